// SPDX-License-Identifier: EUPL-1.2
#include "exchange/generate/planted.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace fyren::generate {
namespace {

constexpr std::size_t perRule = 2;

// Someone whose only registered period goes on and began early enough that a measure of two weeks fits into
// the half-year so far.
bool isSuitable(const Story& story, HalfYear period, Day today) {
  if (story.registered.size() != 1) return false;
  const auto& registered = story.registered.front();
  const Day last = std::min(today, period.last());
  return !registered.days.last && std::max(registered.days.first, period.first()) + 21 <= last;
}

class Planter {
 public:
  Planter(Story& story, HalfYear period)
      : story_(story), registered_(story.registered.front()), period_(period),
        start_(std::max(registered_.days.first, period.first()) + 3) {}

  bool plant(std::string_view rule) {
    if (rule == "R1") return r1();
    if (rule == "R2") return r2();
    if (rule == "R3") return ended({}, SysEfter::arbete);
    if (rule == "R4") return ended(GrundAtgSlut::enligtPlan, {});
    if (rule == "R5") return ended(GrundAtgSlut::borjadeStudera, SysEfter::komvux);
    if (rule == "R6") return r6();
    if (rule == "Y1") return y1();
    if (rule == "Y2") return y2();
    if (rule == "Y3") return y3();
    return y4();
  }

 private:
  // Clears what the story told from the start of the half-year on, so that only one rule is broken.
  void clear() {
    const Day from = period_.first();
    const auto later = [from](const auto& fact) { return fact.dag >= from; };
    std::erase_if(story_.contacts, later);
    std::erase_if(story_.occupations, later);
    story_.measures.clear();
  }
  Story::Measure& add(Atgardstyp typ, Interval days) {
    story_.measures.push_back({typ, "Komvux Centrum", days, {}, {}});
    return story_.measures.back();
  }
  void know(Day day, Sysselsattningstyp typ) { story_.occupations.push_back({day, typ}); }

  bool r1() {
    clear();
    add(Atgardstyp::praktik, {start_, std::nullopt});
    know(start_, Sysselsattningstyp::praktik);
    know(start_ + 7, Sysselsattningstyp::ingen);
    return true;
  }
  bool r2() {
    clear();
    add(Atgardstyp::regelbundnaSamtal, {start_ + 1, std::nullopt});
    know(start_, Sysselsattningstyp::annan);
    return true;
  }
  bool ended(std::optional<GrundAtgSlut> grund, std::optional<SysEfter> efter) {
    clear();
    auto& measure = add(Atgardstyp::komvux, {start_, start_ + 14});
    measure.grund = grund;
    measure.efter = efter;
    know(start_, Sysselsattningstyp::studier);
    return true;
  }
  // Studiebevis first, then a reason that ranks lower.
  bool r6() {
    const Day first = registered_.days.first;
    if (registered_.orsak == Registreringsorsak::studiebevis || registered_.orsak == Registreringsorsak::saknas) return false;
    Story::Registered earlier{{first - 90, first - 30}, Registreringsorsak::studiebevis, Avregistreringsorsak::studier};
    story_.registered.insert(story_.registered.begin(), earlier);
    return true;
  }
  bool y1() {
    if (story_.archetype != Archetype::studiebevis) return false;
    story_.registered.front().orsak = Registreringsorsak::avbrottNp;
    return true;
  }
  bool y2() {
    if (story_.archetype == Archetype::studiebevis) return false;
    story_.registered.front().orsak = Registreringsorsak::saknas;
    return true;
  }
  // Registered later than the measure, which is otherwise complete.
  bool y3() {
    clear();
    auto& measure = add(Atgardstyp::enstakaSamtal, {start_, start_});
    measure.grund = GrundAtgSlut::enligtPlan;
    measure.efter = SysEfter::arbete;
    know(start_, Sysselsattningstyp::annan);
    story_.contacts.clear();
    std::erase_if(story_.occupations, [this](const auto& fact) { return fact.dag < start_; });
    story_.registered.front().days.first = start_ + 5;
    return true;
  }
  bool y4() {
    clear();
    return true;
  }

  Story& story_;
  Story::Registered registered_;
  HalfYear period_;
  Day start_;
};

}  // namespace

HalfYear plantingPeriod(Day today) {
  const HalfYear now = HalfYear::of(today);
  return today - now.first() < 60 ? now.previous() : now;
}

std::vector<PlantedError> plantErrors(std::vector<Story>& stories, HalfYear period, Day today) {
  constexpr std::array<std::string_view, 10> rules{"Y1", "R1", "R2", "R3", "R4", "R5", "R6", "Y2", "Y3", "Y4"};
  std::vector<PlantedError> planted;
  std::vector<bool> used(stories.size(), false);
  for (std::size_t round = 0; round < perRule; ++round)
    for (const auto rule : rules)
      for (std::size_t i = 0; i < stories.size(); ++i) {
        if (used[i] || !isSuitable(stories[i], period, today)) continue;
        if (!Planter(stories[i], period).plant(rule)) continue;
        used[i] = true;
        planted.push_back({std::string(rule), stories[i].nummer});
        break;
      }
  return planted;
}

}  // namespace fyren::generate

// SPDX-License-Identifier: EUPL-1.2
#include "exchange/generate/expected.h"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace fyren::generate {
namespace {

// What a story leaves for the coordinator to look at in a half-year. Nothing here is planted: an occupation that nobody
// asked about, a registration that came some weeks late, a measure that goes on.
class Telling {
 public:
  Telling(const Story& story, HalfYear period, Day today) : story_(story), days_{period.first(), std::min(period.last(), today)} {}

  std::vector<std::string_view> rules() const {
    std::vector<std::string_view> rules;
    const auto tell = [&](std::string_view rule, bool holds) {
      if (holds) rules.push_back(rule);
    };
    tell("Y1", paperIsNewer());
    tell("Y2", hasRegistered([](const Story::Registered& one) { return one.orsak == Registreringsorsak::saknas; }));
    tell("Y3", std::any_of(story_.measures.begin(), story_.measures.end(), [&](const auto& one) { return isOf(one) && !isHeld(one); }));
    tell("Y4", hasRegistered([](const Story::Registered&) { return true; }) && !isAsked());
    tell("E5", std::any_of(story_.measures.begin(), story_.measures.end(), [&](const auto& one) { return goesOn(one) && isSilent(one); }));
    tell("E8", truthOn(story_, last()) == true && !isRegisteredOn(last()));
    tell("E9", truthOn(story_, last()) == false && isOpenOn(last()));
    tell("G1", std::any_of(story_.measures.begin(), story_.measures.end(), [&](const auto& one) { return goesOn(one); }));
    return rules;
  }

 private:
  Day last() const { return *days_.last; }
  // The municipality's responsibility ends the day before the 20th birthday, whatever the list says.
  Interval held(const Story::Registered& one) const {
    const Day most = story_.turns20() - 1;
    return {one.days.first, one.days.last ? std::min(*one.days.last, most) : most};
  }
  bool isOf(const Story::Registered& one) const { return !held(one).isBackwards() && held(one).overlaps(days_); }
  bool isOf(const Story::Measure& one) const { return one.days.overlaps(days_); }
  bool goesOn(const Story::Measure& one) const { return isOf(one) && (!one.days.last || *one.days.last > last()); }

  template <typename Fits>
  bool hasRegistered(Fits fits) const {
    return std::any_of(story_.registered.begin(), story_.registered.end(), [&](const auto& one) { return isOf(one) && fits(one); });
  }
  bool isRegisteredOn(Day day) const {
    return std::any_of(story_.registered.begin(), story_.registered.end(), [&](const auto& one) { return held(one).contains(day); });
  }
  bool isOpenOn(Day day) const {
    return std::any_of(story_.registered.begin(), story_.registered.end(), [&](const auto& one) { return !one.days.last && held(one).contains(day); });
  }
  // Somebody told what the youth does.
  bool isAsked() const {
    return std::any_of(story_.occupations.begin(), story_.occupations.end(), [&](const auto& one) { return days_.contains(one.dag); });
  }
  // A studiebevis that the last registration of the half-year does not know of.
  bool paperIsNewer() const {
    const Story::Registered* latest = nullptr;
    for (const Story::Registered& one : story_.registered)
      if (isOf(one) && (latest == nullptr || one.days.first > latest->days.first)) latest = &one;
    if (latest == nullptr || latest->orsak == Registreringsorsak::studiebevis) return false;
    return std::any_of(story_.exams.begin(), story_.exams.end(), [&](const auto& one) { return one.typ == ExamenTyp::studiebevis && one.dag <= last(); });
  }
  // All of its days so far lie in one registered period; it may end on the 20th birthday.
  bool isHeld(const Story::Measure& one) const {
    const Day end = std::max(one.days.first, std::min(one.days.last.value_or(last()), last()));
    return std::any_of(story_.registered.begin(), story_.registered.end(), [&](const auto& registered) {
      const bool untilBirthday = one.days.last && end == story_.turns20() && (!registered.days.last || *registered.days.last >= end);
      return held(registered).contains(one.days.first) && (held(registered).contains(end) || untilBirthday);
    });
  }
  // Nothing was heard for more than a year.
  bool isSilent(const Story::Measure& one) const {
    Day heard = one.days.first;
    for (const Story::Contact& contact : story_.contacts)
      if (contact.dag <= last()) heard = std::max(heard, contact.dag);
    for (const Story::Occupation& told : story_.occupations)
      if (told.dag <= last()) heard = std::max(heard, told.dag);
    return heard.plusMonths(12) < last();
  }

  const Story& story_;
  Interval days_;
};

}  // namespace

std::vector<PlantedError> expectedFindings(const std::vector<Story>& stories, const std::vector<PlantedError>& planted,
                                           HalfYear period, Day today) {
  std::vector<PlantedError> expected = planted;
  for (const Story& story : stories)
    for (const std::string_view rule : Telling(story, period, today).rules()) expected.push_back({std::string(rule), story.nummer});
  const auto key = [](const PlantedError& one) { return std::tuple(one.nummer.digits(), std::string_view(one.rule)); };
  std::sort(expected.begin(), expected.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  expected.erase(std::unique(expected.begin(), expected.end(), [&](const auto& a, const auto& b) { return key(a) == key(b); }), expected.end());
  return expected;
}

}  // namespace fyren::generate

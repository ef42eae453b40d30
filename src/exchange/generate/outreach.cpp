// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <string_view>

#include "base/half_year.h"
#include "exchange/generate/story.h"

// Contacts as a municipality's ladder gives them: three calls a week apart, letter or card, home visit by two,
// again after three months; those who were reached are followed up about every third month (Sundsvall's and
// Stockholm's routines). Nothing here breaks a red rule: a measure always has an occupation on its first day
// and in each half-year, never "ingen", and an ended one has its reason and what came after.
namespace fyren::generate {
namespace {

constexpr std::array<Sysselsattningstyp, 10> usualOccupations{
    Sysselsattningstyp::arbete,  Sysselsattningstyp::arbete,    Sysselsattningstyp::arbete, Sysselsattningstyp::arbete,
    Sysselsattningstyp::studier, Sysselsattningstyp::utomlands, Sysselsattningstyp::annan,  Sysselsattningstyp::ingen,
    Sysselsattningstyp::ingen,   Sysselsattningstyp::ingen};

struct MeasureKind {
  Atgardstyp typ;
  std::string_view provider;
  Sysselsattningstyp during;
  int shortest;  // days
  int longest;
};
constexpr std::array<MeasureKind, 9> measureKinds{{
    {Atgardstyp::enstakaSamtal, "KAA", Sysselsattningstyp::annan, 0, 0},
    {Atgardstyp::enstakaSamtal, "KAA", Sysselsattningstyp::annan, 0, 0},
    {Atgardstyp::regelbundnaSamtal, "KAA", Sysselsattningstyp::annan, 40, 200},
    {Atgardstyp::regelbundnaSamtal, "KAA", Sysselsattningstyp::annan, 40, 200},
    {Atgardstyp::studievagledning, "Vägledningscentrum", Sysselsattningstyp::annan, 0, 60},
    {Atgardstyp::praktik, "Kajens bygghandel", Sysselsattningstyp::praktik, 30, 150},
    {Atgardstyp::folkhogskola, "Kustens folkhögskola", Sysselsattningstyp::studier, 90, 200},
    {Atgardstyp::komvux, "Komvux Centrum", Sysselsattningstyp::studier, 60, 200},
    {Atgardstyp::arbetsmarknadsinsats, "Arbetsmarknadsenheten", Sysselsattningstyp::praktik, 60, 240},
}};

struct Ending {
  GrundAtgSlut grund;
  SysEfter efter;
};
constexpr std::array<Ending, 6> endings{{{GrundAtgSlut::enligtPlan, SysEfter::arbete},
                                         {GrundAtgSlut::fickArbete, SysEfter::arbete},
                                         {GrundAtgSlut::enligtPlan, SysEfter::ingen},
                                         {GrundAtgSlut::ungdomenAvbrot, SysEfter::ingen},
                                         {GrundAtgSlut::annanAktor, SysEfter::okand},
                                         {GrundAtgSlut::ungdomenAvbrot, SysEfter::okand}}};

Sysselsattningstyp occupationAfter(SysEfter efter) {
  if (efter == SysEfter::arbete) return Sysselsattningstyp::arbete;
  if (efter == SysEfter::ingen) return Sysselsattningstyp::ingen;
  return Sysselsattningstyp::okand;
}

Day weekday(Day day) { return day.weekday() > 5 ? day + (8 - day.weekday()) : day; }

// One registered period up to its end or the reference day.
class PeriodTeller {
 public:
  PeriodTeller(Story& story, const Story::Registered& registered, Day today, Dice& dice)
      : story_(story), registered_(registered), first_(registered.days.first),
        last_(std::min(registered.days.last.value_or(today), today)), hasEnded_(registered.days.last <= today && registered.days.last),
        dice_(dice), usual_(usualOccupation()) {}

  void tell() {
    Day day = first_ + 14;
    while (day <= last_) {
      const auto reached = ladder(day);
      if (!reached) {
        day = day + 90;
        continue;
      }
      if (*reached + 10 < last_ && dice_.chance(35)) measure(*reached + dice_.between(5, 40));
      know(*reached);
      return followUps(*reached);
    }
  }

 private:
  Sysselsattningstyp usualOccupation() {
    if (story_.archetype == Archetype::utomlands) return Sysselsattningstyp::utomlands;
    const bool studies = story_.archetype == Archetype::folkhogskola || story_.archetype == Archetype::annanUtbildning ||
                         story_.archetype == Archetype::komvux;
    return studies ? Sysselsattningstyp::studier : dice_.pick(usualOccupations);
  }

  bool isUnder18(Day day) const { return day < story_.born().plusYears(18); }

  void contact(Day day, Kanal kanal, Utfall utfall) {
    if (day > last_) return;
    Story::Contact contact{day, kanal, Riktning::utgaende, Mottagare::ungdom, utfall, story_.handlaggare};
    const bool toGuardian = isUnder18(day) && utfall != Utfall::nadd && utfall != Utfall::villInte;
    if (toGuardian) contact.mottagare = Mottagare::vardnadshavare;
    if (kanal == Kanal::hembesok) contact.personal += story_.handlaggare == "Karin Ek" ? ", Jonas Dahl" : ", Karin Ek";
    if (kanal == Kanal::dropIn) contact.riktning = Riktning::inkommande;
    story_.contacts.push_back(std::move(contact));
  }

  // One round from `start`; the day on which the youth or a guardian told what the youth does, if any.
  std::optional<Day> ladder(Day start) {
    const int answersAt = dice_.chance(62) ? dice_.between(1, 5) : 0;
    Day day = weekday(start);
    for (int step = 1; step <= 5 && day <= last_; ++step) {
      if (step == answersAt) return answer(day, step);
      if (step <= 3) contact(day, Kanal::telefon, step == 2 && dice_.chance(15) ? Utfall::felNummer : Utfall::ingetSvar);
      if (step == 4) contact(day, isUnder18(day) ? Kanal::brev : Kanal::vykort, Utfall::skickat);
      if (step == 5) contact(day, Kanal::hembesok, Utfall::ingetSvar);
      day = weekday(day + dice_.between(6, 12));
    }
    return std::nullopt;
  }

  std::optional<Day> answer(Day day, int step) {
    if (day > last_) return std::nullopt;
    if (dice_.chance(8)) {
      contact(day, Kanal::telefon, Utfall::villInte);
      return std::nullopt;
    }
    const bool guardian = isUnder18(day) && step <= 3 && dice_.chance(50);
    const Kanal kanal = step <= 3 ? Kanal::telefon : step == 4 ? Kanal::dropIn : Kanal::hembesok;
    contact(day, kanal, guardian ? Utfall::vardnadshavareSvarade : Utfall::nadd);
    return day;
  }

  void measure(Day wished) {
    const Day start = weekday(wished);
    if (start > last_) return;
    const auto& kind = dice_.pick(measureKinds);
    Story::Measure measure{kind.typ, std::string(kind.provider), {start, std::nullopt}, {}, {}};
    const Day end = start + dice_.between(kind.shortest, kind.longest);
    if (end <= last_) {
      const auto& ending = dice_.pick(endings);
      measure.days.last = end;
      measure.grund = ending.grund;
      measure.efter = ending.efter;
    } else if (hasEnded_) {
      endWithPeriod(measure);
    }
    during_ = kind.during;
    story_.measures.push_back(measure);
    measure_ = measure;
    factsDuring(measure);
  }

  void endWithPeriod(Story::Measure& measure) const {
    measure.days.last = last_;
    const auto why = registered_.slut.value_or(Avregistreringsorsak::fyllt20);
    const bool studies = why == Avregistreringsorsak::studier;
    measure.grund = studies ? GrundAtgSlut::borjadeStudera
                            : why == Avregistreringsorsak::flyttat ? GrundAtgSlut::flyttat
                            : why == Avregistreringsorsak::examen  ? GrundAtgSlut::enligtPlan
                                                                   : GrundAtgSlut::fyllt20;
    measure.efter = studies ? SysEfter::introduktionsprogram : SysEfter::okand;
  }

  // On the first day, and early in each half-year that the measure goes into.
  void factsDuring(const Story::Measure& measure) {
    const Day end = std::min(measure.days.last.value_or(last_), last_);
    reach(measure.days.first);
    for (HalfYear half = HalfYear::of(measure.days.first).next(); half.first() <= end; half = half.next())
      reach(std::min(weekday(half.first() + 5), end));
  }

  void reach(Day day) {
    contact(day, Kanal::telefon, Utfall::nadd);
    know(day);
  }

  void know(Day day) {
    if (day > last_) return;
    Sysselsattningstyp typ = usual_;
    if (measure_ && measure_->days.contains(day)) typ = during_;
    if (measure_ && measure_->efter && measure_->days.last && *measure_->days.last < day) typ = occupationAfter(*measure_->efter);
    story_.occupations.push_back({day, typ});
  }

  void followUps(Day day) {
    for (day = weekday(day + dice_.between(75, 110)); day <= last_; day = weekday(day + dice_.between(75, 110))) {
      if (dice_.chance(25)) {
        contact(day, Kanal::sms, Utfall::skickat);
      } else if (dice_.chance(20)) {
        contact(day, Kanal::telefon, Utfall::ingetSvar);
      } else {
        if (!measure_ && dice_.chance(15)) usual_ = usualOccupation();
        reach(day);
      }
    }
  }

  Story& story_;
  const Story::Registered registered_;
  Day first_;
  Day last_;
  bool hasEnded_;
  Dice& dice_;
  Sysselsattningstyp usual_;
  Sysselsattningstyp during_ = Sysselsattningstyp::annan;
  std::optional<Story::Measure> measure_;
};

}  // namespace

void tellOutreach(Story& story, const Setting& setting, Dice& dice) {
  for (const auto& registered : story.registered) PeriodTeller(story, registered, setting.today, dice).tell();
  const auto byDay = [](const auto& a, const auto& b) { return a.dag < b.dag; };
  std::stable_sort(story.contacts.begin(), story.contacts.end(), byDay);
  std::stable_sort(story.occupations.begin(), story.occupations.end(), byDay);
}

}  // namespace fyren::generate

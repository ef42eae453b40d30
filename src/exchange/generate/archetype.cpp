// SPDX-License-Identifier: EUPL-1.2
#include "exchange/generate/archetype.h"

#include <array>

namespace fyren::generate {
namespace {

// Shares: about seven in ten go to school or have an exam; of the others the registration reasons follow
// Sundsvall 2018-2020 (studiebevis 42 %, avbrott IM 23 %, avbrott NP 22 %, ej påbörjat 7 %, saknas 4 %,
// gymnasieintyg 3 %), so that a small training municipality has enough to do.
constexpr std::array<ArchetypeFacts, archetypeCount> facts{{
    {Archetype::fyller20Idag, "fyller-20-i-dag", 0},
    {Archetype::fyller20Imorgon, "fyller-20-i-morgon", 0},
    {Archetype::slutadeIgar, "slutade-i-går", 0},
    {Archetype::slutarIdag, "slutar-i-dag", 0},
    {Archetype::grundskola, "grundskola", 70},
    {Archetype::forlangdSkolplikt, "förlängd-skolplikt", 5},
    {Archetype::nationelltProgram, "nationellt-program", 400},
    {Archetype::introduktionsprogram, "introduktionsprogram", 60},
    {Archetype::anpassadGymnasieskola, "anpassad-gymnasieskola", 12},
    {Archetype::ib, "ib", 6},
    {Archetype::aterISkola, "åter-i-skola", 20},
    {Archetype::gymnasieexamen, "gymnasieexamen", 120},
    {Archetype::ibDiplom, "ib-diplom", 4},
    {Archetype::gymnasiebevisAnpassad, "gymnasiebevis-anpassad", 5},
    {Archetype::behorighetFolkhogskola, "behörighetsintyg-folkhögskola", 3},
    {Archetype::utlandskExamen, "utländsk-examen", 3},
    {Archetype::avbrottNp, "avbrott-np", 42},
    {Archetype::avbrottIm, "avbrott-im", 48},
    {Archetype::tvaPerioder, "två-perioder", 6},
    {Archetype::studiebevis, "studiebevis", 80},
    {Archetype::gymnasieintyg, "gymnasieintyg", 7},
    {Archetype::ejPaborjat, "ej-påbörjat", 15},
    {Archetype::uppgiftSaknas, "uppgift-saknas", 8},
    {Archetype::senAnkomst, "sen-ankomst", 7},
    {Archetype::inflyttad, "inflyttad", 7},
    {Archetype::folkhogskola, "folkhögskola", 8},
    {Archetype::annanUtbildning, "annan-utbildning", 4},
    {Archetype::utomlands, "utomlands", 4},
    {Archetype::borjarSnart, "börjar-snart", 4},
    {Archetype::komvux, "komvux", 8},
    {Archetype::fyllt20, "fyllt-20", 32},
    {Archetype::flyttat, "flyttat", 12},
}};

Day day(int year, int month, int dayOfMonth) { return *Day::of(year, month, dayOfMonth); }
Day newYear(int year) { return day(year, 1, 1); }
Day newYearsEve(int year) { return day(year, 12, 31); }

// The first birth day of those who have not turned 20 on `today`.
Day youngerThan20(Day today) { return today.plusYears(-20) + 1; }
Day twentyHalf(Day today) { return today.plusYears(-20) - 182; }

// The latest birth year whose yearly day (in the year of that age) lies before `today`.
template <typename YearlyDay>
int latestCohort(Day today, int age, YearlyDay yearlyDay) {
  return yearlyDay(today.year()) < today ? today.year() - age : today.year() - age - 1;
}

Interval grundskolaBirths(Day today) {
  const bool springTerm = today <= springEnd(today.year());
  const int cohort = today.year() - (springTerm ? 16 : 15);
  return {newYear(cohort), springTerm ? newYearsEve(cohort) : day(cohort, 6, 30)};
}

Interval pupilBirths(Day today) {
  const int youngest = latestCohort(today, 16, autumnStart);
  const int oldest = today <= springEnd(today.year()) ? today.year() - 19 : today.year() - 18;
  return {newYear(oldest), newYearsEve(youngest)};
}

// Left gymnasieskolan before the end: began at least two months ago.
Interval leaverBirths(Day today) {
  return {youngerThan20(today), newYearsEve(latestCohort(today - 60, 16, autumnStart))};
}

Interval atLeast18th(Day today) { return {youngerThan20(today), newYearsEve(today.year() - 18)}; }

}  // namespace

Day autumnStart(int year) { return day(year, 8, 17); }
Day springEnd(int year) { return day(year, 6, 30); }
Day graduation(int year) { return day(year, 6, 14); }

std::span<const ArchetypeFacts> allArchetypes() { return facts; }

std::string_view nameOf(Archetype archetype) { return facts[static_cast<std::size_t>(archetype)].name; }

Interval birthDaysOf(Archetype archetype, Day today) {
  const Day youngest20 = youngerThan20(today);
  switch (archetype) {
    case Archetype::fyller20Idag: return {today.plusYears(-20), today.plusYears(-20)};
    case Archetype::fyller20Imorgon: return {(today + 1).plusYears(-20), (today + 1).plusYears(-20)};
    case Archetype::fyllt20: return {twentyHalf(today), today.plusYears(-20) - 1};
    case Archetype::grundskola: return grundskolaBirths(today);
    case Archetype::forlangdSkolplikt: {
      const int cohort = grundskolaBirths(today).first.year() - 1;
      return {newYear(cohort), newYearsEve(cohort)};
    }
    case Archetype::nationelltProgram:
    case Archetype::introduktionsprogram:
    case Archetype::anpassadGymnasieskola:
    case Archetype::ib: return pupilBirths(today);
    case Archetype::gymnasieexamen:
    case Archetype::ibDiplom:
    case Archetype::gymnasiebevisAnpassad:
    case Archetype::behorighetFolkhogskola:
    case Archetype::utlandskExamen: return {twentyHalf(today), newYearsEve(latestCohort(today, 19, graduation))};
    case Archetype::studiebevis:
    case Archetype::utomlands: return {youngest20, newYearsEve(latestCohort(today, 19, graduation))};
    case Archetype::gymnasieintyg: return {youngest20, newYearsEve(latestCohort(today, 17, graduation))};
    case Archetype::ejPaborjat: return {youngest20, newYearsEve(latestCohort(today, 16, springEnd))};
    case Archetype::uppgiftSaknas: return {youngest20, newYearsEve(today.year() - 17)};
    case Archetype::borjarSnart: return {youngest20 + 60, newYearsEve(latestCohort(today - 60, 16, autumnStart))};
    case Archetype::aterISkola: return {youngest20, newYearsEve(latestCohort(today, 17, autumnStart))};
    case Archetype::tvaPerioder: return {youngest20, newYearsEve(latestCohort(today - 60, 17, autumnStart))};
    case Archetype::senAnkomst:
    case Archetype::inflyttad:
    case Archetype::folkhogskola:
    case Archetype::annanUtbildning:
    case Archetype::komvux:
    case Archetype::flyttat: return atLeast18th(today);
    case Archetype::slutadeIgar:
    case Archetype::slutarIdag:
    case Archetype::avbrottNp:
    case Archetype::avbrottIm: return leaverBirths(today);
  }
  return {today, today - 1};
}

}  // namespace fyren::generate

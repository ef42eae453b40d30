// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>

#include "report/book.h"
#include "report/measure.h"

namespace fyren::report {

// Where someone who came into the register stands on a later day, in this order: who has an exam has no longer
// anything to do with the responsibility, who studies is not at work in this counting, and so on.
enum class Laget : std::uint8_t { examen, studier, arbete, kvar, okant };
inline constexpr std::size_t kLagen = 5;
Laget lagetOn(const UngdomFacts& facts, Day day, const Law& law);
Message labelOf(Laget laget);

// Sundsvall's follow-up (Uppföljning aktuella för KAA 180701–200630): all who came into the register in a period, where
// they are on a later day, why they were registered, and from which areas, each beside their share of the age group.
struct CohortWish {
  Period entry;
  Day asOf;
  std::string name;  // "2018-07-01 – 2020-06-30"
};
// Tables: laget, orsaker, omraden, grundskolor (as far as lists of schools have said where the youths went). An area's
// or a school's share of the age group is counted among all youths that the register knows and who were 16–19 years old
// on the period's last day.
Book cohortReport(std::span<const UngdomFacts> everyone, const CohortWish& wish, Day today, const Law& law, const Omradestabell& omraden);

// "At least half begin or go back to studies within a year after the measure ended" (Sundsvall's delmål 1), counted both
// ways for those who turn 20 on the way: by the age when the measure began, and by the age when it ended. And both for
// those who have had their whole year and for all, since others may still get there.
struct GoalCount {
  std::vector<std::uint32_t> persons, studying;
};
struct Goal {
  GoalCount byStartMature, byStartAll, byEndMature, byEndAll;
};
Goal studyGoal(std::span<const UngdomFacts> everyone, Period ended, Day asOf, const Law& law, std::string_view anordnare = {});
Table& addGoalTable(Book& book, const Goal& goal, const std::string& name);

}  // namespace fyren::report

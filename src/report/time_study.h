// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/day.h"
#include "report/book.h"

namespace fyren::report {

// A time study on chosen days: what the coaches' minutes go to, and whom. Never tied to a person: sex and age only
// (Sundsvall, Arbets- och studiecoachernas resursfördelning, February 2020; part of a 4R analysis).
enum class Aktivitet : std::uint8_t { administration = 1, deltagarkontakt = 2, samverkanspart = 3, deltagareOchSamverkanspart = 4 };  // stored; never renumber
enum class StudieKon : std::uint8_t { ejTillampligt = 0, kvinna = 1, man = 2 };                                                     // stored; never renumber

struct TimeEntry {
  Day dag = Day::fromNumber(0);
  Aktivitet aktivitet = Aktivitet::administration;
  int minuter = 0;                       // 1 to 600
  StudieKon kon = StudieKon::ejTillampligt;  // of the youth it was about, if about one
  std::optional<int> alder;
};
Message labelOf(Aktivitet aktivitet);

// The tables of the 4R analysis: tid (minutes and entries by activity), tidKon and tidAlder (each activity's minutes by
// sex, by age). Minutes are no persons and hide nothing.
Book timeStudy(std::span<const TimeEntry> entries);

// Anonymous survey answers on a scale of 1 to 5; no person, no day, no order is kept with them. Nothing is told before
// so many have answered.
inline constexpr std::size_t kFewestAnswers = 7;
struct SurveyResult {
  std::size_t answers = 0;
  bool told = false;               // at least kFewestAnswers
  std::vector<std::size_t> of;     // by answer 1 to 5; empty unless told
  std::size_t satisfied = 0;       // 4 or 5
};
// Answers outside 1 to 5 are left out.
SurveyResult survey(std::span<const int> answers);

}  // namespace fyren::report

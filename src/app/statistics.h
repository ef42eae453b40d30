// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "report/annual_report.h"
#include "report/cohort.h"
#include "report/measure.h"

namespace fyren::app {

class Session;

// The periods that a report is usually about, and one's own.
enum class PeriodKind : std::uint8_t { kalenderar, halvar, lasar, verksamhetsar, egen };
inline constexpr std::size_t kPeriodKinds = 5;
// The latest such period that has begun on `today`, `back` periods ago. Verksamhetsår is 1 December to 30 November,
// läsår 1 July to 30 June. Not for `egen`.
report::Period periodOf(PeriodKind kind, Day today, int back);
// "2026", "2026H1", "2025/26"; own periods "2026-01-01–2026-03-31".
std::string nameOf(report::Period period);

// The municipality's areas and offices, kept in the register; empty until someone has put them in.
report::Omradestabell omradestabell(const Session& session);

struct StatisticsWish {
  report::Measure measure = report::Measure::iRegistret;
  report::Dimension dimension = report::Dimension::alder;
  report::Period period;
};
// One table, with every number (inside the program nothing is hidden), and the chart of it.
report::Book statistics(const Session& session, const StatisticsWish& wish);
// Where those who came in during a period are on a later day; and how the goal for studies was reached.
report::Book cohort(const Session& session, report::Period entry, Day asOf);

// One measure in each of the latest `periods` periods of a kind (not `egen`), the oldest first: a table and a line chart.
report::Book overTime(const Session& session, report::Measure measure, PeriodKind kind, int periods);
// Answers by channel and step of the ladder, days from school to register, outcomes after measures (report/follow_up.h).
report::Book followUp(const Session& session, report::Period period);

struct CountedPerson {
  UngdomId id;
  std::string namn, nummer;
};
// The persons behind a number, by name.
std::vector<CountedPerson> personsBehind(const Session& session, const report::Quantity& quantity);

}  // namespace fyren::app

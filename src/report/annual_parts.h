// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "report/annual_report.h"

// Those parts of the annual report that stand on their own.
namespace fyren::report {

// All borrowed.
struct AnnualParts {
  Book& book;
  const AnnualWish& wish;
  const Counting& now;
  const Counting& before;
  std::span<const UngdomFacts> everyone;
  Day today;
  const Law& law;
  const Omradestabell& omraden;
};

// Youths who were reported to Skatteverket's check of where they live (table "kontroll").
void addControls(const AnnualParts& parts);
// Who was sought in each half-year: skollagen 29 kap. 9 § asks that the municipality keeps itself informed throughout
// the year (table "halvar"; nothing without AnnualWish::halves).
void addHalfYears(const AnnualParts& parts);
void relateHalfYears(const AnnualParts& parts);  // after Book::markUnseen
// The goal for studies, of those whose measure ended in the period before: they have had their year (table "delmal").
void addGoals(const AnnualParts& parts);
// A provider on its own: a part of the whole (table "verksamhet", chart "diagram7").
void addProvider(const AnnualParts& parts);

}  // namespace fyren::report

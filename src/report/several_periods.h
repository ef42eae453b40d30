// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>

#include "report/book.h"
#include "report/person_figures.h"
#include "report/protect.h"

namespace fyren::report {

// A period under the name that its keys begin with ("2025H1/nadda/…").
struct NamedPeriod {
  std::string name;
  Period period;
};

// Says to the book what the same number of several periods has to do with each other: a half-year lies in its year, what
// came in the first half and what came in the second are together what came in the year, who was left when one period
// ended was there when the next began. Only numbers that are shown, or that `told` knows.
void relatePeriods(Book& book, std::span<const NamedPeriod> periods, const Published& told);

}  // namespace fyren::report

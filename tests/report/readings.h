// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <set>
#include <string>

#include "core/outreach/trappa.h"
#include "report/omradestabell.h"
#include "report/paper.h"

// What each of the books says to a reader who knows what its words mean. Written from the tables and charts as they are
// printed, not from the program's relations.
namespace fyren::report::test {

// `adjacent`: the year before ends on the day before this one begins. `places`: which areas lie in which office.
void readAnnual(Paper& paper, const Book& book, const std::string& year, const std::string& before, bool adjacent, const Omradestabell& places);
// A year and its halves, all three read as annual reports before: `names` of the year, the first and the second half.
void readHalves(Paper& paper, const std::string& year, const std::string& first, const std::string& second);
void readFollowUp(Paper& paper, const Book& book, const Trappa& trappa);
void readCohort(Paper& paper, const Book& book);
// A table of women, men and all by rows whose last is the sum of the others.
void readDivision(Paper& paper, const Book& book, const Table& table, const std::string& meaning);
void readAges(Paper& paper, const Book& book);  // of the time study

}  // namespace fyren::report::test

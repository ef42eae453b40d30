// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/measures/enkat.h"
#include "report/book.h"
#include "report/measure.h"

namespace fyren::report {

// The annual report, in the shape that Stockholm's has (Årsrapport 2023, Kommunens aktivitetsansvar i Stockholms stad):
// tables 1–6 and the figures behind its diagrams, for any period, beside the same period a year before; and, because
// steering asks for them, the flow through the register, the attempts by channel and the reasons.
struct AnnualWish {
  Period period;
  std::string name;        // "2023"
  std::string nameBefore;  // "2022"
  std::string verksamhet;  // a provider that is reported on its own ("Aim"); empty: none
  // Years before those two, newest first, that the line chart goes back to.
  struct Earlier {
    std::string name;
    Period period;
  };
  std::vector<Earlier> earlier = {};
  std::vector<Earlier> halves = {};        // the half-years within the period
  std::optional<Enkatsumma> enkat = {};    // the year's survey, when enough have answered
};

// The tables: tabell1 … tabell6, floden, forsok, sysselsatta, kontroll, halvar, delmal, enkat, verksamhet; the charts:
// diagram1 … diagram8, flode, utveckling. What the period or the wish has nothing for is left out. O(facts) and the sorting of groups.
Book annualReport(std::span<const UngdomFacts> everyone, const AnnualWish& wish, Day today, const Law& law,
                  const Omradestabell& omraden);

// A chapter of the printed report: a heading, a text that the municipality may write itself, and what stands under it.
struct Chapter {
  std::string id;          // "uppsok"
  Message heading;
  Message suggestion;      // the text until someone writes another; speaks only of numbers that may be shown
  std::vector<std::string> tables;
  std::vector<std::string> charts;
};
// What the shares say beside the year before, and how certain that is (G8), under the tables. Both after protect():
// they tell nothing that is hidden.
void addRemarks(Book& book, const AnnualWish& wish);
std::vector<Chapter> annualChapters(const Book& book, const AnnualWish& wish);
// The same on one page for the nämnd.
std::vector<Chapter> namndChapters(const Book& book, const AnnualWish& wish);

}  // namespace fyren::report

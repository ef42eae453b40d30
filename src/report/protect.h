// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "report/book.h"

namespace fyren::report {

// What a report that has already been handed out showed: a number by its key, or nothing where it was protected.
using Published = std::map<std::string, std::optional<std::int64_t>, std::less<>>;
Published publishedOf(const Book& book);

struct Protection {
  int threshold = 5;                   // fewer persons than this (and more than none) are not shown; 0: all is shown
  const Published* earlier = nullptr;  // the report of the year before, if one is kept; borrowed
};

// Marks what must not be shown: every number of fewer persons than the threshold, and as many others that none of
// those can be computed from margins, other tables or the earlier report, nor be pinned down to one value because
// numbers are whole and never negative. What the earlier report hid stays hidden. The earlier report must be of the
// same keys; one that showed a small number itself cannot be called back (such keys are given back).
std::vector<std::string> protect(Book& book, const Protection& wish);

}  // namespace fyren::report

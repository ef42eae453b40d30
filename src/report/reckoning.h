// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "report/book.h"

namespace fyren::report {

// What somebody with paper and patience can find out: all numbers that are not `unknown` put into all relations, the
// equations solved, and what bounds leave open followed (numbers are whole and never negative), until nothing is gained.
// Gives for each number whether its value is then certain. Numbers that hang together are solved on their own: O(n · k²)
// for groups of k unknown numbers.
std::vector<bool> reckon(const Book& book, const std::vector<bool>& unknown);

}  // namespace fyren::report

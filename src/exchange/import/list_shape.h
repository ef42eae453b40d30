// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace fyren::exchange {

// What rows of cells look like, before anybody knows what the columns are.

inline constexpr std::size_t kHeadingsWithin = 20;  // records in which headings are looked for

std::string_view trimmed(std::string_view text);
bool isBlank(const std::vector<std::string_view>& cells);
// How many cells are headings that some kind of list has.
std::size_t knownHeadings(const std::vector<std::string_view>& cells);
bool looksLikeNummer(std::string_view cell);
// Headings have no long numbers; a number that is wrong is still one.
bool looksLikeData(std::string_view cell);
// The sign that a first line "sep=;" names, as spreadsheets write it; 0 if there is no such line.
char namedSeparator(std::string_view text);

struct Shape {
  std::size_t headings = 0;    // known ones in the best record
  std::size_t consistent = 0;  // records with the usual number of cells, when that is more than one
  std::size_t columns = 0;
};

// The first hundred records of `text`, if `delimiter` is what stands between the cells.
Shape shapeWith(std::string_view text, char delimiter);

}  // namespace fyren::exchange

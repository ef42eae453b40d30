// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/list_shape.h"

#include <algorithm>
#include <deque>
#include <string>

#include "exchange/import/csv_scanner.h"
#include "exchange/import/list_kind.h"

namespace fyren::exchange {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\n\r";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool isBlank(const std::vector<std::string_view>& cells) {
  return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) { return trimmed(cell).empty(); });
}

std::size_t knownHeadings(const std::vector<std::string_view>& cells) {
  std::size_t known = 0;
  for (std::size_t i = 0; i < cells.size() && i < 100; ++i) {
    const std::string_view cell = trimmed(cells[i]);
    if (cell.empty() || cell.size() > 60) continue;
    known += std::any_of(allKinds().begin(), allKinds().end(),
                         [&](ListKind kind) { return fieldByHeading(kind, cell) != Field::none; });
  }
  return known;
}

bool looksLikeNummer(std::string_view cell) {
  const auto digits = std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
  return (digits == 10 || digits == 12) && cell.size() <= 16;
}

bool looksLikeData(std::string_view cell) {
  return looksLikeNummer(cell) || std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 8;
}

char namedSeparator(std::string_view text) {
  const bool named = text.size() > 5 && (text.substr(0, 4) == "sep=" || text.substr(0, 4) == "SEP=");
  return named && (text[5] == '\r' || text[5] == '\n') ? text[4] : '\0';
}

Shape shapeWith(std::string_view text, char delimiter) {
  std::deque<std::string> rewritten;
  CsvScanner scanner(text, delimiter, &rewritten);
  std::vector<std::string_view> cells;
  std::vector<std::size_t> widths;
  Shape shape;
  QuoteFault fault{};
  while (widths.size() < 100 && scanner.next(cells, fault)) {
    if (isBlank(cells)) continue;
    if (widths.size() < kHeadingsWithin && cells.size() > 1) shape.headings = std::max(shape.headings, knownHeadings(cells));
    widths.push_back(cells.size());
  }
  for (std::size_t width : widths) {
    const auto same = static_cast<std::size_t>(std::count(widths.begin(), widths.end(), width));
    if (width > 1 && same > shape.consistent) shape.consistent = same, shape.columns = width;
  }
  return shape;
}

}  // namespace fyren::exchange

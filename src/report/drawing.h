// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/book.h"

namespace fyren::report {

// A chart as shapes, the same for the screen and for paper. Lengths in CSS px from the upper left corner.
enum class Ink : std::uint8_t { text, muted, grid, series };

// What tells series apart without colour. The order is that of the series.
enum class Pattern : std::uint8_t { plain, stripes, dots, lines };
inline constexpr std::size_t kPatterns = 4;

struct Piece {
  enum class Kind : std::uint8_t {
    bar,     // a filled box
    line,    // from (x, y) to (x + width, y + height)
    word,    // one line of text; (x, y) is the upper edge, x its left, middle or right
    stream,  // a band that bends from the left edge (y, height) to the right edge (toY, height)
    dot,     // a filled circle in the box
  } kind = Kind::bar;
  float x = 0, y = 0, width = 0, height = 0;
  float toY = 0;
  Ink ink = Ink::text;
  std::size_t series = 0;
  enum class Align : std::uint8_t { left, middle, right } align = Align::left;
  bool strong = false;
  std::string text;
  std::optional<QuantityNr> number;  // what the shape stands for: who points at it asks whom it is about
};

struct Drawing {
  float width = 0, height = 0;
  std::vector<Piece> pieces;
};

inline constexpr float kChartLine = 18;  // height of a line of small text

// Width of a text in the small size, CSS px.
using TextMeasure = std::function<float(std::string_view text, bool strong)>;

// Draws the chart so wide; the height follows. Hidden numbers have no shape but a dash.
Drawing draw(const Book& book, const Chart& chart, float width, const TextMeasure& measure);

// One colour for each series, chosen so that people who see colours differently tell them apart (Okabe and Ito 2008);
// 0xRRGGBB, for light and for dark grounds.
std::uint32_t seriesColour(std::size_t series, bool onDark);
Pattern patternOf(std::size_t series);
// Of a line: so much drawn, so much left out, CSS px; 0: drawn whole.
struct Dashes {
  float on = 0, off = 0;
};
Dashes dashesFor(Pattern pattern);

// What the chart shows as a table: for those who do not see it.
struct ChartTable {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::vector<std::optional<QuantityNr>>> numbers;  // behind each cell; none behind names
};
ChartTable tableOf(const Book& book, const Chart& chart);

}  // namespace fyren::report

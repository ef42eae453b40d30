// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/table_form.h"

#include <algorithm>
#include <cmath>

#include "ui/theme/density.h"
#include "ui/theme/type.h"
#include "ui/widgets/screen.h"

namespace fyren::ui {
namespace {

constexpr float kLeast = 88;  // of a column that shares what is left over
constexpr float kRoomy = 160;  // below this they stand under each other
constexpr float kRoomyStack = 400;  // above this a sentence takes no more lines than beside other columns
constexpr float kRowPadding = 12;  // of a row of several lines, above and below together

bool isTooNarrow(std::span<const Column> columns, std::span<const CellPlace> places, float whole) {
  float least = 0;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (places[i].shown) least += columns[i].width > 0 ? columns[i].width : kRoomy;
  return least > whole;
}

// Gives every shown cell its strip of a row as wide as the table.
float stack(std::span<const Column> columns, std::span<CellPlace> places, int lines, float whole) {
  float y = kRowPadding / 2;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!places[i].shown) continue;
    places[i].left = 0;
    places[i].width = whole;
    places[i].top = y;
    places[i].lines = columns[i].wraps ? lines + (whole < kRoomyStack ? 2 : 0) : 1;
    y += static_cast<float>(places[i].lines) * lineHeight(Size::Body);
  }
  return y + kRowPadding / 2;
}

}  // namespace

std::vector<CellPlace> layOut(std::span<const Column> columns, float whole) {
  std::vector<CellPlace> places(columns.size());
  float fixed = 0, weights = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    places[i].shown = columns[i].hideBelow <= 0 || whole >= columns[i].hideBelow;
    if (!places[i].shown) continue;
    (columns[i].width > 0 ? fixed : weights) += columns[i].width > 0 ? columns[i].width : columns[i].weight;
  }
  float x = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!places[i].shown) continue;
    const float part = weights > 0 ? std::max((whole - fixed) * columns[i].weight / weights, kLeast) : 0;
    places[i].left = x;
    places[i].width = columns[i].width > 0 ? columns[i].width : std::floor(part);
    x += places[i].width;
  }
  return places;
}

TableForm formOf(std::span<const Column> columns, std::span<CellPlace> places, const TableOptions& options, float whole) {
  TableForm form{options.compact ? kCompactRow : rowHeight(), whole, false};
  if (!options.sideways && isTooNarrow(columns, places, whole)) {
    form.stacked = true;
    form.rowHeight = stack(columns, places, options.lines, whole);
    return form;
  }
  if (options.lines > 1) form.rowHeight = static_cast<float>(options.lines) * lineHeight(Size::Body) + kRowPadding;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].wraps) places[i].lines = options.lines;
    if (options.sideways && places[i].shown) form.width = std::max(form.width, places[i].left + places[i].width);
  }
  return form;
}

void squeeze(std::span<CellPlace> heads, float whole) {
  float width = 0;
  for (const CellPlace& head : heads)
    if (head.shown) width = std::max(width, head.left + head.width);
  const float part = std::min(whole / std::max(width, 1.0F), 1.0F);
  for (CellPlace& head : heads) head.left *= part, head.width *= part;
}

std::string cutToLines(std::string_view text, float width, int lines) {
  const float most = static_cast<float>(lines) * lineHeight(Size::Body) + 0.5F;
  const auto fits = [&](std::string_view part) {
    return drawWrapped(nullptr, {}, part, 0, Size::Body, Weight::Regular, width) <= most;
  };
  if (fits(text)) return std::string(text);
  std::size_t low = 0, high = text.size();
  while (low + 1 < high) {
    const std::size_t middle = (low + high) / 2;
    (fits(std::string(text.substr(0, middle)) + "…") ? low : high) = middle;
  }
  while (low > 0 && (static_cast<unsigned char>(text[low]) & 0xC0U) == 0x80U) --low;
  return std::string(text.substr(0, low)) + "…";
}

}  // namespace fyren::ui

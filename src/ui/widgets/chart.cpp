// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/chart.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/text.h"
#include "ui/widgets/screen.h"

namespace fyren::ui {
namespace {

constexpr float kWidest = 760;

std::uint32_t packed(std::uint32_t rgb, unsigned alpha = 255) {
  return IM_COL32((rgb >> 16U) & 0xFFU, (rgb >> 8U) & 0xFFU, rgb & 0xFFU, alpha);
}

std::uint32_t inkOf(const app::Piece& piece, unsigned alpha = 255) {
  switch (piece.ink) {
    case report::Ink::text: return colour(Colour::Text);
    case report::Ink::muted: return colour(Colour::Muted);
    case report::Ink::grid: return colour(Colour::Line);
    case report::Ink::series: break;
  }
  return packed(report::seriesColour(piece.series, scheme() != Scheme::Light), alpha);
}

// The pattern is drawn in the ground's colour, so that the bar keeps its own.
void drawPattern(const ImRect& rect, report::Pattern pattern) {
  const std::uint32_t ground = colour(Colour::Surface);
  canvas().PushClipRect(rect.Min, rect.Max, true);
  switch (pattern) {
    case report::Pattern::plain: break;
    case report::Pattern::stripes:
      for (float x = rect.Min.x - rect.GetHeight(); x < rect.Max.x; x += 8) line({x, rect.Max.y}, {x + rect.GetHeight(), rect.Min.y}, ground, 2);
      break;
    case report::Pattern::dots:
      for (float y = rect.Min.y + 4; y < rect.Max.y; y += 8)
        for (float x = rect.Min.x + 4; x < rect.Max.x; x += 8) canvas().AddCircleFilled({x, y}, 1.6F, ground, 8);
      break;
    case report::Pattern::lines:
      for (float y = rect.Min.y + 4; y < rect.Max.y; y += 8) line({rect.Min.x, y}, {rect.Max.x, y}, ground, 1.6F);
      break;
  }
  canvas().PopClipRect();
}

// A band that bends, as thin upright strips.
void drawStream(const app::Piece& piece, ImVec2 at) {
  constexpr int kStrips = 28;
  const std::uint32_t ink = inkOf(piece, 120);
  const auto edge = [&piece](float t) { return piece.y + (piece.toY - piece.y) * (3 * t * t - 2 * t * t * t); };
  for (int i = 0; i < kStrips; ++i) {
    const float a = static_cast<float>(i) / kStrips, b = static_cast<float>(i + 1) / kStrips;
    const float left = at.x + piece.x + piece.width * a, right = at.x + piece.x + piece.width * b;
    const float from = at.y + edge(a), to = at.y + edge(b);
    canvas().AddQuadFilled({left, from}, {right, to}, {right, to + piece.height}, {left, from + piece.height}, ink);
  }
}

void drawWord(const app::Piece& piece, ImVec2 at) {
  const Weight weight = piece.strong ? Weight::Strong : Weight::Regular;
  const float width = textWidth(piece.text, Size::Small, weight);
  const float left = piece.align == app::Piece::Align::left ? 0 : piece.align == app::Piece::Align::right ? width : width / 2;
  drawLine(canvas(), {at.x + piece.x - left, at.y + piece.y}, piece.text, inkOf(piece), Size::Small, weight);
}

void drawDashed(ImVec2 from, ImVec2 to, std::uint32_t ink, report::Dashes dashes) {
  const ImVec2 whole = to - from;
  const float length = std::sqrt(whole.x * whole.x + whole.y * whole.y);
  if (dashes.on == 0 || length <= 0) return line(from, to, ink, 2.5F);
  for (float done = 0; done < length; done += dashes.on + dashes.off)
    line(from + whole * (done / length), from + whole * (std::min(done + dashes.on, length) / length), ink, 2.5F);
}

void drawPiece(const app::Piece& piece, ImVec2 at) {
  const ImRect rect(at.x + piece.x, at.y + piece.y, at.x + piece.x + piece.width, at.y + piece.y + piece.height);
  switch (piece.kind) {
    case app::Piece::Kind::bar:
      fill(rect, inkOf(piece), 1);
      if (piece.ink == report::Ink::series) drawPattern(rect, report::patternOf(piece.series));
      break;
    case app::Piece::Kind::line:
      if (piece.ink == report::Ink::series) drawDashed(rect.Min, rect.Max, inkOf(piece), report::dashesFor(report::patternOf(piece.series)));
      else line(rect.Min, rect.Max, inkOf(piece), 1);
      break;
    case app::Piece::Kind::dot: canvas().AddCircleFilled(rect.GetCenter(), piece.width / 2, inkOf(piece)); break;
    case app::Piece::Kind::stream: drawStream(piece, at); break;
    case app::Piece::Kind::word: drawWord(piece, at); break;
  }
}

using Shapes = std::map<report::QuantityNr, ImRect>;

// Where the number is drawn, if its shape tells persons.
const ImRect* shapeOf(const Shapes& shapes, std::optional<report::QuantityNr> number) {
  const auto found = number ? shapes.find(*number) : shapes.end();
  return found == shapes.end() ? nullptr : &found->second;
}

// Gives whether it was pressed: by the pointer on its shape, or through the page.
bool publishCell(Id row, std::size_t column, A11yRole role, const ImRect& rect, const std::string& text, const ImRect* shape) {
  const Id id = childId(row, "c" + std::to_string(column));
  Press p;
  if (shape != nullptr) {
    p = react(id, *shape);
    if (takeKey(id, A11yKey::Enter)) p.pressed = true;
    if (p.hovered) outline(*shape, colour(Colour::Text), 1, 2);
  }
  A11yNode& node = publish(id, role, shape != nullptr ? *shape : rect, text, shape != nullptr ? platform::kA11yFocusByCode : 0U);
  node.column = static_cast<int>(column) + 1;
  return p.pressed;
}

// The same numbers as rows and cells, each row a strip of the picture. Gives the number that was pressed.
std::optional<report::QuantityNr> publishTable(Id id, const ImRect& rect, std::string_view name, const app::ChartTable& table, const Shapes& shapes) {
  std::optional<report::QuantityNr> asked;
  openNode(id, A11yRole::Grid, name);
  A11yNode* grid = screen().tree->find(id);
  grid->count = static_cast<int>(table.rows.size()) + 1;
  grid->columns = static_cast<int>(table.columns.size());
  const float step = rect.GetHeight() / static_cast<float>(table.rows.size() + 1);
  for (std::size_t r = 0; r <= table.rows.size(); ++r) {
    const float top = rect.Min.y + step * static_cast<float>(r);
    const ImRect strip(rect.Min.x, top, rect.Max.x, top + step);
    const Id row = openNode(childId(id, "r" + std::to_string(r)), A11yRole::Row, "");
    screen().tree->find(row)->position = static_cast<int>(r) + 1;
    const std::vector<std::string>& cells = r == 0 ? table.columns : table.rows[r - 1];
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const float wide = strip.GetWidth() / static_cast<float>(cells.size()), left = strip.Min.x + wide * static_cast<float>(c);
      const std::optional<report::QuantityNr> number = r == 0 ? std::nullopt : table.numbers[r - 1][c];
      if (publishCell(row, c, r == 0 ? A11yRole::ColumnHeader : A11yRole::Cell, ImRect(left, strip.Min.y, left + wide, strip.Max.y), cells[c], shapeOf(shapes, number))) asked = number;
    }
    closeNode(row, strip);
  }
  closeNode(id, rect);
  return asked;
}

// The shapes that tell persons, by their number. A dot is small to point at; a band bends.
Shapes shapesOf(const app::Book& book, const app::Drawing& drawing, ImVec2 at) {
  Shapes shapes;
  for (const app::Piece& piece : drawing.pieces) {
    if (!piece.number || book.at(*piece.number).persons.empty()) continue;
    const float more = piece.kind == app::Piece::Kind::dot ? 6.0F : 0.0F;
    const float width = piece.kind == app::Piece::Kind::stream ? piece.width / 4 : piece.width;  // where it leaves its node
    shapes.emplace(*piece.number, ImRect(at.x + piece.x - more, at.y + piece.y - more, at.x + piece.x + width + more, at.y + piece.y + piece.height + more));
  }
  return shapes;
}

}  // namespace

std::optional<report::QuantityNr> chart(const app::Book& book, const app::Chart& chart) {
  const float width = std::min(box().right - box().left, kWidest);
  const auto measure = [](std::string_view text, bool isStrong) { return textWidth(text, Size::Small, isStrong ? Weight::Strong : Weight::Regular); };
  const app::Drawing drawing = report::draw(book, chart, width, measure);
  const ImRect rect = place(width, drawing.height);
  if (canvas().GetClipRectMax().y > rect.Min.y && canvas().GetClipRectMin().y < rect.Max.y)
    for (const app::Piece& piece : drawing.pieces) drawPiece(piece, rect.Min);
  return publishTable(makeId("chart", chart.id), rect, fyren::text(chart.title), report::tableOf(book, chart), shapesOf(book, drawing, rect.Min));
}

}  // namespace fyren::ui

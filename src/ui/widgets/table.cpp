// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/table.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "base/text.h"
#include "ui/widgets/mark_look.h"
#include "ui/widgets/screen.h"
#include "ui/widgets/table_copy.h"
#include "ui/widgets/table_form.h"
#include "ui/widgets/text.h"

namespace fyren::ui {
namespace {

constexpr float kCellPadding = 10;
constexpr float kHead = 34;

// Draws and publishes the cells of one row.
class RowCells final : public Cells {
 public:
  RowCells(std::span<const Column> columns, std::span<const CellPlace> places, bool stacked, const ImRect& row, Id id)
      : columns_(columns), places_(places), stacked_(stacked), row_(row), id_(id) {}

  std::string_view cut() const { return cut_; }  // what had no room, of the cell under the pointer

  void text(std::string_view value) override { write(value, Colour::Text, Weight::Regular); }
  void muted(std::string_view value) override { write(value, Colour::Muted, Weight::Regular); }
  void strong(std::string_view value) override { write(value, Colour::Text, Weight::Strong); }
  void number(std::int64_t value) override { write(countText(value), Colour::Text, Weight::Regular); }
  void empty() override { write("", Colour::Text, Weight::Regular); }
  void mark(Mark mark, std::string_view word) override {
    const std::string shown = word.empty() ? wordOf(mark) : std::string(word);
    if (const ImRect* cell = next(shown)) {
      drawMark(*cell, mark, shown);
      if (textWidth(shown) + 22 > cell->GetWidth() + 1) noteCut(shown);
    }
  }

 private:
  void write(std::string_view value, Colour ink, Weight weight) {
    const ImRect* cell = next(value);
    if (cell == nullptr) return;
    const bool tabular = columns_[at_ - 1].tabular;
    ImRect where = *cell;
    if (const int lines = places_[at_ - 1].lines; lines > 1) {
      writeLines(where, value, ink, lines);
      return;
    }
    if (textWidth(value, Size::Body, weight) > where.GetWidth() + 1) noteCut(value);
    if (columns_[at_ - 1].align == Align::Right && !stacked_) {
      const float width = tabular ? tabularWidth(value, Size::Body, weight) : textWidth(value, Size::Body, weight);
      where.Min.x = std::max(where.Min.x, where.Max.x - width);
    }
    writeLine(where, value, colour(ink), Size::Body, weight, tabular);
  }

  void writeLines(const ImRect& where, std::string_view value, Colour ink, int lines) {
    const std::string shown = cutToLines(value, where.GetWidth(), lines);
    const float height = drawWrapped(nullptr, {}, shown, 0, Size::Body, Weight::Regular, where.GetWidth());
    const float top = stacked_ ? where.Min.y : where.Min.y + std::floor((where.GetHeight() - height) / 2);
    drawWrapped(&canvas(), {where.Min.x, top}, shown, colour(ink), Size::Body, Weight::Regular, where.GetWidth());
    if (shown.size() != value.size()) noteCut(value);
  }
  void noteCut(std::string_view value) {
    if (inside_.Contains(ImGui::GetIO().MousePos)) cut_ = value;
  }

  const ImRect* next(std::string_view spoken) {
    if (at_ >= columns_.size()) return nullptr;
    const std::size_t i = at_++;
    if (!places_[i].shown) return nullptr;
    const CellPlace& place = places_[i];
    const float left = row_.Min.x + place.left, top = row_.Min.y + place.top;
    const float height = static_cast<float>(place.lines) * lineHeight(Size::Body);
    const ImRect cell(left, top, left + place.width, stacked_ ? top + height : row_.Max.y);
    A11yNode& node = publish(childId(id_, std::to_string(i)), A11yRole::Cell, cell, spoken);
    node.column = static_cast<int>(i) + 1;
    inside_ = ImRect(cell.Min + ImVec2(kCellPadding, 0), cell.Max - ImVec2(kCellPadding, 0));
    return &inside_;
  }

  std::span<const Column> columns_;
  std::span<const CellPlace> places_;
  bool stacked_;
  ImRect row_, inside_;
  Id id_;
  std::size_t at_ = 0;
  std::string cut_;
};

struct Table {
  Id id;
  std::span<const Column> columns;
  std::vector<CellPlace> places;
  std::vector<CellPlace> heads;  // where the columns' titles stand
  TableForm form;
  std::int64_t rows;
  TableState& state;
  const TableOptions& options;
  TableEvent event;
};

platform::A11ySort sortOf(const Table& table, std::size_t column) {
  if (!table.columns[column].sortable) return platform::A11ySort::NotSortable;
  if (table.state.sort.column != static_cast<int>(column)) return platform::A11ySort::None;
  return table.state.sort.descending ? platform::A11ySort::Descending : platform::A11ySort::Ascending;
}

void drawHeadCell(Table& table, std::size_t i, const ImRect& cell) {
  const Column& column = table.columns[i];
  const Id id = childId(table.id, "head" + std::to_string(i));
  Press p;
  if (column.sortable) p = press(id, ImRect(cell.Min + ImVec2(2, 3), cell.Max - ImVec2(2, 3)), true, 4);
  if (takeKey(id, A11yKey::Enter) || takeKey(id, A11yKey::Space)) p.pressed = true;
  if (p.hovered) fill(ImRect(cell.Min + ImVec2(2, 3), cell.Max - ImVec2(2, 3)), colour(Colour::Hover), 4);
  const auto sort = sortOf(table, i);
  const bool sorted = sort >= platform::A11ySort::Ascending;
  const float arrow = sorted ? 18 : 0;
  ImRect words(cell.Min.x + kCellPadding, cell.Min.y, cell.Max.x - 4, cell.Max.y);
  const float width = std::min(textWidth(column.title, Size::Small, Weight::Strong), words.GetWidth() - arrow);
  if (column.align == Align::Right) words.Min.x = std::max(words.Min.x, cell.Max.x - kCellPadding - width - arrow);
  words.Max.x = words.Min.x + width + 0.6F;
  writeLine(words, column.title, colour(sorted ? Colour::Text : Colour::Muted), Size::Small, Weight::Strong);
  if (sorted) {
    const Icon icon = sort == platform::A11ySort::Ascending ? Icon::ChevronUp : Icon::ChevronDown;
    drawIcon(canvas(), icon, {words.Max.x + 4, cell.GetCenter().y - 7}, 14, colour(Colour::Accent));
  }
  A11yNode& node = publish(id, A11yRole::ColumnHeader, cell, column.title, column.sortable ? platform::kA11yFocusable : 0U);
  node.sort = sort;
  node.column = static_cast<int>(i) + 1;
  node.font = platform::A11yFont::SmallStrong;
  if (!p.pressed) return;
  const bool same = table.state.sort.column == static_cast<int>(i);
  table.state.sort = {static_cast<int>(i), same && !table.state.sort.descending};
  table.event.sortChanged = true;
  screen().again = true;
}

void drawHead(Table& table, const ImRect& head) {
  fill(head, colour(Colour::Sunken));
  fill(ImRect(head.Min.x, head.Max.y - 1, head.Max.x, head.Max.y), colour(Colour::Line));
  const Id id = openNode(childId(table.id, "head"), A11yRole::Row, "");
  screen().tree->find(id)->position = 1;
  canvas().PushClipRect(head.Min, head.Max, true);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const CellPlace& p = table.heads[i];
    const float left = head.Min.x + p.left - table.state.scrollX;
    if (p.shown) drawHeadCell(table, i, ImRect(left, head.Min.y, left + p.width, head.Max.y));
  }
  canvas().PopClipRect();
  closeNode(id, head);
}

Id rowId(const Table& table, std::int64_t row) { return childId(table.id, "r" + std::to_string(row)); }

// Where the keys on the cursor's row lead; -1 = nowhere.
std::int64_t moved(Id id, std::int64_t row, std::int64_t rows, std::int64_t page) {
  std::int64_t to = -1;
  if (takeKey(id, A11yKey::Down)) to = row + 1;
  else if (takeKey(id, A11yKey::Up)) to = row - 1;
  else if (takeKey(id, A11yKey::PageDown)) to = row + page;
  else if (takeKey(id, A11yKey::PageUp)) to = row - page;
  else if (takeKey(id, A11yKey::Home)) to = 0;
  else if (takeKey(id, A11yKey::End)) to = rows - 1;
  else return -1;
  return std::clamp<std::int64_t>(to, 0, rows - 1);
}

void moveSideways(Table& table, Id id) {
  if (!table.options.sideways) return;
  const float step = takeKey(id, A11yKey::Right) ? 120.0F : takeKey(id, A11yKey::Left) ? -120.0F : 0.0F;
  if (step != 0) ImGui::SetScrollX(std::clamp(ImGui::GetScrollX() + step, 0.0F, ImGui::GetScrollMaxX()));
}

// Every row is marked, to be copied.
Id allId(const Table& table) { return childId(table.id, "all"); }
bool isAllMarked(const Table& table) { return recall(allId(table), 0) > 0; }
void markAll(const Table& table, bool all) { screen().remembered[allId(table)] = all ? 1.0F : 0.0F; }

bool takeCtrl(Id id, char32_t letter) {
  const A11yKeyPress* pressed = screen().tree->key(id);
  if (pressed == nullptr || pressed->key != A11yKey::Letter || pressed->letter != letter || !pressed->ctrl ||
      pressed->alt)
    return false;
  screen().tree->useKey();
  screen().again = true;
  return true;
}

// Ctrl+A marks every row; Ctrl+C copies them, or the one with the focus.
void takeCopyKeys(Table& table, Id id, std::int64_t row,
                  const std::function<void(Cells&, std::int64_t)>& draw) {
  Frame& frame = *screen().frame;
  if (takeCtrl(id, U'a')) {
    markAll(table, true);
    frame.announce(fyren::text({"a11y.table.allMarked", {{"antal", table.rows}}}));
  }
  if (isAllMarked(table) && takeKey(id, A11yKey::Escape)) markAll(table, false);
  if (!takeCtrl(id, U'c')) return;
  const bool all = isAllMarked(table);
  frame.copy(all ? copiedTable(table.columns, table.places, table.rows, draw)
                 : copiedRow(table.places, row, draw));
  frame.toast({.text = all ? fyren::text({"a11y.table.allCopied", {{"antal", table.rows}}})
                           : fyren::text("a11y.table.rowCopied")});
}

void drawGround(const ImRect& rect, bool selected, const Press& p) {
  if (selected) fill(rect, colour(Colour::Selected));
  else if (p.hovered) fill(rect, colour(Colour::Hover));
  if (selected) fill(ImRect(rect.Min.x, rect.Min.y, rect.Min.x + 3, rect.Max.y), colour(Colour::Accent));
  fill(ImRect(rect.Min.x, rect.Max.y - 1, rect.Max.x, rect.Max.y), colour(Colour::Line));
}

std::optional<std::size_t> pressedCell;

std::optional<std::size_t> cellUnderPointer(const Table& table, const ImRect& row) {
  const ImVec2 at = ImGui::GetIO().MousePos - row.Min;
  if (!row.Contains(ImGui::GetIO().MousePos)) return std::nullopt;
  for (std::size_t i = 0; i < table.places.size(); ++i) {
    const CellPlace& place = table.places[i];
    const float left = place.left - table.state.scrollX;
    const float height = static_cast<float>(place.lines) * lineHeight(Size::Body);
    const bool inHeight = !table.form.stacked || (at.y >= place.top && at.y < place.top + height);
    if (place.shown && inHeight && at.x >= left && at.x < left + place.width) return i;
  }
  return std::nullopt;
}

void drawRow(Table& table, std::int64_t row, const ImRect& rect, std::int64_t page,
             const std::function<void(Cells&, std::int64_t)>& draw) {
  TableState& state = table.state;
  const Id id = rowId(table, row);
  const bool selected = state.selected == row;
  Press p = react(id, rect);
  const bool byPointer = p.pressed;
  takeCopyKeys(table, id, row, draw);
  const bool marked = selected || isAllMarked(table);
  drawGround(rect, marked, p);
  if (takeKey(id, A11yKey::Enter) || takeKey(id, A11yKey::Space)) p.pressed = true;
  const std::int64_t to = moved(id, row, table.rows, page);
  if (to >= 0) {
    markAll(table, false);
    state.cursor = to;
    state.revealCursor = true;
    screen().tree->requestFocus(rowId(table, to));
    if (table.options.opensOnArrow) table.event.opened = state.selected = to;
    screen().again = true;
  }
  if (p.pressed) {
    markAll(table, false);
    state.cursor = state.selected = row;
    table.event.opened = row;
    pressedCell = byPointer ? cellUnderPointer(table, rect) : std::nullopt;
    screen().again = true;
  }
  openNode(id, A11yRole::Row, "",
           platform::kA11ySelectable | (marked ? platform::kA11ySelected : 0U) |
               (row == state.cursor ? platform::kA11yFocusable : platform::kA11yFocusByCode));
  screen().tree->find(id)->position = static_cast<int>(row) + 2;
  moveSideways(table, id);
  RowCells cells(table.columns, table.places, table.form.stacked, ImRect({rect.Min.x - state.scrollX, rect.Min.y}, rect.Max), id);
  draw(cells, row);
  closeNode(id, rect);
  if (p.hovered) tooltip(id, rect, cells.cut(), true);
  focusRing(id, ImRect(rect.Min + ImVec2(4, 4), rect.Max - ImVec2(4, 4)), 3);
}

void reveal(Table& table, float height) {
  TableState& state = table.state;
  const float top = static_cast<float>(state.cursor) * table.form.rowHeight;
  float scroll = ImGui::GetScrollY();
  if (top < scroll) scroll = top;
  if (top + table.form.rowHeight > scroll + height) scroll = top + table.form.rowHeight - height;
  ImGui::SetScrollY(std::max(scroll, 0.0F));
  state.revealCursor = false;
  screen().again = true;
}

struct SeenRows {
  std::int64_t from, to, page;
};

// Those within the body, which scrolls, or within what is around it, where the body is as high as all of its rows.
SeenRows seenRows(const Table& table, const ImRect& body, const ImRect& around) {
  const float height = table.form.rowHeight;
  const float seen = std::max(std::min(body.Max.y, around.Max.y) - std::max(body.Min.y, around.Min.y), height);
  const float passed = table.state.scroll + std::max(around.Min.y - body.Min.y, 0.0F);
  const auto page = std::max<std::int64_t>(static_cast<std::int64_t>(seen / height) - 1, 1);
  const auto from = std::clamp<std::int64_t>(static_cast<std::int64_t>(passed / height), 0, table.rows);
  return {from, std::min(table.rows, from + page + 3), page};
}

void drawBody(Table& table, const ImRect& body, const std::function<void(Cells&, std::int64_t)>& draw) {
  const Id id = childId(table.id, "body");
  ImGui::SetCursorScreenPos(body.Min);
  const int sideways = table.options.sideways ? int{ImGuiWindowFlags_HorizontalScrollbar} : 0;
  const ImRect around = ImGui::GetCurrentWindow()->ClipRect;
  ImGui::BeginChild(id, body.GetSize(), 0, ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground | sideways);
  TableState& state = table.state;
  if (ImGui::IsWindowAppearing()) ImGui::SetScrollY(state.scroll);
  scrollAsAsked(id);
  if (state.revealCursor) reveal(table, body.GetHeight());
  const ImVec2 start = ImGui::GetCursorScreenPos();
  state.scroll = ImGui::GetScrollY();
  if (std::exchange(state.scrollX, ImGui::GetScrollX()) != ImGui::GetScrollX()) screen().again = true;  // the heads follow
  const float right = body.Max.x - ImGui::GetCurrentWindow()->ScrollbarSizes.x;
  const float end = start.x + (table.options.sideways ? table.form.width : 0);
  used(ImRect(start.x, start.y, end, start.y + static_cast<float>(table.rows) * table.form.rowHeight));
  const auto [from, to, page] = seenRows(table, body, around);
  openNode(id, A11yRole::RowGroup, "");
  tellScroll(id);
  const auto drawAt = [&](std::int64_t row) {
    const float y = start.y + static_cast<float>(row) * table.form.rowHeight;
    drawRow(table, row, ImRect(body.Min.x, y, right, y + table.form.rowHeight), page, draw);
  };
  const std::int64_t cursor = state.cursor;  // kept in the tree wherever it is, so that focus is not lost
  if (cursor < from && cursor >= 0 && cursor < table.rows) drawAt(cursor);
  for (std::int64_t row = from; row < to; ++row) drawAt(row);
  if (cursor >= to && cursor < table.rows) drawAt(cursor);
  closeNode(id, body);
  ImGui::EndChild();
}

// All of its rows on a page that grows; else what was asked, else down to the bottom of the box.
float heightOf(const Table& table) {
  const float rows = static_cast<float>(table.rows) * table.form.rowHeight;
  const float bar = table.options.sideways ? ImGui::GetStyle().ScrollbarSize : 0;
  if (screen().flowing) return kHead + rows + bar;
  const float wanted = table.options.height > 0 ? table.options.height : availableHeight();
  if (table.options.height > 0) return std::min(wanted, kHead + rows + bar + 1);
  return std::max(wanted, kHead + table.form.rowHeight * 3);
}

}  // namespace

TableEvent table(std::string_view name, std::span<const Column> columns, std::int64_t rowCount, TableState& state,
                 const std::function<void(Cells&, std::int64_t row)>& drawRowCells, const TableOptions& options) {
  const float whole = availableWidth();
  const bool isEmpty = rowCount == 0;
  Table table{makeId("table", name), columns, layOut(columns, whole - ImGui::GetStyle().ScrollbarSize), {}, {}, rowCount, state, options, {}};
  table.heads = table.places;
  table.form = formOf(columns, table.places, options, whole - ImGui::GetStyle().ScrollbarSize);
  if (table.form.stacked) squeeze(table.heads, whole);
  const ImRect rect = place(whole, isEmpty ? kHead : heightOf(table));
  state.cursor = std::clamp<std::int64_t>(state.cursor, 0, std::max<std::int64_t>(rowCount - 1, 0));
  openNode(table.id, A11yRole::Grid, name);
  A11yNode* node = screen().tree->find(table.id);
  node->count = static_cast<int>(rowCount) + 1;
  node->columns = static_cast<int>(columns.size());
  drawHead(table, ImRect(rect.Min, {rect.Max.x, rect.Min.y + kHead}));
  if (std::exchange(state.focusCursor, false) && !isEmpty) {
    state.revealCursor = true;
    screen().tree->requestFocus(rowId(table, state.cursor));
  }
  if (!isEmpty) drawBody(table, ImRect({rect.Min.x, rect.Min.y + kHead}, rect.Max), drawRowCells);
  closeNode(table.id, rect);
  if (isEmpty && !options.emptyTitle.empty()) emptyState(options.emptyTitle, options.emptyText);
  return table.event;
}

std::optional<std::size_t> lastPressedCell() { return pressedCell; }

}  // namespace fyren::ui

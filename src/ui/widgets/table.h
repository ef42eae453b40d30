// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/widgets/layout.h"
#include "ui/widgets/mark.h"

namespace fyren::ui {

struct Column {
  std::string title;
  float width = 0;       // CSS px; 0 = a part of what is left over, by weight
  float weight = 1;
  bool sortable = true;
  Align align = Align::Left;
  bool tabular = false;  // numerals of equal width: dates, numbers, personnummer
  float hideBelow = 0;   // left out when the table is narrower than this
  bool wraps = false;    // takes all the lines of the row
};

struct Sort {
  int column = -1;
  bool descending = false;
};

// Lies with the view and survives leaving it: back returns to the same place.
struct TableState {
  Sort sort;
  std::int64_t cursor = 0;     // the row the keyboard stands on
  std::int64_t selected = -1;  // the open row, -1 = none
  float scroll = 0;
  float scrollX = 0;           // of a table that scrolls sideways
  bool revealCursor = false;   // set to bring the cursor's row into view
  bool focusCursor = false;    // set to give it the keyboard, too
};

struct TableOptions {
  float height = 0;  // 0 = down to the bottom of the box; rows beyond it scroll
  bool compact = false;
  int lines = 1;          // of a row, for columns that wrap
  bool sideways = false;  // wider than its box it scrolls sideways; else its cells stand under each other
  bool opensOnArrow = false;  // moving the cursor opens at once (list and reading pane)
  std::string_view emptyTitle = {};
  std::string_view emptyText = {};
};

// The cells of one row, called from left to right, one per column.
class Cells {
 public:
  virtual void text(std::string_view value) = 0;
  virtual void muted(std::string_view value) = 0;
  virtual void strong(std::string_view value) = 0;
  virtual void mark(Mark mark, std::string_view word = {}) = 0;
  virtual void number(std::int64_t value) = 0;
  virtual void empty() = 0;

 protected:
  ~Cells() = default;
};

struct TableEvent {
  std::optional<std::int64_t> opened;  // click or Enter on a row (state.selected is set too)
  bool sortChanged = false;            // state.sort is new: ask for the rows anew
};

// A table of any number of rows of which only the visible are drawn: drawRow is called for these, and for
// those that are copied (Ctrl+C the row with the focus, after Ctrl+A all of them with the titles:
// table_copy.h). Where its columns have no room beside each other, the cells of a row stand under each other.
TableEvent table(std::string_view name, std::span<const Column> columns, std::int64_t rowCount,
                 TableState& state, const std::function<void(Cells&, std::int64_t row)>& drawRow,
                 const TableOptions& options = {});
// Of the row that the last table() opened in this frame: the cell under the pointer; by keys none.
std::optional<std::size_t> lastPressedCell();

}  // namespace fyren::ui

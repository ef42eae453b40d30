// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/table.h"

// How a table finds room for its columns.
namespace fyren::ui {

struct CellPlace {
  float left = 0, width = 0;
  bool shown = true;
  float top = 0;   // of the cell in a row whose cells stand under each other
  int lines = 1;
};

// How the rows of a table look.
struct TableForm {
  float rowHeight = kControl;
  float width = 0;       // of all columns
  bool stacked = false;  // the cells of a row stand under each other
};

// Beside each other, as far as `whole` goes round.
std::vector<CellPlace> layOut(std::span<const Column> columns, float whole);
// Settles how the rows look; moves the places under each other where they have no room.
TableForm formOf(std::span<const Column> columns, std::span<CellPlace> places, const TableOptions& options, float whole);
// The titles keep their places beside each other: they are what one sorts by.
void squeeze(std::span<CellPlace> heads, float whole);
// As much of the text as these lines hold, with an ellipsis.
std::string cutToLines(std::string_view text, float width, int lines);

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/drawing.h"

// What the interface needs to draw a chart: its shapes, its colours, its numbers as a table.
namespace fyren::app {

using report::Book;
using report::Chart;
using report::ChartTable;
using report::Drawing;
using report::Piece;

}  // namespace fyren::app

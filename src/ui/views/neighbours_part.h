// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "ui/view.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// From the open one of a list to the one before or after it, without going back to the list: two buttons, and
// Alt with the arrow up or down. Gives the row to open; negative: stay. `at` is the open one's row, negative
// when it is not listed.
std::int64_t drawNeighbours(Frame& frame, std::int64_t at, std::int64_t count);
// The list follows.
void follow(TableState& table, std::int64_t row);

}  // namespace fyren::ui

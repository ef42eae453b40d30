// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>

#include "ui/widgets/table.h"
#include "ui/widgets/table_form.h"

// What a list gives to a spreadsheet: the cells that are shown, as they are shown, with tabs between.
namespace fyren::ui {

// One row.
std::string copiedRow(std::span<const CellPlace> places, std::int64_t row,
                      const std::function<void(Cells&, std::int64_t)>& draw);
// The titles and every row. O(rows).
std::string copiedTable(std::span<const Column> columns, std::span<const CellPlace> places, std::int64_t rows,
                        const std::function<void(Cells&, std::int64_t)>& draw);

}  // namespace fyren::ui

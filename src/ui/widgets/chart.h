// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "app/charts.h"

namespace fyren::ui {

// The chart as wide as the box. Who does not see it gets its numbers as a table with the chart's name. A shape, or a cell
// of that table, that was pressed gives its number, if it is about persons.
std::optional<report::QuantityNr> chart(const app::Book& book, const app::Chart& chart);

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/charts.h"

namespace fyren::ui {

// The chart as wide as the box. Who does not see it gets its numbers as a table with the chart's name.
void chart(const app::Book& book, const app::Chart& chart);

}  // namespace fyren::ui

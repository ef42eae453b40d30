// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace fyren::ui {

// Whether the user wants more rows on the screen, in lists.
bool denseRows();
void setDenseRows(bool wanted);
float rowHeight();  // of a table's row, CSS px: kControl or kCompactRow

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#include "ui/theme/density.h"

#include "ui/theme/theme.h"

namespace fyren::ui {
namespace {

bool dense = false;

}  // namespace

bool denseRows() { return dense; }
void setDenseRows(bool wanted) { dense = wanted; }
float rowHeight() { return dense ? kCompactRow : kControl; }

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "ui/theme/theme.h"
#include "ui/widgets/mark.h"

struct ImRect;

namespace fyren::ui {

struct MarkLook {
  Icon icon;
  Colour ink, ground;
};
MarkLook lookOf(Mark mark);
std::string wordOf(Mark mark);
void drawMark(const ImRect& rect, Mark mark, std::string_view word);

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>

#include "ui/widgets/screen.h"

namespace fyren::ui {

// Letters typed on a list lead to the option that begins with them, as in any list of the computer: several letters
// within a second together, the same letter again and again one option at a time. Swedish letters are letters of their
// own; whoever has no å on the keyboard comes there by a when nothing begins with a. Blanks and hyphens are passed over.
// Takes the letter that was pressed on `focused`, if any. Gives the option it leads to, -1 = none. `list` tells lists
// apart; `at` is where the keyboard stands, -1 = nowhere.
int typeAhead(Id list, Id focused, std::span<const std::string> options, int at);

}  // namespace fyren::ui

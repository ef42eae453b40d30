// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace fyren::ui {

// Text wraps at the width of the box it stands in (in a Row: no wrapping inside, whole pieces move down).
void body(std::string_view text);
void muted(std::string_view text);
void strong(std::string_view text);
void small(std::string_view text);       // help, dates beside something
void coloured(std::string_view text, Colour role);
// level 1: the view's name, once; 2: a section; 3: a card.
void heading(std::string_view text, int level = 2);
// Puts a button of this name beside the next heading of level 1; true, later in the frame, when it was
// pressed.
void offerHeadingHelp(std::string name);
bool takeHeadingHelp();
// Said by a screen reader whenever it changes ("412 träffar").
void status(std::string_view text);
// An icon beside words that say the same; not read aloud.
void icon(Icon icon, Colour role = Colour::Muted);

}  // namespace fyren::ui

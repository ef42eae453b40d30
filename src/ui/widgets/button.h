// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "ui/theme/icon.h"

namespace fyren::ui {

enum class ButtonKind { Normal, Primary, Danger, Quiet };

struct ButtonOptions {
  ButtonKind kind = ButtonKind::Normal;
  Icon icon = Icon::None;
  char letter = 0;  // pressed anywhere in the view outside a field (and shown): '1', 'r'
  std::string_view disabledBecause = {};  // not empty: cannot be pressed, and says why
  std::string_view description = {};      // more for screen reader and tooltip
  float width = 0;                        // CSS px; 0 = as wide as its text
  bool pressed = false;                   // a toggle that is on; see toggleButton
};

// True in the frame in which it was pressed, by whatever means.
[[nodiscard]] bool button(std::string_view label, const ButtonOptions& options = {});
[[nodiscard]] bool iconButton(Icon icon, std::string_view name, const ButtonOptions& options = {});
// Looks like a link, acts like one: leads somewhere. Numbers that open their list are links.
[[nodiscard]] bool link(std::string_view label, std::string_view description = {});
// On or off, like a filter; flips `on` and returns true when pressed.
bool toggleButton(std::string_view label, bool& on, const ButtonOptions& options = {});

// The last button, link or field (in drawing order) takes the keyboard focus after this frame.
void focusLast();

}  // namespace fyren::ui

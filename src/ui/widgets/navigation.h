// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/theme/icon.h"

namespace fyren::ui {

struct NavItem {
  std::string label;
  Icon icon = Icon::None;
  int count = 0;                // shown when not 0
  std::string countMeans = {};  // "att göra", read aloud after the number
  bool gapBefore = false;
};
// The program's parts under each other; true when the user chose another.
enum class NavForm { Full, Icons, Strip };  // Icons, Strip: with names for screen readers and tooltips; a Strip lies flat
bool navigationList(std::string_view name, std::span<const NavItem> items, int& current, NavForm form = NavForm::Full);

// Tabs; the caller draws the chosen one's content below within a TabPanel.
bool tabs(std::string_view name, std::span<const std::string> labels, int& current);

struct MenuEntry {
  std::string label;
  Icon icon = Icon::None;
  std::string shortcut = {};  // shown and said; the view handles the key itself
  std::string disabledBecause = {};
  bool danger = false;
  bool lineBefore = false;
};
// A button that opens a menu; gives the chosen entry's index, else -1. Empty label with icon: icon button of
// that `name`.
int menuButton(std::string_view name, std::span<const MenuEntry> entries, Icon icon = Icon::More,
               bool iconOnly = true);

}  // namespace fyren::ui

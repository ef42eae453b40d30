// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/theme/icon.h"

namespace fyren::ui {

struct Found {
  std::string label;
  std::string aside = {};     // quieter, at the right: what it is, or its keys
  Icon icon = Icon::None;
  std::string_view group = {};  // a heading over the first of each group; those of a group stand together
  std::string disabledBecause = {};
};

struct SearchListState {
  std::string typed;
  int at = 0;  // the one that Enter takes
};

// A field with what was found under it: the arrows walk while the text is typed, Enter or a press takes one (a combobox
// with a list). Gives the index of what was taken, else -1. `found` is asked for anew by the caller when `typed`
// changed. `nothing` is said when it is empty.
int searchList(std::string_view label, std::string_view placeholder, std::span<const Found> found,
               SearchListState& state, std::string_view nothing);

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>

#include "ui/theme/icon.h"
#include "ui/views/place.h"

namespace fyren::ui {

struct ShellPart {
  Place place;
  std::string_view label;
  Icon icon;
  bool gapBefore = false;
};

// The handbook's chapter about a place, by its id; empty: none.
std::string_view chapterIdOf(Place place);

// The parts in the order of the navigation; the exercises, first of all, only in a training register.
std::span<const ShellPart> shellParts(bool isTraining);

}  // namespace fyren::ui

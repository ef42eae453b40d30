// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "core/person/ungdom.h"

namespace fyren::ui {

// The parts of the program, in the order of the navigation; kopior is reached from the settings.
enum class Place : std::uint8_t { registret, import, leverans, handbok, installningar, kopior };

// What views ask of the shell: to go somewhere else. Back (Esc, browser-like) returns to the same place.
class Navigator {
 public:
  virtual void go(Place place) = 0;
  virtual void openUngdom(UngdomId id) = 0;

 protected:
  ~Navigator() = default;
};

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

#include "core/person/ungdom.h"

namespace fyren::ui {

// The parts of the program, in the order of the navigation; kopior and vard are reached from the settings.
enum class Place : std::uint8_t { registret, import, leverans, logg, handbok, sakerhet, installningar, kopior, vard };

// What views ask of the shell: to go somewhere else. Back (Esc, browser-like) returns to the same place.
class Navigator {
 public:
  virtual void go(Place place) = 0;
  virtual void openUngdom(UngdomId id) = 0;
  // Prints all that is known of the youth, for the youth; gives the sentence to say.
  virtual std::string printRegisterutdrag(UngdomId id, bool withLog) = 0;

 protected:
  ~Navigator() = default;
};

}  // namespace fyren::ui

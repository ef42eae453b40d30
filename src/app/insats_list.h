// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/measures/atgardsutfall.h"
#include "core/measures/insats.h"

namespace fyren::app {

class Session;

// A line of the catalogue with who is in it today.
struct InsatsRow {
  Insats insats;
  std::string kod;      // SCB's code in the half-year's period file
  int upptagna = 0;     // measures that go on
  int erbjudna = 0;     // offers of this half-year
  int avbojda = 0;      // of them declined
  bool erbjuds = true;  // today

  bool isFull() const { return insats.platser > 0 && upptagna >= insats.platser; }
};

struct InsatsList {
  std::vector<InsatsRow> rows;  // by name
  bool official = false;        // the codes are SCB's own
  int utanInsats = 0;           // measures that go on outside the catalogue
  std::array<Atgardsutfall, 3> utfall;  // after 3, 6 and 12 months
};
InsatsList insatsList(const Session& session);

// The lines of the catalogue that are offered today, by name, with who is in them; without codes.
std::vector<InsatsRow> offeredInsatser(const Session& session);
// What a line of the catalogue is called, also when it is no longer offered; empty: there is none.
std::string insatsNamn(const Session& session, InsatsId id);

}  // namespace fyren::app

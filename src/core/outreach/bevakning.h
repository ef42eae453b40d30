// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

#include "base/day.h"
#include "base/row_id.h"
#include "core/person/ungdom.h"

namespace fyren {

// Both enums are stored; never renumber.
enum class Bevakningsslag : std::uint8_t {
  nyDag = 1,       // the step waits until `till`
  hoppadOver = 2,  // the step is not taken; the next one comes
  gjord = 3,       // a step that is no contact of its own has been taken
};
// Why, in words that can never tell anything that förordning 2006:39 5 § forbids: therefore no free text.
enum class Bevakningsskal : std::uint8_t {
  overenskommet = 1,   // agreed with the youth or the guardian
  bortrest = 2,
  annanAktor = 3,      // another actor is in contact
  sokerUppgifter = 4,  // telephone or address is being looked for
  redanGjort = 5,
  passarInte = 6,      // the step does not fit this youth
  annat = 7,
};

struct BevakningTag {};
using BevakningId = RowId<BevakningTag>;

// What somebody decided about a coming step: never erased when it is over, so that it can be told later.
struct Bevakning {
  BevakningId id;
  UngdomId ungdom;
  Day dag;            // on which it was decided
  Bevakningsslag slag = Bevakningsslag::nyDag;
  std::string steg;   // which step: NastaSteg::nyckel
  Day till;           // nyDag: the new day; else the same as `dag`
  Bevakningsskal skal = Bevakningsskal::annat;
  std::string av;     // who
};

}  // namespace fyren

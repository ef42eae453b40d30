// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/interval.h"
#include "base/row_id.h"
#include "core/person/ungdom.h"

namespace fyren {

// Why a youth was registered, also the SCB file's SenSysReg (latest school-related occupation at
// registration). Stored; never renumber. Not SCB's own codes: those come from the period file.
enum class Registreringsorsak : std::uint8_t {
  saknas = 0,         // SAKNAS: no rank
  ejPaborjat = 1,     // GR: never began upper-secondary school, rank 0
  avbrottIm = 2,      // IMA: left an introduktionsprogram, rank 1
  gymnasieintyg = 3,  // IMI: completed an introduktionsprogram, rank 2
  avbrottNp = 4,      // NPA: left a national programme, rank 2
  studiebevis = 5,    // SB: rank 3
};

// Why a registration period ended. Stored; never renumber.
enum class Avregistreringsorsak : std::uint8_t {
  studier = 1,        // STU: began gymnasial education
  examen = 2,         // EX
  fyllt20 = 3,        // F20
  flyttat = 4,        // FLY
  utvandrat = 5,      // UTV
  avliden = 6,        // AVL
  felregistrerad = 7, // FEL: never belonged
};

struct RegistreringTag {};
using RegistreringId = RowId<RegistreringTag>;

// A period in which the municipality keeps the youth in its KAA register. A youth can have several.
// Its last day is the last day of responsibility; turning 20 ends it by itself (29 kap. 9 §, see
// effectiveDays()), so an open period of someone who has turned 20 needs no one to close it.
struct Registrering {
  RegistreringId id;
  UngdomId ungdom;
  Interval days;
  Registreringsorsak orsak = Registreringsorsak::saknas;
  std::optional<Avregistreringsorsak> avregistreringsorsak;  // present when days.last is, if known
  Source source = Source::handlaggare;
};

}  // namespace fyren

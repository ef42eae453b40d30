// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/day.h"
#include "base/row_id.h"
#include "core/person/ungdom.h"

namespace fyren {

// All enums here are stored; never renumber.
enum class Kanal : std::uint8_t {
  telefon = 1, sms = 2, brev = 3, vykort = 4, epost = 5, knackkort = 6, hembesok = 7, dropIn = 8,
  socialaMedier = 9, viaAnnanAktor = 10,
};
enum class Riktning : std::uint8_t { utgaende = 0, inkommande = 1 };
enum class Mottagare : std::uint8_t { ungdom = 0, vardnadshavare = 1, annan = 2 };
enum class Utfall : std::uint8_t {
  ingetSvar = 1, nadd = 2, vardnadshavareSvarade = 3, felNummer = 4, villInte = 5,
  skickat = 6,  // letter, card, message sent; no answer known yet
};

// What a youth does, as told at a contact or known from elsewhere: the SCB file's SysKontakt. Stored; never
// renumber. Never health, custody or care (förordning 2006:39 5 §): such things are `annan`.
enum class Sysselsattningstyp : std::uint8_t {
  arbete = 1,   // ARB
  studier = 2,  // STU: studies outside the school forms that end the responsibility
  praktik = 3,  // PRA
  utomlands = 4,  // UTL
  annan = 5,    // ANN
  ingen = 6,    // ING: no occupation (InSys)
  okand = 7,    // OKA: contact was made, occupation still unknown
};

struct KontaktTag {};
using KontaktId = RowId<KontaktTag>;

// One attempt or contact, a coded event: necessary to "hålla sig informerad" (29 kap. 9 §).
struct Kontakt {
  KontaktId id;
  UngdomId ungdom;
  Day dag;
  Kanal kanal = Kanal::telefon;
  Riktning riktning = Riktning::utgaende;
  Mottagare mottagare = Mottagare::ungdom;
  Utfall utfall = Utfall::ingetSvar;
  std::string personal;  // who made it; a home visit names two
  std::optional<std::int64_t> minut = {};  // of the day, if known
};

struct SysselsattningTag {};
using SysselsattningId = RowId<SysselsattningTag>;

// A dated statement of what the youth does (förordning 2006:39 4 § 2). Holds until the next one.
struct Sysselsattning {
  SysselsattningId id;
  UngdomId ungdom;
  Day dag;
  Sysselsattningstyp typ = Sysselsattningstyp::okand;
  Source source = Source::kontakt;
};

}  // namespace fyren

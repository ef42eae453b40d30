// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/day.h"
#include "base/row_id.h"
#include "core/outreach/kontakt.h"
#include "core/person/ungdom.h"

namespace fyren {

// Stored; never renumber.
enum class Kontaktvagsslag : std::uint8_t { mobil = 1, telefon = 2, epost = 3, annat = 4 };

struct KontaktvagTag {};
using KontaktvagId = RowId<KontaktvagTag>;

// A number or address by which somebody is sought (förordning 2006:39 4 § 1 for the youth's own). A
// guardian's only while the youth is under 18, then it goes by itself; never of anybody else.
struct Kontaktvag {
  KontaktvagId id = {};
  UngdomId ungdom = {};
  Kontaktvagsslag slag = Kontaktvagsslag::mobil;
  std::string varde = {};
  Mottagare vems = Mottagare::ungdom;  // or vardnadshavare
  std::string namn = {};               // the guardian's
  Source source = Source::unknown;
  std::string uppgettAv = {};          // who told, when that was neither a list nor whose it is
  Day dag = Day::fromNumber(0);        // since when the source says so; 0: not known
  std::optional<Day> fungerarEj = {};  // tried in vain that day
  std::optional<Day> fungerade = {};   // somebody answered that day

  friend bool operator==(const Kontaktvag&, const Kontaktvag&) = default;
};

}  // namespace fyren

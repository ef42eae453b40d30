// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "core/register/ungdom_facts.h"

// Invented youths by the thousand. Their numbers have a check digit that is one more than the right one (as in a
// load-test register), so that none of them can be a person.
namespace fyren::report::test {

inline Day day(std::string_view iso) { return Day::parse(iso).value(); }

inline Personnummer numberOf(int index, bool kvinna, Day firstBirthday) {
  const int serial = 100 + 2 * (index / 365) + (kvinna ? 0 : 1);
  const std::string digits = (firstBirthday + index % 365).compact() + std::to_string(serial);
  const int check = (luhnCheckDigit(std::string_view(digits).substr(2)) + 1) % 10;
  return Personnummer::fromStored(std::stoull(digits + std::to_string(check)));
}

inline UngdomFacts youth(int index, bool kvinna, Day firstBirthday = day("2005-01-01")) {
  UngdomFacts facts{Ungdom{{}, numberOf(index, kvinna, firstBirthday), {}, {}, {}, {}, {}, {}, {}, {}, {}}, {}, {}, {}, {}, {}, {}, {}};
  return facts;
}

inline void registered(UngdomFacts& facts, Day first, std::optional<Day> last = {}, Registreringsorsak orsak = Registreringsorsak::saknas,
                       std::optional<Avregistreringsorsak> slut = {}) {
  facts.registreringar.push_back({{}, {}, {first, last}, orsak, slut, Source::handlaggare});
}
inline void contact(UngdomFacts& facts, Day dag, Kanal kanal, Utfall utfall, Riktning riktning = Riktning::utgaende) {
  facts.kontakter.push_back({{}, {}, dag, kanal, riktning, Mottagare::ungdom, utfall, {}});
}
inline void told(UngdomFacts& facts, Day dag, Sysselsattningstyp typ) {
  facts.sysselsattningar.push_back({{}, {}, dag, typ, Source::kontakt});
}
inline void measure(UngdomFacts& facts, Day first, std::optional<Day> last = {}, std::optional<GrundAtgSlut> grund = {}, std::string anordnare = {}) {
  facts.atgarder.push_back({{}, {}, Atgardstyp::regelbundnaSamtal, std::move(anordnare), {}, {first, last}, grund, {}});
}

}  // namespace fyren::report::test

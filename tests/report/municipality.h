// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <random>
#include <vector>

#include "report/omradestabell.h"
#include "report/youths.h"

// Small municipalities of three years, with whatever the dice say.
namespace fyren::report::test {

inline void schooled(UngdomFacts& facts, Day first, Day last, std::string skola) {
  facts.skolplaceringar.push_back({{}, {}, std::move(skola), {}, Skolform::gymnasieNationellt, {}, {}, {first, last}, {}, Source::skola});
}

inline UngdomFacts anybody(std::mt19937_64& dice, int index) {
  const auto roll = [&dice](int sides) { return static_cast<int>(dice() % static_cast<std::uint64_t>(sides)); };
  UngdomFacts facts = youth(index, roll(100) < 45, day("2005-06-01") + roll(600));
  facts.ungdom.postnummer = std::to_string(85000 + roll(5));
  const Day first = day("2023-09-01") + roll(800);
  if (roll(3) > 0) schooled(facts, first - 400, first - 1 - roll(60), std::string("Skolan ") + static_cast<char>('A' + roll(4)));
  std::optional<Day> last;
  if (roll(3) == 0) last = first + roll(400);
  registered(facts, first, last, static_cast<Registreringsorsak>(roll(6)), static_cast<Avregistreringsorsak>(1 + roll(7)));
  if (last && roll(8) == 0) registered(facts, *last + 1 + roll(100), {}, static_cast<Registreringsorsak>(roll(6)));
  Day when = first + roll(60);
  for (int k = roll(6); k > 0; --k, when = when + 1 + roll(90)) {
    const auto outcome = static_cast<Utfall>(1 + roll(6));
    contact(facts, when, static_cast<Kanal>(1 + roll(7)), outcome, roll(8) == 0 ? Riktning::inkommande : Riktning::utgaende);
    if (roll(2) == 0) told(facts, when, static_cast<Sysselsattningstyp>(1 + roll(7)));
  }
  if (roll(3) == 0) {
    const Day begun = first + roll(200);
    if (roll(2) == 0) measure(facts, begun, begun + roll(200), static_cast<GrundAtgSlut>(1 + roll(8)), roll(2) == 0 ? "Aim" : "");
    else measure(facts, begun);
  }
  return facts;
}

inline std::vector<UngdomFacts> municipality(std::mt19937_64& dice, int size) {
  std::vector<UngdomFacts> everyone;
  for (int i = 0; i < size; ++i) everyone.push_back(anybody(dice, i));
  return everyone;
}

// Two areas in each of two offices; 85004 lies nowhere.
inline Omradestabell areas() {
  Omradestabell table;
  table.put("85000", {"Centrum", "Stan"});
  table.put("85001", {"Nacksta", "Stan"});
  table.put("85002", {"Kvissleby", "Njurunda"});
  table.put("85003", {"Bredsand", "Njurunda"});
  return table;
}

}  // namespace fyren::report::test

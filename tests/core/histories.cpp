// SPDX-License-Identifier: EUPL-1.2
#include "core/histories.h"

#include <algorithm>

#include "core/outreach/nasta_steg.h"
#include "core/persons.h"

namespace fyren::histories {
namespace {

template <typename Id>
Id anyRow(Chance& chance) {
  Id id;
  for (std::uint8_t& byte : id.bytes) byte = static_cast<std::uint8_t>(chance.below(256));
  return id;
}

// Of the last `span` days; one in three on one of three days, so that days hold several things.
Day dayBefore(Chance& chance, Day today, int span) { return today - (chance.oneIn(3) ? 10 * (1 + chance.below(3)) : chance.below(span)); }

Plan anyPlan(Chance& chance, const UngdomId& id, Day today, int nr) {
  Plan plan{.id = anyRow<PlanId>(chance), .ungdom = id, .dag = dayBefore(chance, today, 200), .personal = "K", .mal = "m", .ungdomen = {}, .kommunen = {}, .andra = {},
            .days = {today - 200, {}}, .avslut = chance.oneIn(5) ? "klar" : "", .uppfoljning = {}, .nr = nr};
  if (chance.oneIn(2)) plan.uppfoljning = today - 100 + chance.below(500);
  if (chance.oneIn(2)) plan.days.last = today - 100 + chance.below(500);
  return plan;
}

// The one that holds, and up to two before it, with gaps of a day or of months.
void register_(Chance& chance, UngdomFacts& facts, Day today) {
  Day first = today - chance.below(300);
  facts.registreringar.push_back({anyRow<RegistreringId>(chance), facts.ungdom.id, {first, {}}, static_cast<Registreringsorsak>(chance.below(6)), {}, Source::handlaggare});
  for (int n = chance.below(3); n > 0; --n) {
    const Day last = first - 1 - chance.below(120);
    first = last - chance.below(200);
    facts.registreringar.push_back({anyRow<RegistreringId>(chance), facts.ungdom.id, {first, last}, static_cast<Registreringsorsak>(chance.below(6)), Avregistreringsorsak::studier, Source::handlaggare});
  }
  std::reverse(facts.registreringar.begin(), facts.registreringar.end());
}

void seek(Chance& chance, UngdomFacts& facts, Day today) {
  for (int n = chance.below(14); n > 0; --n)
    facts.kontakter.push_back({anyRow<KontaktId>(chance), facts.ungdom.id, dayBefore(chance, today, 800) + chance.below(2) * 20, static_cast<Kanal>(1 + chance.below(10)),
                               static_cast<Riktning>(chance.oneIn(5)), static_cast<Mottagare>(chance.below(3)), static_cast<Utfall>(1 + chance.below(6)), "K"});
  for (int n = chance.below(5); n > 0; --n)
    facts.sysselsattningar.push_back({anyRow<SysselsattningId>(chance), facts.ungdom.id, dayBefore(chance, today, 400), static_cast<Sysselsattningstyp>(1 + chance.below(7)),
                                      static_cast<Source>(1 + chance.below(3))});
}

void measure(Chance& chance, UngdomFacts& facts, Day today) {
  const UngdomId id = facts.ungdom.id;
  for (int n = chance.below(4); n > 0; --n) {
    Atgard atgard{anyRow<AtgardId>(chance), id, static_cast<Atgardstyp>(1 + chance.below(8)), "", "", {dayBefore(chance, today, 300), {}}, {}, {}};
    if (chance.oneIn(3)) atgard.days.last = atgard.days.first + chance.below(60);
    if (atgard.days.last && chance.oneIn(2)) atgard.sysEfter = static_cast<SysEfter>(1 + chance.below(9));
    facts.atgarder.push_back(atgard);
    if (chance.oneIn(2)) facts.uppfoljningar.push_back({anyRow<UppfoljningId>(chance), id, atgard.id, today - 100 + 20 * chance.below(20), {}});
  }
  for (int n = chance.below(3); n > 0; --n)
    facts.uppfoljningar.push_back({.id = anyRow<UppfoljningId>(chance), .ungdom = id, .dag = today - 60 + 20 * chance.below(20),
                                   .minut = chance.oneIn(2) ? std::nullopt : std::optional<std::int64_t>(chance.below(1440))});
  for (int n = chance.below(3); n > 0; --n) facts.planer.push_back(anyPlan(chance, id, today, n));
}

// About steps that really were the youth's then.
void decide(Chance& chance, UngdomFacts& facts, Day today, const Trappa& trappa) {
  for (int n = chance.below(4); n > 0; --n)
    if (const auto step = nextStep(facts, trappa, today, builtInLaw()))
      facts.bevakningar.push_back({anyRow<BevakningId>(chance), facts.ungdom.id, today - chance.below(3), static_cast<Bevakningsslag>(1 + chance.below(3)), step->nyckel,
                                   today + 30 * chance.below(15), static_cast<Bevakningsskal>(1 + chance.below(7)), ""});
}

Trappsteg anyStep(Chance& chance, const Trappa& trappa) {
  Trappsteg steg = newSteg(trappa, static_cast<Stegsort>(chance.oneIn(4) ? 1 + chance.below(2) : 0), static_cast<Kanal>(1 + chance.below(10)));
  if (chance.oneIn(3)) steg.kanalUnder18 = static_cast<Kanal>(1 + chance.below(10));
  steg.alder = static_cast<Stegalder>(chance.below(3));
  steg.forsok = 1 + chance.below(10);
  for (int* days : {&steg.efter, &steg.mellan, &steg.inom, &steg.avisera}) *days = chance.oneIn(4) ? chance.below(367) : chance.below(15);
  steg.pa = !chance.oneIn(5);
  return steg;
}

}  // namespace

Trappa anyTrappa(Chance& chance) {
  for (;;) {
    Trappa trappa;
    trappa.id = "egen";
    for (int n = 1 + chance.below(7); n > 0; --n) trappa.steg.push_back(anyStep(chance, trappa));
    if (chance.oneIn(2)) trappa.karens = chance.below(91);
    trappa.borjaInom = chance.below(91);
    if (chance.oneIn(2)) {
      trappa.vilaFran = 100 * (1 + chance.below(12)) + 1 + chance.below(31);
      trappa.vilaTill = 100 * (1 + chance.below(12)) + 1 + chance.below(31);
    }
    for (int* months : {&trappa.nyttVarv, &trappa.villInte, &trappa.uppfoljning}) *months = 1 + chance.below(kMostMonths);
    trappa.brev20 = chance.below(367);
    if (isSound(trappa)) return trappa;
  }
}

UngdomFacts anyHistory(Chance& chance, Day today, const Trappa& trappa) {
  const Day birth = today.plusYears(-20) + 1 + chance.below(4 * 365);
  UngdomFacts facts = persons::Person("Alva", "Prov", birth.iso()).lives("2281", birth.iso()).facts();
  register_(chance, facts, today);
  seek(chance, facts, today);
  measure(chance, facts, today);
  decide(chance, facts, today, trappa);
  return facts;
}

UngdomFacts shuffled(UngdomFacts facts, Chance& chance) {
  const auto shuffle = [&chance](auto& list) { std::shuffle(list.begin(), list.end(), chance.state); };
  shuffle(facts.bosattningar);
  shuffle(facts.skolplaceringar);
  shuffle(facts.examina);
  shuffle(facts.registreringar);
  shuffle(facts.kontakter);
  shuffle(facts.sysselsattningar);
  shuffle(facts.atgarder);
  shuffle(facts.beslut);
  shuffle(facts.bevakningar);
  shuffle(facts.uppfoljningar);
  shuffle(facts.erbjudanden);
  shuffle(facts.planer);
  return facts;
}

}  // namespace fyren::histories

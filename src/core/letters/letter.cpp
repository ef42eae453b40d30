// SPDX-License-Identifier: EUPL-1.2
#include "core/letters/letter.h"

#include <algorithm>

#include "core/outreach/nadd.h"

namespace fyren {
namespace {

bool isUnderage(const Personnummer& nummer, Day day) {
  const Day birth = nummer.birthDay();
  return day < birth.plusYears(kMyndig);
}

}  // namespace

Adressater addressees(const UngdomFacts& facts, Brevslag slag, Day day, bool bada) {
  const Ungdom& ungdom = facts.ungdom;
  if (ungdom.gatuadress.empty() || (ungdom.postnummer.empty() && ungdom.postort.empty()))
    return {{}, {"brev.skal.ingenAdress", {}}};
  if (slag == Brevslag::tjugoar) return {{Mottagare::ungdom}, {"brev.skal.tjugo", {}}};
  if (!isUnderage(ungdom.nummer, day)) return {{Mottagare::ungdom}, {"brev.skal.myndig", {}}};
  if (bada) return {{Mottagare::vardnadshavare, Mottagare::ungdom}, {"brev.skal.bada", {}}};
  return {{Mottagare::vardnadshavare}, {"brev.skal.omyndig", {}}};
}

Kanal kanalOf(Brevslag slag, Mottagare mottagare) {
  return slag == Brevslag::vykort && mottagare == Mottagare::ungdom ? Kanal::vykort : Kanal::brev;
}

bool isAskedFor(Brevslag slag, const NastaSteg& step) {
  const bool farewell = step.slag == Stegskal::fyller20;
  if (farewell || slag == Brevslag::tjugoar) return farewell && slag == Brevslag::tjugoar;
  const bool onLadder = step.slag == Stegskal::trappa || step.slag == Stegskal::nyttVarv;
  return onLadder && step.sort == Stegsort::kontakt && step.kanal == kanalOf(slag, step.mottagare);
}

bool hasAnswered(const UngdomFacts& facts, Day sent, Day today) {
  return std::any_of(facts.kontakter.begin(), facts.kontakter.end(), [&](const Kontakt& kontakt) {
    if (kontakt.dag <= sent || kontakt.dag > sent + kSvarstid || kontakt.dag > today) return false;
    return isNadd(kontakt);
  });
}

}  // namespace fyren

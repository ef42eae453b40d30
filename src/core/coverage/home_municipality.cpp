// SPDX-License-Identifier: EUPL-1.2
#include "core/coverage/ruling.h"

namespace fyren {
namespace {

// Where the youth lives on `day`. When lists overlap the one that began last is right; on the same day ours.
const Bosattning* bosattningOn(const UngdomFacts& facts, const RegisterFacts& reg, Day day) {
  const Bosattning* found = nullptr;
  for (const Bosattning& bosattning : facts.bosattningar) {
    if (!bosattning.days.contains(day)) continue;
    const bool later = !found || bosattning.days.first > found->days.first ||
                       (bosattning.days.first == found->days.first && bosattning.kommun == reg.kommun);
    if (later) found = &bosattning;
  }
  return found;
}

const Bosattning* lastEndedBefore(const UngdomFacts& facts, Day day) {
  const Bosattning* found = nullptr;
  for (const Bosattning& bosattning : facts.bosattningar) {
    const auto& last = bosattning.days.last;
    if (last && *last < day && !bosattning.days.isBackwards() && (!found || *last > *found->days.last))
      found = &bosattning;
  }
  return found;
}

}  // namespace

// 29 kap. 9 § första stycket: "En hemkommun ska ... de ungdomar i kommunen"; 29 kap. 6 § första stycket: "Med
// en persons hemkommun avses i denna lag den kommun som personen är folkbokförd i."
// Whoever is folkbokförd has a personnummer: a samordningsnummer on a list of the folkbokförda contradicts itself.
// Someone bosatt without being folkbokförd has the municipality of the stay (6 § andra stycket): not known
// to the register, the coordinator decides.
Ruling homeMunicipality(const UngdomFacts& facts, const RegisterFacts& reg, Day day) {
  if (const auto* home = bosattningOn(facts, reg, day)) {
    if (home->kommun.empty())
      return {Villkorsstatus::okant, Grund::bosattningSaknas, home->days.first, home->source, {}};
    const bool ours = home->kommun == reg.kommun;
    if (ours && facts.ungdom.nummer.kind() == NumberKind::samordningsnummer)
      return {Villkorsstatus::okant, Grund::samordningsnummerListad, home->days.first, home->source, {}};
    return {ours ? Villkorsstatus::uppfyllt : Villkorsstatus::ejUppfyllt,
            ours ? Grund::borHar : Grund::borIAnnanKommun, home->days.first, home->source, home->kommun};
  }
  if (const auto* left = lastEndedBefore(facts, day))
    return {Villkorsstatus::ejUppfyllt, Grund::borInteKvar, *left->days.last + 1, left->source, left->kommun};
  if (!facts.bosattningar.empty())
    return {Villkorsstatus::okant, Grund::bosattningInteKand, facts.bosattningar.front().days.first, {}, {}};
  const bool coordination = facts.ungdom.nummer.kind() == NumberKind::samordningsnummer;
  return {
      Villkorsstatus::okant, coordination ? Grund::samordningsnummer : Grund::bosattningSaknas, {}, {}, {}};
}

}  // namespace fyren

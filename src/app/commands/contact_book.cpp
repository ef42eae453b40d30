// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/contact_book.h"

#include <algorithm>

#include "app/commands/carry_out.h"
#include "app/commands/reachable.h"
#include "app/labels.h"
#include "core/outreach/contact_ways.h"

namespace fyren::app {
namespace {

// The way of a register from before the table is the youth's own telephone or e-mail: it leaves its old
// place.
void leaveOldPlace(store::Act& act, const UngdomFacts& facts, const Kontaktvag& way) {
  if (!way.id.isNone()) return;
  Ungdom ungdom = facts.ungdom;
  (way.slag == Kontaktvagsslag::epost ? ungdom.epost : ungdom.telefon).clear();
  act.put(ungdom);
}

bool isThere(const std::vector<Kontaktvag>& ways, const Kontaktvag& way) {
  return std::any_of(ways.begin(), ways.end(),
                     [&](const Kontaktvag& one) { return one.id == way.id && sameWay(one, way); });
}

std::optional<CommandFailure> checkValue(const Kontaktvag& way) {
  for (const auto& [field, value] : {std::pair<std::string_view, const std::string&>{"varde", way.varde},
                                     {"namn", way.namn},
                                     {"uppgettAv", way.uppgettAv}})
    if (auto failure = tooLong(field, value)) return failure;
  if (way.varde.empty()) return invalid("varde", {"kontaktvag.fel.tom", {}});
  if (isPhone(way.slag) && !looksLikeTelefon(way.varde)) return invalid("varde", {"person.fel.telefon", {}});
  if (way.slag == Kontaktvagsslag::epost && !looksLikeEpost(way.varde))
    return invalid("varde", {"person.fel.epost", {}});
  return std::nullopt;
}

std::optional<CommandFailure> check(const Session& session, const UngdomFacts& facts, const Kontaktvag& wish,
                                    const std::optional<Kontaktvag>& known) {
  if (auto failure = checkValue(wish)) return failure;
  if (wish.vems == Mottagare::vardnadshavare && isMyndig(facts.ungdom.nummer, session.today()))
    return invalid("vems", {"kontaktvag.fel.myndig", {}});
  const std::vector<Kontaktvag> ways = contactWays(facts, session.today());
  if (known && !isThere(ways, *known))
    return CommandFailure{CommandError::notFound, "", {"person.fel.redanBorttagen", {}}};
  for (const Kontaktvag& one : ways)
    if (sameWay(one, wish) && !(known && sameWay(one, *known)))
      return invalid("varde", {"kontaktvag.fel.finns", {}});
  return std::nullopt;
}

Kontaktvag tidied(const Kontaktvag& wish, const std::optional<Kontaktvag>& known) {
  Kontaktvag way = wish;
  way.varde = trimmed(wish.varde);
  way.namn = wish.vems == Mottagare::vardnadshavare ? trimmed(wish.namn) : std::string();
  way.uppgettAv = trimmed(wish.uppgettAv);
  if (!known) return way;
  way.id = known->id;
  if (sameWay(way, *known)) return way;
  way.fungerarEj.reset();
  way.fungerade.reset();
  return way;
}

CommandResult notThere() {
  return CommandFailure{CommandError::notFound, "", {"person.fel.redanBorttagen", {}}};
}

}  // namespace

CommandResult saveKontaktvag(Session& session, const Kontaktvag& wish,
                             const std::optional<Kontaktvag>& known) {
  const UngdomFacts* facts = session.facts(wish.ungdom);
  if (facts == nullptr) return unknownUngdom();
  const Kontaktvag way = tidied(wish, known);
  if (const auto failure = check(session, *facts, way, known)) return *failure;
  const char* summary = known ? "history.kontaktvagAndrad" : "history.kontaktvag";
  store::Act act = beginAct(session, known ? "vag.change" : "vag.add", wish.ungdom,
                            {summary, {{"slag", worded(label(way.slag))}}});
  if (known) leaveOldPlace(act, *facts, *known);
  act.put(way);
  return carryOut(session, act, {known ? "kontaktvag.gjort.andrad" : "kontaktvag.gjort.ny", {}});
}

CommandResult eraseKontaktvag(Session& session, const Kontaktvag& way) {
  const UngdomFacts* facts = session.facts(way.ungdom);
  if (facts == nullptr) return unknownUngdom();
  if (!isThere(contactWays(*facts, session.today()), way)) return notThere();
  store::Act act = beginAct(session, "vag.erase", way.ungdom,
                            {"history.kontaktvagBorttagen", {{"slag", worded(label(way.slag))}}});
  leaveOldPlace(act, *facts, way);
  if (!way.id.isNone()) act.erase(way.id);
  return carryOut(session, act, {"kontaktvag.gjort.borttagen", {}});
}

CommandResult judgeKontaktvag(Session& session, const Kontaktvag& way, bool works) {
  const UngdomFacts* facts = session.facts(way.ungdom);
  if (facts == nullptr) return unknownUngdom();
  if (!isThere(contactWays(*facts, session.today()), way)) return notThere();
  store::Act act = beginAct(session, "vag.judge", way.ungdom,
                            {works ? "history.kontaktvagFungerar" : "history.kontaktvagFungerarEj",
                             {{"slag", worded(label(way.slag))}}});
  noteTried(act, *facts, way, works ? Utfall::nadd : Utfall::felNummer, session.today());
  return carryOut(session, act, {works ? "kontaktvag.gjort.fungerar" : "kontaktvag.gjort.fungerarEj", {}});
}

void noteTried(store::Act& act, const UngdomFacts& facts, const Kontaktvag& way, Utfall utfall, Day dag) {
  const bool wrong = utfall == Utfall::felNummer;
  const bool answered =
      utfall == Utfall::nadd || utfall == Utfall::vardnadshavareSvarade || utfall == Utfall::villInte;
  if (!wrong && !answered) return;
  Kontaktvag tried = way;
  tried.fungerarEj = wrong ? std::optional(dag) : std::nullopt;
  tried.fungerade = answered ? std::optional(dag) : std::nullopt;
  leaveOldPlace(act, facts, way);
  act.put(tried);
}

}  // namespace fyren::app

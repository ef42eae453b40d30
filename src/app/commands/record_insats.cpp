// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/casework_labels.h"
#include "app/commands/carry_out.h"
#include "app/commands/casework.h"
#include "app/labels.h"

namespace fyren::app {
namespace {

constexpr std::int64_t kMostPlaces = 10000;

std::optional<CommandFailure> check(const Insats& insats) {
  if (insats.namn.empty()) return invalid("namn", {"insats.fel.namnSaknas", {}});
  if (auto failure = tooLong("namn", insats.namn)) return failure;
  if (auto failure = tooLong("anordnare", insats.anordnare)) return failure;
  if (insats.platser < 0 || insats.platser > kMostPlaces) return invalid("platser", {"insats.fel.platser", {}});
  if (insats.days.isBackwards()) return invalid("sista", {"person.fel.slutForeStart", {{"start", insats.days.first}}});
  return std::nullopt;
}

bool isUsed(const Session& session, InsatsId id) {
  const auto refersTo = [id](const auto& fact) { return fact.insats == id; };
  const auto& all = session.allFacts();
  return std::any_of(all.begin(), all.end(), [&](const UngdomFacts& facts) {
    return std::any_of(facts.atgarder.begin(), facts.atgarder.end(), refersTo) ||
           std::any_of(facts.erbjudanden.begin(), facts.erbjudanden.end(), refersTo);
  });
}

}  // namespace

CommandResult recordInsats(Session& session, const Insats& wish) {
  Insats insats = wish;
  insats.namn = trimmed(wish.namn);
  insats.anordnare = trimmed(wish.anordnare);
  if (const auto failure = check(insats)) return *failure;
  store::Act act = beginAct(session, "katalog.record", std::nullopt, {"history.insats", {{"namn", insats.namn}}});
  act.put(insats);
  return carryOutRecord(session, act, {"insats.gjort.insats", {{"namn", insats.namn}}});
}

CommandResult eraseInsats(Session& session, InsatsId id) {
  if (isUsed(session, id)) return refused({"insats.fel.anvands", {}});
  store::Act act = beginAct(session, "katalog.erase", std::nullopt, {"history.insatsBorttagen", {}});
  act.erase(id);
  return carryOutRecord(session, act, {"insats.gjort.borttagen", {}});
}

CommandResult recordErbjudande(Session& session, const Erbjudande& wish) {
  const UngdomFacts* facts = session.facts(wish.ungdom);
  if (facts == nullptr) return unknownUngdom();
  if (wish.dag > session.today()) return invalid("dag", {"person.fel.dagIFramtiden", {{"dag", wish.dag}}});
  store::Act act = beginAct(session, "erbjudande.record", wish.ungdom,
                            {"history.erbjudande", {{"typ", worded(label(wish.typ))}, {"svar", worded(label(wish.svar))}}});
  act.put(wish);
  return carryOut(session, act, {"insats.gjort.erbjudande", {}});
}

}  // namespace fyren::app

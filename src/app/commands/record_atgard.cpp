// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>

#include "app/commands/carry_out.h"
#include "app/commands/commands.h"
#include "app/labels.h"

namespace fyren::app {
namespace {

// A measure may be planned ahead, but a year that far off is a slip of the finger.
constexpr int kPlannedAheadDays = 366;

std::optional<CommandFailure> checkDays(const Session& session, const UngdomFacts& facts,
                                        const Atgard& atgard) {
  const Day birth = facts.ungdom.nummer.birthDay();
  if (atgard.days.first < birth) return invalid("start", {"person.fel.dagForeFodelsen", {{"fodd", birth}}});
  if (atgard.days.first > session.today() + kPlannedAheadDays)
    return invalid("start", {"person.fel.startLangtFram", {{"dag", atgard.days.first}}});
  if (atgard.days.isBackwards())
    return invalid("slut", {"person.fel.slutForeStart", {{"start", atgard.days.first}}});
  if (atgard.days.last && *atgard.days.last > session.today())
    return invalid("slut", {"person.fel.slutIFramtiden", {{"dag", *atgard.days.last}}});
  return std::nullopt;
}

std::optional<CommandFailure> check(const Session& session, const UngdomFacts& facts, const Atgard& atgard) {
  const bool known = std::any_of(facts.atgarder.begin(), facts.atgarder.end(),
                                 [&](const Atgard& other) { return other.id == atgard.id; });
  if (!atgard.id.isNone() && !known)
    return CommandFailure{CommandError::notFound, "", {"person.fel.atgardBorta", {}}};
  if (auto failure = checkDays(session, facts, atgard)) return failure;
  if (atgard.typ == Atgardstyp::annan && trimmed(atgard.underrubrik).empty())
    return invalid("underrubrik", {"person.fel.underrubrikSaknas", {}});
  if (auto failure = tooLong("underrubrik", atgard.underrubrik)) return failure;
  if (auto failure = tooLong("anordnare", atgard.anordnare)) return failure;
  if (auto failure = tooLong("mal", atgard.mal)) return failure;
  if (atgard.days.isOpen() && atgard.grundAtgSlut) return invalid("slut", {"person.fel.grundUtanSlut", {}});
  if (atgard.days.isOpen() && atgard.sysEfter) return invalid("slut", {"person.fel.efterUtanSlut", {}});
  return std::nullopt;
}

// Ending without reason or occupation is allowed, since the facts often come later, but it is said: R3 and R4
// will stop the delivery.
Message said(const Atgard& atgard) {
  if (atgard.days.isOpen()) return {"person.gjort.atgard", {}};
  if (!atgard.grundAtgSlut && !atgard.sysEfter) return {"person.gjort.atgardSlutUtanBada", {}};
  if (!atgard.grundAtgSlut) return {"person.gjort.atgardSlutUtanGrund", {}};
  if (!atgard.sysEfter) return {"person.gjort.atgardSlutUtanEfter", {}};
  return {"person.gjort.atgardSlut", {}};
}

Message summary(const Atgard& atgard) {
  const auto typ = worded(label(atgard.typ));
  if (atgard.days.last) return {"history.atgardSlut", {{"typ", typ}, {"dag", *atgard.days.last}}};
  if (!atgard.id.isNone()) return {"history.atgardAndrad", {{"typ", typ}}};
  return {"history.atgard", {{"typ", typ}, {"dag", atgard.days.first}}};
}

}  // namespace

CommandResult recordAtgard(Session& session, const Atgard& wish) {
  const UngdomFacts* facts = session.facts(wish.ungdom);
  if (facts == nullptr) return unknownUngdom();
  if (const auto failure = check(session, *facts, wish)) return *failure;
  Atgard atgard = wish;
  atgard.anordnare = trimmed(wish.anordnare);
  atgard.underrubrik = trimmed(wish.underrubrik);
  store::Act act = beginAct(session, "atgard.record", wish.ungdom, summary(atgard));
  act.put(atgard);
  return carryOut(session, act, said(atgard));
}

}  // namespace fyren::app

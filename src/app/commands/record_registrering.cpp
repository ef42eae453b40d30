// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>

#include "app/commands/carry_out.h"
#include "app/commands/commands.h"

namespace fyren::app {
namespace {

std::optional<CommandFailure> checkDays(const Session& session, const UngdomFacts& facts,
                                        const Interval& days) {
  const Day birth = facts.ungdom.nummer.birthDay();
  if (days.first < birth) return invalid("start", {"person.fel.dagForeFodelsen", {{"fodd", birth}}});
  if (days.first > session.today())
    return invalid("start", {"person.fel.dagIFramtiden", {{"dag", days.first}}});
  if (days.isBackwards()) return invalid("slut", {"person.fel.slutForeStart", {{"start", days.first}}});
  if (days.last && *days.last > session.today())
    return invalid("slut", {"person.fel.slutIFramtiden", {{"dag", *days.last}}});
  return std::nullopt;
}

std::optional<CommandFailure> check(const Session& session, const UngdomFacts& facts,
                                    const Registrering& wish) {
  if (auto failure = checkDays(session, facts, wish.days)) return failure;
  bool known = wish.id.isNone();
  for (const Registrering& other : facts.registreringar) {
    if (other.id == wish.id) {
      known = true;
      continue;
    }
    if (other.days.overlaps(wish.days))
      return invalid("start", {"person.fel.registreringOverlappar", {{"start", other.days.first}}});
  }
  if (!known) return CommandFailure{CommandError::notFound, "", {"person.fel.registreringBorta", {}}};
  if (wish.days.isOpen() && wish.avregistreringsorsak)
    return invalid("slut", {"person.fel.avregistreringUtanDag", {}});
  return std::nullopt;
}

}  // namespace

CommandResult recordRegistrering(Session& session, const Registrering& wish) {
  const UngdomFacts* facts = session.facts(wish.ungdom);
  if (facts == nullptr) return unknownUngdom();
  if (const auto failure = check(session, *facts, wish)) return *failure;
  const Message summary = wish.days.last     ? Message{"history.avregistrering", {{"dag", *wish.days.last}}}
                          : wish.id.isNone() ? Message{"history.registrering", {{"dag", wish.days.first}}}
                                             : Message{"history.registreringAndrad", {}};
  store::Act act = beginAct(session, "registrering.record", wish.ungdom, summary);
  act.put(wish);
  return carryOut(session, act,
                  wish.days.last ? Message{"person.gjort.avregistrering", {{"dag", *wish.days.last}}}
                                 : Message{"person.gjort.registrering", {{"dag", wish.days.first}}});
}

}  // namespace fyren::app

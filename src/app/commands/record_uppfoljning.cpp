// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/commands/carry_out.h"
#include "app/commands/casework.h"
#include "app/labels.h"

namespace fyren::app {
namespace {

const Atgard* atgardOf(const UngdomFacts& facts, AtgardId id) {
  for (const Atgard& atgard : facts.atgarder)
    if (atgard.id == id) return &atgard;
  return nullptr;
}

std::optional<CommandFailure> check(const Session& session, const Uppfoljning& wish, const Atgard* atgard) {
  if (atgard == nullptr) return CommandFailure{CommandError::notFound, "", {"person.fel.atgardBorta", {}}};
  if (wish.dag < atgard->days.first) return invalid("dag", {"insats.fel.foreStart", {{"dag", atgard->days.first}}});
  if (auto failure = tooFarAhead(session, "dag", wish.dag)) return failure;
  if (wish.gjord && *wish.gjord > session.today()) return invalid("gjord", {"person.fel.dagIFramtiden", {{"dag", *wish.gjord}}});
  return std::nullopt;
}

// A time that was agreed with the youth.
CommandResult recordTime(Session& session, const Uppfoljning& wish) {
  if (wish.dag < session.today()) return invalid("dag", {"todo.fel.dagHarVarit", {{"dag", wish.dag}}});
  if (const auto failure = tooFarAhead(session, "dag", wish.dag)) return *failure;
  store::Act act = beginAct(session, "avtal.record", wish.ungdom, {"history.avtalat", {{"dag", wish.dag}}});
  act.put(wish);
  return carryOut(session, act, {"todo.gjort.avtalat", {{"dag", wish.dag}}});
}

}  // namespace

CommandResult recordUppfoljning(Session& session, const Uppfoljning& wish) {
  const UngdomFacts* facts = session.facts(wish.ungdom);
  if (facts == nullptr) return unknownUngdom();
  if (wish.atgard.isNone()) return recordTime(session, wish);
  const Atgard* atgard = atgardOf(*facts, wish.atgard);
  if (const auto failure = check(session, wish, atgard)) return *failure;
  store::Act act = beginAct(session, "uppfoljning.record", wish.ungdom,
                            {"history.uppfoljning", {{"typ", worded(label(atgard->typ))}, {"dag", wish.dag}}});
  act.put(wish);
  return carryOut(session, act, {"insats.gjort.uppfoljning", {{"dag", wish.dag}}});
}

}  // namespace fyren::app

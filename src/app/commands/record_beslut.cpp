// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/carry_out.h"
#include "app/commands/commands.h"
#include "core/coverage/ruling.h"

namespace fyren::app {
namespace {

std::int64_t stampOn(const Session& session, const UngdomFacts& facts, Day day) {
  return decisionStamp(rule(facts, session.reg(), day, session.law()));
}

std::optional<CommandFailure> check(const Session& session, const UngdomFacts& facts, const NyttBeslut& wish) {
  const Day today = session.today();
  if (!assessOmfattning(facts, session.reg(), today, session.law()).kanBeslutas)
    return refused({"person.fel.inteAttBesluta", {}});
  if (wish.forsta > today) return invalid("forsta", {"person.fel.dagIFramtiden", {{"dag", wish.forsta}}});
  if (stampOn(session, facts, wish.forsta) != stampOn(session, facts, today))
    return invalid("forsta", {"person.fel.beslutForTidigt", {{"dag", wish.forsta}}});
  if (trimmed(wish.motivering).empty()) return invalid("motivering", {"person.fel.motiveringSaknas", {}});
  return tooLong("motivering", wish.motivering);
}

}  // namespace

CommandResult recordBeslut(Session& session, const NyttBeslut& wish) {
  const UngdomFacts* facts = session.facts(wish.ungdom);
  if (facts == nullptr) return unknownUngdom();
  if (const auto failure = check(session, *facts, wish)) return *failure;
  const Message summary{wish.omfattas ? "history.beslutInne" : "history.beslutUtanfor", {{"dag", wish.forsta}}};
  store::Act act = beginAct(session, "beslut.record", wish.ungdom, summary);
  act.put(Omfattningsbeslut{{}, wish.ungdom, session.today(), wish.forsta, wish.omfattas, trimmed(wish.motivering),
                            session.user(), stampOn(session, *facts, session.today())});
  return carryOut(session, act, {wish.omfattas ? "person.gjort.beslutInne" : "person.gjort.beslutUtanfor", {}});
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#include "app/casework_labels.h"
#include "app/commands/carry_out.h"
#include "app/commands/casework.h"
#include "app/commands/erase_fact.h"
#include "core/quality/silencing.h"

namespace fyren::app {

CommandResult silenceFinding(Session& session, const Finding& finding, Tystningsskal skal) {
  const UngdomFacts* facts = session.facts(finding.ungdom);
  if (facts == nullptr) return unknownUngdom();
  if (finding.niva != Niva::gul) return refused({"kvalitet.fel.baraGula", {}});
  store::Act act = beginAct(session, "tystning.record", finding.ungdom,
                            {"history.tystning", {{"regel", finding.rule}, {"skal", worded(label(skal))}}});
  act.put(Tystning{{}, finding.ungdom, finding.rule, traceOf(finding, *facts), session.today(), skal, session.user()});
  return carryOut(session, act, {"kvalitet.gjort.tystad", {{"regel", finding.rule}}});
}

CommandResult unsilence(Session& session, TystningId id) {
  const Tystning* found = findFact(session, id, &UngdomFacts::tystningar);
  if (found == nullptr) return CommandFailure{CommandError::notFound, "", {"person.fel.redanBorttagen", {}}};
  const std::string regel = found->regel;
  store::Act act = beginAct(session, "tystning.erase", found->ungdom, {"history.tystningBorttagen", {{"regel", regel}}});
  act.erase(id);
  return carryOut(session, act, {"kvalitet.gjort.visasIgen", {{"regel", regel}}});
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/carry_out.h"
#include "app/commands/commands.h"
#include "app/labels.h"

namespace fyren::app {

CommandResult recordSysselsattning(Session& session, const NySysselsattning& wish) {
  const UngdomFacts* facts = session.facts(wish.ungdom);
  if (facts == nullptr) return unknownUngdom();
  if (wish.dag > session.today()) return invalid("dag", {"person.fel.dagIFramtiden", {{"dag", wish.dag}}});
  const Day birth = facts->ungdom.nummer.birthDay();
  if (wish.dag < birth) return invalid("dag", {"person.fel.dagForeFodelsen", {{"fodd", birth}}});

  store::Act act =
      beginAct(session, "sysselsattning.record", wish.ungdom,
               {"history.sysselsattning", {{"typ", worded(label(wish.typ))}, {"dag", wish.dag}}});
  act.put(Sysselsattning{{}, wish.ungdom, wish.dag, wish.typ, wish.source});
  return carryOut(session, act, {"person.gjort.sysselsattning", {}});
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/commands.h"
#include "app/commands/erase_fact.h"
#include "app/labels.h"

namespace fyren::app {

CommandResult eraseSysselsattning(Session& session, SysselsattningId id) {
  const Sysselsattning* found = findFact(session, id, &UngdomFacts::sysselsattningar);
  if (found == nullptr) return CommandFailure{CommandError::notFound, "", {"person.fel.redanBorttagen", {}}};
  const Message vad = label(found->typ);
  store::Act act = beginAct(session, "sysselsattning.erase", found->ungdom,
                            {"history.sysselsattningBorttagen", {{"typ", worded(vad)}, {"dag", found->dag}}});
  act.erase(id);
  return carryOut(session, act, {"person.gjort.borttagen", {{"vad", worded(vad)}}});
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/commands.h"
#include "app/commands/erase_fact.h"
#include "app/labels.h"

namespace fyren::app {

CommandResult eraseKontakt(Session& session, KontaktId id) {
  const Kontakt* found = findFact(session, id, &UngdomFacts::kontakter);
  if (found == nullptr) return CommandFailure{CommandError::notFound, "", {"person.fel.redanBorttagen", {}}};
  const Message vad = label(found->kanal);
  store::Act act = beginAct(session, "kontakt.erase", found->ungdom,
                            {"history.kontaktBorttagen", {{"kanal", worded(vad)}, {"dag", found->dag}}});
  act.erase(id);
  return carryOut(session, act, {"person.gjort.borttagen", {{"vad", worded(vad)}}});
}

}  // namespace fyren::app

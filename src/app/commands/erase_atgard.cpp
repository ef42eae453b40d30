// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/commands.h"
#include "app/commands/erase_fact.h"
#include "app/labels.h"

namespace fyren::app {

CommandResult eraseAtgard(Session& session, AtgardId id) {
  const Atgard* found = findFact(session, id, &UngdomFacts::atgarder);
  if (found == nullptr) return CommandFailure{CommandError::notFound, "", {"person.fel.redanBorttagen", {}}};
  const Message vad = label(found->typ);
  store::Act act = beginAct(session, "atgard.erase", found->ungdom,
                            {"history.atgardBorttagen", {{"typ", worded(vad)}, {"dag", found->days.first}}});
  act.erase(id);
  return carryOut(session, act, {"person.gjort.borttagen", {{"vad", worded(vad)}}});
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#include "app/protected.h"

#include "app/commands/carry_out.h"

namespace fyren::app {

CommandResult hideProtected(Session& session, std::span<const UngdomId> ungdomar) {
  std::int64_t count = 0;
  store::Act act = beginAct(session, "protected.hide", std::nullopt, {"history.skydd", {}});
  for (const UngdomId& id : ungdomar) {
    if (session.facts(id) == nullptr) continue;
    act.purge(id);
    ++count;
  }
  if (count == 0) return Done{{"skydd.gjort", {{"antal", count}}}};
  act.setSummary({"history.skydd", {{"antal", count}}});
  const auto done = carryOut(session, act, {"skydd.gjort", {{"antal", count}}});
  if (!done) return done;
  session.purged();
  return done;
}

}  // namespace fyren::app

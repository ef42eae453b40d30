// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/carry_out.h"
#include "app/commands/commands.h"
#include "app/proposal.h"

namespace fyren::app {

CommandResult acceptProposals(Session& session, const std::vector<UngdomId>& ungdomar) {
  const Viewpoint view = session.viewpoint();
  const std::optional<UngdomId> only = ungdomar.size() == 1 ? std::optional(ungdomar.front()) : std::nullopt;
  store::Act act = beginAct(session, "proposals.accept", only, {"history.forslag", {}});
  std::int64_t opened = 0;
  std::int64_t ended = 0;
  for (const UngdomId& id : ungdomar) {
    const UngdomFacts* facts = session.facts(id);
    if (facts == nullptr) continue;
    const auto proposal = proposalFor(*facts, view);
    if (!proposal) continue;
    act.put(asRegistrering(*facts, *proposal, view));
    ++(proposal->kind == RegistreringProposal::Kind::open ? opened : ended);
  }
  if (opened + ended == 0) return refused({"person.fel.ingetForslag", {}});
  act.setSummary({"history.forslag", {{"nya", opened}, {"avslutade", ended}}});
  return carryOut(session, act, {"person.gjort.forslag", {{"nya", opened}, {"avslutade", ended}}});
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#include "app/proposal.h"

#include <algorithm>
#include <cassert>

#include "core/register/effective_days.h"
#include "core/register/proposal.h"

namespace fyren::app {

std::optional<RegistreringProposal> proposalFor(const UngdomFacts& facts, const Viewpoint& view) {
  ProposedRegistrering proposed = proposeRegistrering(facts, view.reg, view.today, view.law);
  if (proposed.kind == ProposedRegistrering::Kind::nothing) return std::nullopt;
  const bool opens = proposed.kind == ProposedRegistrering::Kind::open;
  return RegistreringProposal{opens ? RegistreringProposal::Kind::open : RegistreringProposal::Kind::end,
                              proposed.dag, proposed.orsak, proposed.avregistreringsorsak,
                              std::move(proposed.skal)};
}

Registrering asRegistrering(const UngdomFacts& facts, const RegistreringProposal& proposal,
                            const Viewpoint& view) {
  if (proposal.kind == RegistreringProposal::Kind::open)
    return {{},           facts.ungdom.id,    {proposal.dag, std::nullopt}, proposal.orsak,
            std::nullopt, Source::handlaggare};
  const Registrering* current = registreringOn(facts, view.today, view.law);
  assert(current != nullptr && "only a registration in force is proposed to end");
  Registrering ended = *current;
  ended.days.last = proposal.dag;
  ended.avregistreringsorsak = proposal.avregistreringsorsak;
  return ended;
}

}  // namespace fyren::app

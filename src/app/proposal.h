// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "app/person_page.h"
#include "app/register_row.h"

namespace fyren::app {

// What the facts propose for this youth today; nothing when register and responsibility agree, or when it is
// not known whether the youth is covered.
std::optional<RegistreringProposal> proposalFor(const UngdomFacts& facts, const Viewpoint& view);

// The row that carries the proposal out: a new period, or the one in force with its last day.
Registrering asRegistrering(const UngdomFacts& facts, const RegistreringProposal& proposal,
                            const Viewpoint& view);

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "app/command.h"
#include "core/outreach/kontaktvag.h"
#include "core/register/ungdom_facts.h"

// The acts about contact ways. A way without an id is one of a register from before there was a table of
// them: the first act about it puts it there.
namespace fyren::store {
class Act;
}

namespace fyren::app {

class Session;

// Adds a way, or corrects `known`; another number or address has not been tried yet. Checks: it can be what
// it says, it is not there already, a guardian's only while the youth is under 18.
CommandResult saveKontaktvag(Session& session, const Kontaktvag& wish,
                             const std::optional<Kontaktvag>& known = std::nullopt);
CommandResult eraseKontaktvag(Session& session, const Kontaktvag& way);
// It works, or not, as of today.
CommandResult judgeKontaktvag(Session& session, const Kontaktvag& way, bool works);

// Part of the act that records a contact: a wrong number does not work, one where somebody answered does.
void noteTried(store::Act& act, const UngdomFacts& facts, const Kontaktvag& way, Utfall utfall, Day dag);

// Guardians of those who have turned 18 go for good, with the history about them: an act of the program, at
// the opening of a register and when a day begins. Does nothing when there are none, or when the register may
// only be read.
void purgeGuardiansOfAdults(Session& session);

}  // namespace fyren::app

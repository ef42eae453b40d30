// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "app/command.h"
#include "core/person/ungdom.h"

// Skyddade personuppgifter: such a youth is kept outside the register and reported by a separate routine.
namespace fyren::app {

class Session;

// The mark has come for youths that are in the register: they go at once and for good, with every earlier value in
// the history, and the program's own copies with them. Only how many there were is kept. Nothing to undo.
CommandResult hideProtected(Session& session, std::span<const UngdomId> ungdomar);

}  // namespace fyren::app

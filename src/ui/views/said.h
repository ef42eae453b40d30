// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/command.h"
#include "app/session.h"
#include "ui/view.h"

namespace fyren::ui {

// What a command said: with Ångra when it was done. When undoing it is refused, that is said too.
Toast said(app::Session& session, const app::CommandResult& done);
// Takes back, or does again, and says so.
void undoAndSay(Frame& frame, app::Session& session);
void redoAndSay(Frame& frame, app::Session& session);

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/report_room.h"
#include "app/session.h"
#include "store/register_store.h"

namespace fyren::app {

// Keeps what a report that is handed out tells, by number: next year's report must not give away what this one hides.
// An act only when it differs from what is kept.
CommandResult keepPublished(Session& session, const ShownReport& shown);

}  // namespace fyren::app

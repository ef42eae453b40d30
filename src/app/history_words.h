// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "app/person_history.h"
#include "store/register_store.h"

namespace fyren::app {

// The words of an act and of a reading, without details.
HistoryEntry entryOf(const Session& session, const store::ActInfo& act);
HistoryEntry entryOf(const Session& session, const store::Reading& reading);
// What an act changed of one youth, in words, one line per row or value.
std::vector<std::string> detailsOf(const std::vector<store::Change>& changes);

}  // namespace fyren::app

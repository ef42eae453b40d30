// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/person/ungdom.h"
#include "store/sqlite/connection.h"

namespace fyren::store {

// Contact ways of the youth (last of `ids`, after the entries that were merged into it) that are a
// guardian's.
std::vector<AnyRowId> guardianRows(Connection& connection, const std::vector<UngdomId>& ids);
// Those that are or ever were, also those that only the history still holds. Both throw StoreFault and
// SqliteError.
std::vector<AnyRowId> onceGuardianRows(Connection& connection, const std::vector<UngdomId>& ids);

}  // namespace fyren::store

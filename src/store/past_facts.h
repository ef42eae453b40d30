// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/register/ungdom_facts.h"
#include "store/sqlite/connection.h"

namespace fyren::store {

// The youths as they stood just before `utcMs`: every change of a later act is taken back, newest first, in a
// transaction that is rolled back when the facts have been read. O(later changes + register). Throws StoreFault
// and SqliteError.
std::vector<UngdomFacts> readFactsKnownAt(Connection& connection, std::int64_t utcMs);
std::optional<UngdomFacts> readFactsKnownAt(Connection& connection, const UngdomId& id, std::int64_t utcMs);

}  // namespace fyren::store

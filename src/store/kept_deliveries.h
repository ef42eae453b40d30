// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "core/person/ungdom.h"
#include "store/sqlite/connection.h"

namespace fyren::store {

// Takes the lines of these youths out of every kept delivery; of one whose lines cannot be told apart, all bytes.
// The SHA-256 stays that of what was sent. Throws StoreFault and SqliteError.
void forgetInDeliveries(Connection& connection, std::span<const UngdomId> ungdomar);

}  // namespace fyren::store

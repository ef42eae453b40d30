// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "store/change_log.h"

// Youths that stood twice in the register. Throws StoreFault and SqliteError.
namespace fyren::store {

// Every row about `other` becomes one about `keep`; one that says what a row of `keep` says goes.
void mergeRows(Connection& connection, ChangeLog& log, const UngdomId& keep, const UngdomId& other);
// The ids that became this one.
std::vector<UngdomId> mergedInto(Connection& connection, const UngdomId& id);

}  // namespace fyren::store

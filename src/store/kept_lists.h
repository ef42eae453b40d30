// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "store/change_log.h"
#include "store/records.h"

namespace fyren::store {

// Forgets all but the three latest imported lists of this kind and source.
void forgetOldLists(Connection& connection, ChangeLog& log, std::string_view slag, std::string_view kalla);

// Takes these numbers out of every kept list, also out of what the history keeps of erased ones (gallring).
void forgetNumbers(Connection& connection, const std::set<std::uint64_t>& numbers);

// The kept lists that hold one of these numbers, newest first; their rows are left out.
std::vector<Importlista> listsHolding(Connection& connection, const std::set<std::uint64_t>& numbers);

}  // namespace fyren::store

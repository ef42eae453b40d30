// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "store/act_info.h"
#include "store/change_log.h"
#include "store/database.h"

namespace fyren::store {

// What an act of this computer is to undo() and redo(). Stored, never merged: another computer's acts arrive
// as `settled`. Never renumber.
enum class ActState : std::uint8_t {
  done = 0,     // can be taken back, the newest first
  undone = 1,   // can be done again, the oldest first
  settled = 2,  // neither
};

// An act as stored: with its local number.
struct StoredAct {
  std::int64_t seq = 0;
  ActInfo info;
};

// Writes the history line of what `log` holds. A new act (kind act) ends what could be redone.
ActInfo writeAct(Database& database, const ChangeLog& log, ActInfo info, ActState state);

std::vector<ActInfo> readActs(Connection& connection, const ActQuery& query);
std::vector<Change> readChanges(Connection& connection, const ActId& act);

std::optional<StoredAct> findUndoable(Connection& connection);
std::optional<StoredAct> findRedoable(Connection& connection);
// Takes back or does again; nothingToUndo or nothingToRedo (StoreFault) when there is no such act.
ActOutcome undoLast(Database& database, std::string_view user);
ActOutcome redoLast(Database& database, std::string_view user);
// No act so far can be taken back or done again any more.
void settleAll(Connection& connection);

}  // namespace fyren::store

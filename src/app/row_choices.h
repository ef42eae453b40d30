// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "app/command.h"
#include "app/import_part.h"
#include "store/act.h"
#include "store/records.h"

// What somebody says of a row of a list, other than taking it in, is kept: the next list of the kind asks again instead
// of taking the row in unasked.
namespace fyren::app {

class Session;

// What the user has said of rows in this run, kept by person while the list is compared anew.
void keepSaid(ImportPart& part);
void recallSaid(ImportPart& part);

// The list as it was compared, with what was said of its rows before: those that wait go on waiting, those that were
// refused stay refused while they say the same, and wait when they say something else.
void recallChoices(const Session& session, ImportPart& part);

// Keeps what has been said now; what is taken in or is on the list no more is forgotten.
void keepChoices(const Session& session, store::Act& act, const ImportPart& part, Day listDay);

// What is kept of youths who turn out to be protected goes for good, whatever the list. Numbers in force.
void forgetChoicesOf(const Session& session, store::Act& act, const std::unordered_set<std::uint64_t>& numbers);

// --- the waiting list ---
struct WaitingRow {
  store::RadvalId id;
  UngdomId ungdom;   // none: somebody whom the register does not know
  std::string namn;  // empty for them
  std::string lista;  // the kind of list in words
  bool refused = false;
  Day dag;
  std::string av;
};
std::vector<WaitingRow> waitingRows(const Session& session);  // those that wait first, then by list and day
// The next list takes the row as it takes any other.
CommandResult forgetWaiting(Session& session, const store::RadvalId& id);

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/bytes.h"
#include "base/message.h"
#include "base/row_id.h"
#include "core/person/ungdom.h"

namespace fyren::store {

struct ActTag {};
using ActId = RowId<ActTag>;

// What the caller says of an act before it begins.
struct ActHeader {
  std::string user;                // who does it
  std::string command;             // stable English name of the command: "contact.record"
  std::optional<UngdomId> ungdom;  // the youth it is about; none when it is about many or none
  Message summary;                 // the history line: a key of "history.…" and its values
};

// Stored; never renumber.
enum class ActKind : std::uint8_t { act = 0, undo = 1, redo = 2 };

// One line of the history. Times are UTC milliseconds since 1970.
struct ActInfo {
  ActId id;
  std::int64_t hlc = 0;     // hybrid logical clock: orders acts of all computers that share the register
  std::uint32_t node = 0;   // the computer that did it
  ActKind kind = ActKind::act;
  std::optional<ActId> undoOf;  // of an undo or redo: the act that it takes back or does again
  std::string user;
  std::string command;
  std::int64_t atUtcMs = 0;
  std::optional<UngdomId> ungdom;
  Message summary;          // for undo and redo: that of the act concerned
  bool isUndone = false;    // taken back, and not done again
};

// What commit(), undo() and redo() give back.
struct ActOutcome {
  ActInfo info;
  std::vector<UngdomId> touched;  // youths whose rows changed, each once; lists refresh these only
};

// Which history lines: newest first.
struct ActQuery {
  std::optional<UngdomId> ungdom;           // only acts that changed this youth's rows or are about it
  std::optional<std::int64_t> olderThanHlc; // next page: the hlc of the last line of the page before
  int limit = 100;
};

// Stored; never renumber.
enum class ChangeOp : std::uint8_t { insert = 1, update = 2, erase = 3 };

using Cell = std::variant<std::monostate, std::int64_t, std::string, Bytes>;

// One change within an act. An inserted row carries no values; an erased row gives one Change per column
// that had a value.
struct Change {
  ChangeOp op = ChangeOp::insert;
  std::string table;   // as in SCHEMA.md
  AnyRowId row;
  std::optional<UngdomId> ungdom;  // whose fact it is
  std::string column;  // empty for an insert
  Cell before;
  Cell after;
};

}  // namespace fyren::store

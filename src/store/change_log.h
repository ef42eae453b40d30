// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "store/database.h"
#include "store/tables.h"

namespace fyren::store {

// Writes rows and, with each write, the history's change of it: nothing else in the store changes a synced
// row. All of one act, within the caller's transaction. Throws StoreFault and SqliteError.
class ChangeLog {
 public:
  // Draws the act's clock; its number is the next one.
  explicit ChangeLog(Database& database);

  std::int64_t act() const { return act_; }
  std::int64_t hlc() const { return hlc_; }
  bool isEmpty() const { return changes_ == 0 && !hasForgotten_; }
  bool hasPurged() const { return hasPurged_; }  // there is nothing to go back to
  std::vector<UngdomId> touched() const;  // each once, sorted

  void insert(const TableDef& table, const AnyRowId& id, const Row& row);
  // Inserts, or writes the columns that differ from what is stored. `mayExist` false spares the look-up.
  void put(const TableDef& table, const AnyRowId& id, const Row& row, bool mayExist);
  void erase(const TableDef& table, const AnyRowId& id);   // unknownRow when it is not there
  void forget(const TableDef& table, const AnyRowId& id);  // erases without keeping the values
  // Removes every value that the history keeps of the row as these youths' (merged entries are some).
  void forgetHistoryOf(const TableDef& table, const AnyRowId& id, const std::vector<UngdomId>& owners);
  // Removes every value that the history keeps of this youth.
  void forgetHistoryOf(const UngdomId& ungdom);

  // Does the opposite of everything that act number `act` did, last change first. What is no longer there to
  // be changed (forgotten meanwhile) is passed over.
  void invert(std::int64_t act);

 private:
  struct Past;
  std::vector<Past> pastOf(std::int64_t act);
  void invert(const Past& past);
  std::optional<Row> stored(const TableDef& table, const AnyRowId& id);
  void update(const TableDef& table, const AnyRowId& id, const Row& owner, std::size_t column, const Cell& before,
              const Cell& after);
  void remove(const TableDef& table, const AnyRowId& id);
  bool isErased(const AnyRowId& id);
  void record(const TableDef& table, const AnyRowId& id, const std::optional<UngdomId>& owner, ChangeOp op,
              std::optional<std::size_t> column, const Cell& before, const Cell& after);

  Database& database_;
  Connection& connection_;
  std::int64_t act_;
  std::int64_t hlc_;
  std::int64_t changes_ = 0;
  bool hasForgotten_ = false;
  bool hasPurged_ = false;
  std::vector<UngdomId> touched_;
};

}  // namespace fyren::store

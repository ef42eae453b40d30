// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/sqlite/connection.h"

namespace fyren::store {

// Everything anew: SQLite selects every row out of a checked image and writes tables and indexes into pages of a
// fresh one, so no page of the foreign image lives on. A thousand rows a piece. (VACUUM INTO does the same in one
// statement that cannot be interrupted and gone on with; SCHEMA.md has the figures.) Throws SqliteError, and
// StoreFault damaged when a row breaks a rule of its table.
class RowCopy {
 public:
  // Both images are borrowed; `into` is empty. `version` is the schema of `from`.
  RowCopy(BlockImage& from, BlockImage& into, int version);

  bool step();              // true: all is copied
  double progress() const;  // 0..1

 private:
  struct Key {  // of the last row copied: rowid, or act and seq
    std::int64_t first = INT64_MIN;
    std::int64_t second = INT64_MIN;
  };
  std::optional<Key> endOfPiece(const std::string& table);
  void copyUpTo(const std::string& table, const std::optional<Key>& last);

  BlockFileName fromName_;
  Connection copy_;
  std::optional<Transaction> transaction_;
  std::vector<std::string> tables_;
  std::size_t table_ = 0;
  Key after_;
  std::int64_t rows_ = 0;
  std::int64_t allRows_ = 0;
};

}  // namespace fyren::store

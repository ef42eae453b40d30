// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/row_id.h"
#include "store/act_info.h"

struct sqlite3;
struct sqlite3_stmt;

namespace fyren::store {

// A prepared statement: compiled once, run often. Throws SqliteError.
class Statement {
 public:
  Statement(sqlite3* db, std::string_view sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

 private:
  friend class Query;
  sqlite3* db_;
  sqlite3_stmt* stmt_ = nullptr;
  bool inUse_ = false;
};

// One run of a Statement: bind (1, 2, ...), step, read columns (0, 1, ...). Resets the statement when it goes
// out of scope. Bound text and bytes are borrowed: they must live until the last step(). Throws SqliteError.
class Query {
 public:
  explicit Query(Statement& statement);
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  Query& bindNull(int index);
  Query& bind(int index, std::int64_t value);
  Query& bind(int index, std::string_view text);
  Query& bind(int index, BytesView bytes);
  Query& bind(int index, const Cell& cell);
  template <typename Tag>
  Query& bind(int index, const RowId<Tag>& id) {
    return bind(index, BytesView(id.bytes));
  }
  Query& bindColumnOf(int index, const Query& row, int column);  // a value carried over as it is

  bool step();  // true: a row is there to read
  void run();   // for statements that give no row
  void again(); // ready to bind and step once more

  int columnCount() const;
  bool isNull(int column) const;
  std::int64_t integer(int column) const;   // NULL: 0
  std::string_view text(int column) const;  // NULL: empty; valid until the next step
  BytesView blob(int column) const;         // NULL: empty; valid until the next step
  Cell cell(int column) const;
  // The 16 bytes of an id; a fault of the image (StoreFault damaged) when there are not 16.
  AnyRowId id(int column) const;

 private:
  Query& checked(int code);
  Statement& statement_;
};

}  // namespace fyren::store

// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite/statement.h"

#include <sqlite3.h>

#include <algorithm>
#include <cassert>

#include "store/sqlite/sqlite_error.h"

namespace fyren::store {
namespace {

[[noreturn]] void fail(sqlite3* db) {
  throw SqliteError(sqlite3_errcode(db) & 0xff, sqlite3_errmsg(db));
}

constexpr sqlite3_destructor_type kBorrowed = nullptr;

}  // namespace

Statement::Statement(sqlite3* db, std::string_view sql) : db_(db) {
  if (sqlite3_prepare_v3(db, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &stmt_,
                         nullptr) != SQLITE_OK)
    fail(db);
}

Statement::~Statement() { sqlite3_finalize(stmt_); }

Query::Query(Statement& statement) : statement_(statement) {
  assert(!statement_.inUse_ && "a cached statement is run within its own loop");
  statement_.inUse_ = true;
}

Query::~Query() {
  sqlite3_reset(statement_.stmt_);
  statement_.inUse_ = false;
}

Query& Query::checked(int code) {
  if (code != SQLITE_OK) fail(statement_.db_);
  return *this;
}

Query& Query::bindNull(int index) { return checked(sqlite3_bind_null(statement_.stmt_, index)); }

Query& Query::bind(int index, std::int64_t value) {
  return checked(sqlite3_bind_int64(statement_.stmt_, index, value));
}

Query& Query::bind(int index, std::string_view text) {
  return checked(sqlite3_bind_text64(statement_.stmt_, index, text.data() ? text.data() : "", text.size(), kBorrowed,
                                     SQLITE_UTF8));
}

Query& Query::bind(int index, BytesView bytes) {
  if (bytes.empty()) return checked(sqlite3_bind_zeroblob(statement_.stmt_, index, 0));
  return checked(sqlite3_bind_blob64(statement_.stmt_, index, bytes.data(), bytes.size(), kBorrowed));
}

Query& Query::bind(int index, const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return bind(index, *number);
  if (const auto* text = std::get_if<std::string>(&cell)) return bind(index, std::string_view(*text));
  if (const auto* bytes = std::get_if<Bytes>(&cell)) return bind(index, BytesView(*bytes));
  return bindNull(index);
}

Query& Query::bindColumnOf(int index, const Query& row, int column) {
  return checked(
      sqlite3_bind_value(statement_.stmt_, index, sqlite3_column_value(row.statement_.stmt_, column)));
}

bool Query::step() {
  const int code = sqlite3_step(statement_.stmt_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) fail(statement_.db_);
  return false;
}

void Query::run() {
  while (step()) {
  }
}

void Query::again() { sqlite3_reset(statement_.stmt_); }

int Query::columnCount() const { return sqlite3_column_count(statement_.stmt_); }

bool Query::isNull(int column) const { return sqlite3_column_type(statement_.stmt_, column) == SQLITE_NULL; }

std::int64_t Query::integer(int column) const { return sqlite3_column_int64(statement_.stmt_, column); }

std::string_view Query::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.stmt_, column));
  if (!text) return {};
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_.stmt_, column))};
}

BytesView Query::blob(int column) const {
  const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.stmt_, column));
  if (!bytes) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.stmt_, column))};
}

Cell Query::cell(int column) const {
  switch (sqlite3_column_type(statement_.stmt_, column)) {
    case SQLITE_INTEGER:
      return integer(column);
    case SQLITE_TEXT:
      return std::string(text(column));
    case SQLITE_BLOB: {
      const BytesView bytes = blob(column);
      return Bytes(bytes.begin(), bytes.end());
    }
    default:
      return {};
  }
}

AnyRowId Query::id(int column) const {
  const BytesView bytes = blob(column);
  AnyRowId id;
  if (bytes.size() != id.bytes.size()) throw StoreFault(StoreError::damaged, "an id is not 16 bytes long");
  std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
  return id;
}

}  // namespace fyren::store

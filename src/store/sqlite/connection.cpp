// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite/connection.h"

#include <sqlite3.h>

#include "store/sqlite/sqlite_error.h"

namespace fyren::store {

Connection::Connection(BlockImage& image, Trust trust) : file_(image) {
  const int flags = trust == Trust::hostile ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const int code = sqlite3_open_v2(file_.name(), &db_, flags, BlockFileName::vfsName());
  if (code != SQLITE_OK) {
    sqlite3_close(db_);
    throw SqliteError(code & 0xff, sqlite3_errstr(code));
  }
  try {
    harden();
    if (trust == Trust::own) settle();
  } catch (...) {
    statements_.clear();
    sqlite3_close(db_);
    throw;
  }
}

Connection::~Connection() {
  statements_.clear();
  sqlite3_close(db_);
}

// What any image gets, also our own: it costs nothing, and the working copy too comes from a disk.
void Connection::harden() {
  sqlite3_db_config(db_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(db_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(db_, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(db_, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  sqlite3_limit(db_, SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024);
  sqlite3_limit(db_, SQLITE_LIMIT_ATTACHED, 1);
  execute("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY");
}

// 4 KiB pages: a bulk import copies a quarter of the bytes into the journal that 16 KiB pages would make it
// copy, and an edit still dirties about as many 16 KiB blocks (SCHEMA.md has the figures).
void Connection::settle() {
  execute(
      "PRAGMA page_size=4096; PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=MEMORY;"
      "PRAGMA synchronous=OFF; PRAGMA secure_delete=ON; PRAGMA foreign_keys=OFF; PRAGMA cache_size=-16000");
}

void Connection::execute(std::string_view sql) {
  const std::string text(sql);
  if (sqlite3_exec(db_, text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    throw SqliteError(sqlite3_errcode(db_) & 0xff, sqlite3_errmsg(db_));
}

Statement& Connection::statement(std::string_view sql) {
  const auto found = statements_.find(sql);
  if (found != statements_.end()) return *found->second;
  return *statements_.emplace(std::string(sql), std::make_unique<Statement>(db_, sql)).first->second;
}

std::int64_t Connection::integer(std::string_view sql) {
  Query query(statement(sql));
  return query.step() ? query.integer(0) : 0;
}

bool Connection::isInTransaction() const { return sqlite3_get_autocommit(db_) == 0; }

void Connection::forgetStatements() { statements_.clear(); }

Transaction::Transaction(Connection& connection) : connection_(connection) { connection_.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction() { rollBack(); }

void Transaction::commit() {
  connection_.execute("COMMIT");
  done_ = true;
}

void Transaction::rollBack() noexcept {
  if (done_) return;
  done_ = true;
  if (!connection_.isInTransaction()) return;  // SQLite has rolled back by itself (no memory)
  try {
    connection_.execute("ROLLBACK");
  } catch (const std::exception&) {  // a rollback in memory cannot fail; if it did, the next BEGIN tells
  }
}

}  // namespace fyren::store

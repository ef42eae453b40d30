// SPDX-License-Identifier: EUPL-1.2
#include "store/row_copy.h"

#include <sqlite3.h>

#include <algorithm>

#include "store/migrations/migrations.h"
#include "store/sqlite/sqlite_error.h"

namespace fyren::store {
namespace {

constexpr std::int64_t kPiece = 1000;  // rows

// The only table without rowid: its rows are found by its key.
bool isHistory(const std::string& table) { return table == "change"; }

std::string keyOf(const std::string& table) { return isHistory(table) ? "(act, seq)" : "rowid"; }
std::string keyColumns(const std::string& table) { return isHistory(table) ? "act, seq" : "rowid, 0"; }
std::string mark(const std::string& table, int number) {
  return isHistory(table) ? "(?" + std::to_string(number) + ", ?" + std::to_string(number + 1) + ")"
                          : "?" + std::to_string(number);
}

}  // namespace

RowCopy::RowCopy(BlockImage& from, BlockImage& into, int version)
    : fromName_(from), copy_(into, Connection::Trust::own) {
  copy_.execute("PRAGMA journal_mode=OFF; PRAGMA secure_delete=OFF");  // a copy that fails is thrown away whole
  migrate(copy_, version);  // tables, indexes and the record of migrations
  copy_.execute("ATTACH '" + std::string(fromName_.name()) + "' AS source");
  {
    Query names(copy_.statement("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name <> 'migration'"));
    while (names.step()) tables_.emplace_back(names.text(0));
  }
  for (const std::string& table : tables_) allRows_ += copy_.integer("SELECT count(*) FROM source." + table);
  transaction_.emplace(copy_);
}

double RowCopy::progress() const {
  return allRows_ == 0 ? 1.0 : std::min(1.0, static_cast<double>(rows_) / static_cast<double>(allRows_));
}

std::optional<RowCopy::Key> RowCopy::endOfPiece(const std::string& table) {
  Query query(copy_.statement("SELECT " + keyColumns(table) + " FROM source." + table + " WHERE " + keyOf(table) + " > " +
                              mark(table, 2) + " ORDER BY " + (isHistory(table) ? "act, seq" : "rowid") +
                              " LIMIT 1 OFFSET ?1"));
  query.bind(1, kPiece - 1).bind(2, after_.first);
  if (isHistory(table)) query.bind(3, after_.second);
  if (!query.step()) return std::nullopt;
  return Key{query.integer(0), query.integer(1)};
}

void RowCopy::copyUpTo(const std::string& table, const std::optional<Key>& last) {
  const std::string upTo = last ? " AND " + keyOf(table) + " <= " + mark(table, 3) : std::string();
  Query query(copy_.statement("INSERT INTO main." + table + " SELECT * FROM source." + table + " WHERE " + keyOf(table) +
                              " > " + mark(table, 1) + upTo));
  query.bind(1, after_.first);
  if (isHistory(table)) query.bind(2, after_.second);
  if (last) query.bind(3, last->first);
  if (last && isHistory(table)) query.bind(4, last->second);
  query.run();
}

bool RowCopy::step() {
  if (table_ == tables_.size()) return true;
  const std::string& table = tables_[table_];
  try {
    const std::optional<Key> last = endOfPiece(table);
    copyUpTo(table, last);
    rows_ += kPiece;
    if (last) {
      after_ = *last;
      return false;
    }
  } catch (const SqliteError& error) {
    if (error.code() != SQLITE_CONSTRAINT) throw;
    throw StoreFault(StoreError::damaged, error.what());
  }
  after_ = {};
  if (++table_ < tables_.size()) return false;
  transaction_->commit();
  return true;
}

}  // namespace fyren::store

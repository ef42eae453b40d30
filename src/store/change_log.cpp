// SPDX-License-Identifier: EUPL-1.2
#include "store/change_log.h"

#include <algorithm>
#include <cassert>

#include "store/sqlite/sqlite_error.h"

namespace fyren::store {
namespace {

constexpr std::int64_t number(Table table) { return static_cast<std::int64_t>(table); }

}  // namespace

// A change as the history keeps it.
struct ChangeLog::Past {
  const TableDef* table;
  AnyRowId row;
  ChangeOp op;
  std::size_t column;
  Cell before;
};

ChangeLog::ChangeLog(Database& database)
    : database_(database),
      connection_(*database.connection),
      act_(connection_.integer("SELECT coalesce(max(seq), 0) + 1 FROM act")),
      hlc_(nextHlc(database)) {}

std::vector<UngdomId> ChangeLog::touched() const {
  std::vector<UngdomId> each = touched_;
  std::sort(each.begin(), each.end());
  each.erase(std::unique(each.begin(), each.end()), each.end());
  return each;
}

void ChangeLog::insert(const TableDef& table, const AnyRowId& id, const Row& row) {
  assert(row.size() == table.columns.size() && "a row has as many values as its table has columns");
  Query query(connection_.statement(table.insertSql));
  query.bind(1, id).bind(2, hlc_).bind(3, std::int64_t{database_.env.node});
  for (std::size_t i = 0; i < row.size(); ++i) query.bind(static_cast<int>(i) + 4, row[i]);
  query.run();
  record(table, id, ownerOf(table, id, row), ChangeOp::insert, std::nullopt, {}, {});
}

void ChangeLog::put(const TableDef& table, const AnyRowId& id, const Row& row, bool mayExist) {
  const std::optional<Row> before = mayExist ? stored(table, id) : std::nullopt;
  if (!before) {
    if (mayExist && isErased(id)) throw StoreFault(StoreError::deletedRow, table.name);
    insert(table, id, row);
    return;
  }
  for (std::size_t i = 0; i < row.size(); ++i)
    if ((*before)[i] != row[i]) update(table, id, row, i, (*before)[i], row[i]);
}

std::optional<Row> ChangeLog::stored(const TableDef& table, const AnyRowId& id) {
  Query query(connection_.statement(table.selectSql));
  query.bind(1, id);
  if (!query.step()) return std::nullopt;
  Row row(table.columns.size());
  for (std::size_t i = 0; i < row.size(); ++i) row[i] = query.cell(static_cast<int>(i) + 1);
  return row;
}

void ChangeLog::update(const TableDef& table, const AnyRowId& id, const Row& owner, std::size_t column,
                       const Cell& before, const Cell& after) {
  Query query(connection_.statement("UPDATE " + std::string(table.name) + " SET " + table.columns[column] +
                                    " = ?2 WHERE id = ?1"));
  query.bind(1, id).bind(2, after).run();
  record(table, id, ownerOf(table, id, owner), ChangeOp::update, column, before, after);
}

// A tombstone keeps no personal data: an id, a table and a clock.
void ChangeLog::remove(const TableDef& table, const AnyRowId& id) {
  {
    Query query(connection_.statement(table.eraseSql));
    query.bind(1, id).run();
  }
  Query query(connection_.statement(
      "INSERT OR REPLACE INTO raderad(rad, tabell, hlc, node, aterstalld) VALUES(?1, ?2, ?3, ?4, 0)"));
  query.bind(1, id).bind(2, number(table.table)).bind(3, hlc_).bind(4, std::int64_t{database_.env.node}).run();
}

bool ChangeLog::isErased(const AnyRowId& id) {
  Query query(connection_.statement("SELECT 1 FROM raderad WHERE rad = ?1"));
  return query.bind(1, id).step();
}

void ChangeLog::erase(const TableDef& table, const AnyRowId& id) {
  const std::optional<Row> row = stored(table, id);
  if (!row) throw StoreFault(StoreError::unknownRow, table.name);
  remove(table, id);
  record(table, id, ownerOf(table, id, *row), ChangeOp::erase, std::nullopt, packRow(*row), {});
}

void ChangeLog::forget(const TableDef& table, const AnyRowId& id) {
  const std::optional<Row> row = stored(table, id);
  if (!row) throw StoreFault(StoreError::unknownRow, table.name);
  remove(table, id);
  if (const auto owner = ownerOf(table, id, *row)) touched_.push_back(*owner);
  hasForgotten_ = true;
}

void ChangeLog::forgetHistoryOf(const TableDef& table, const AnyRowId& id, const std::vector<UngdomId>& owners) {
  for (const UngdomId& owner : owners) {
    Query query(connection_.statement("DELETE FROM change WHERE ungdom = ?1 AND rad = ?2 AND tabell = ?3"));
    query.bind(1, owner).bind(2, id).bind(3, number(table.table)).run();
  }
  hasForgotten_ = hasPurged_ = true;
}

void ChangeLog::forgetHistoryOf(const UngdomId& ungdom) {
  {
    Query query(connection_.statement("DELETE FROM change WHERE ungdom = ?1"));
    query.bind(1, ungdom).run();
  }
  {
    Query query(connection_.statement("DELETE FROM lasning WHERE ungdom = ?1"));
    query.bind(1, ungdom).run();
  }
  Query query(connection_.statement(
      "UPDATE act SET ungdom = NULL, summary_values = NULL, state = 2 WHERE ungdom = ?1"));
  query.bind(1, ungdom).run();
  hasForgotten_ = hasPurged_ = true;
}

void ChangeLog::record(const TableDef& table, const AnyRowId& id, const std::optional<UngdomId>& owner, ChangeOp op,
                       std::optional<std::size_t> column, const Cell& before, const Cell& after) {
  Query query(connection_.statement(
      "INSERT INTO change(act, seq, tabell, rad, ungdom, op, col, old, new) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"));
  query.bind(1, act_).bind(2, ++changes_).bind(3, number(table.table)).bind(4, id);
  owner ? query.bind(5, *owner) : query.bindNull(5);
  query.bind(6, static_cast<std::int64_t>(op));
  column ? query.bind(7, static_cast<std::int64_t>(*column)) : query.bindNull(7);
  query.bind(8, before).bind(9, after).run();
  if (owner) touched_.push_back(*owner);
}

// Read whole before anything is written: inverting adds to the same table.
std::vector<ChangeLog::Past> ChangeLog::pastOf(std::int64_t act) {
  std::vector<Past> all;
  Query query(connection_.statement("SELECT tabell, rad, op, col, old FROM change WHERE act = ?1 ORDER BY seq DESC"));
  query.bind(1, act);
  while (query.step())
    all.push_back({&defOfNumber(query.integer(0)), query.id(1), static_cast<ChangeOp>(query.integer(2)),
                   static_cast<std::size_t>(query.integer(3)), query.cell(4)});
  return all;
}

void ChangeLog::invert(std::int64_t act) {
  for (const Past& past : pastOf(act)) invert(past);
}

void ChangeLog::invert(const Past& past) {
  const TableDef& table = *past.table;
  const std::optional<Row> now = stored(table, past.row);
  if (past.op == ChangeOp::insert) {
    if (now) erase(table, past.row);
  } else if (past.op == ChangeOp::erase) {
    const Bytes* packed = std::get_if<Bytes>(&past.before);
    if (now || !packed) return;
    insert(table, past.row, unpackRow(*packed, table.columns.size()));
    Query query(connection_.statement("UPDATE raderad SET aterstalld = 1, hlc = ?2, node = ?3 WHERE rad = ?1"));
    query.bind(1, past.row).bind(2, hlc_).bind(3, std::int64_t{database_.env.node}).run();
  } else if (past.op == ChangeOp::update && now && past.column < table.columns.size()) {
    Row owner = *now;
    owner[past.column] = past.before;
    update(table, past.row, owner, past.column, (*now)[past.column], past.before);
  } else if (past.op != ChangeOp::update) {
    throw StoreFault(StoreError::damaged, "the history holds a change of no known kind");
  }
}

}  // namespace fyren::store

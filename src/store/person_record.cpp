// SPDX-License-Identifier: EUPL-1.2
#include "store/person_record.h"

#include <algorithm>
#include <map>
#include <optional>

#include "store/history.h"
#include "store/sqlite/sqlite_error.h"
#include "store/tables.h"

namespace fyren::store {
namespace {

StoredRow storedRow(const TableDef& table, const Query& query) {
  StoredRow row{table.name, query.id(0), {}};
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    row.values.push_back({table.columns[i], query.cell(static_cast<int>(i) + 1)});
  return row;
}

// Goes back through a youth's changes, newest first, with every row as it was at that moment.
class Rewinding {
 public:
  Rewinding(Connection& connection, const UngdomId& ungdom) : connection_(connection), ungdom_(ungdom) {}

  // The change that the query stands on, as one Change per column.
  std::vector<Change> step(const Query& past) {
    const TableDef& table = defOfNumber(past.integer(1));
    Change common;
    common.table = table.name;
    common.row = past.id(2);
    common.ungdom = ungdom_;
    common.op = static_cast<ChangeOp>(past.integer(3));
    if (common.op == ChangeOp::update) return update(table, common, past);
    if (common.op == ChangeOp::erase) {
      rows_[common.row] = unpackRow(past.blob(5), table.columns.size());
      return each(table, common, &Change::before);
    }
    return each(table, common, &Change::after);
  }

 private:
  Row& at(const TableDef& table, const AnyRowId& id) {
    const auto [found, isFirst] = rows_.try_emplace(id, Row(table.columns.size()));
    if (!isFirst) return found->second;
    Query query(connection_.statement(table.selectSql));
    if (query.bind(1, id).step())
      for (std::size_t i = 0; i < found->second.size(); ++i)
        found->second[i] = query.cell(static_cast<int>(i) + 1);
    return found->second;
  }

  std::vector<Change> update(const TableDef& table, Change change, const Query& past) {
    const auto column = static_cast<std::size_t>(past.integer(4));
    if (column >= table.columns.size()) throw StoreFault(StoreError::damaged, "a change of an unknown column");
    change.column = table.columns[column];
    change.before = past.cell(5);
    change.after = past.cell(6);
    at(table, change.row)[column] = change.before;
    return {change};
  }

  std::vector<Change> each(const TableDef& table, const Change& common, Cell Change::*side) {
    std::vector<Change> changes;
    const Row& row = at(table, common.row);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (std::holds_alternative<std::monostate>(row[i])) continue;
      changes.push_back(common);
      changes.back().column = table.columns[i];
      changes.back().*side = row[i];
    }
    return changes;
  }

  Connection& connection_;
  UngdomId ungdom_;
  std::map<AnyRowId, Row> rows_;
};

// Acts of the youth by their local number, newest first.
std::map<std::int64_t, PersonAct, std::greater<>> actsOf(Connection& connection, const UngdomId& ungdom) {
  std::vector<std::int64_t> numbers;
  {
    Query row(connection.statement(
        "SELECT seq FROM act WHERE ungdom = ?1 UNION SELECT act FROM change WHERE ungdom = ?1"
        " UNION SELECT act FROM change WHERE ungdom IN (SELECT tidigare FROM sammanforing WHERE ungdom = ?1)"));
    row.bind(1, ungdom);
    while (row.step()) numbers.push_back(row.integer(0));
  }
  std::map<std::int64_t, PersonAct, std::greater<>> acts;
  for (const std::int64_t number : numbers)
    if (auto act = readAct(connection, number)) acts[number].act = std::move(*act);
  return acts;
}

}  // namespace

std::vector<StoredRow> readRecord(Connection& connection, const UngdomId& ungdom) {
  std::vector<StoredRow> rows;
  for (const TableDef& table : allTables()) {
    if (table.owner == Owner::none) continue;
    Query query(connection.statement(table.owner == Owner::self ? table.selectSql : table.ofUngdomSql));
    query.bind(1, ungdom);
    while (query.step()) rows.push_back(storedRow(table, query));
  }
  return rows;
}

std::vector<PersonAct> readPersonActs(Connection& connection, const UngdomId& ungdom) {
  auto acts = actsOf(connection, ungdom);
  {
    Rewinding rewinding(connection, ungdom);
    Query past(connection.statement(
        "SELECT act, tabell, rad, op, col, old, new FROM change WHERE ungdom = ?1"
        " OR ungdom IN (SELECT tidigare FROM sammanforing WHERE ungdom = ?1) ORDER BY act DESC, seq DESC"));
    past.bind(1, ungdom);
    while (past.step()) {
      auto& changes = acts[past.integer(0)].changes;
      std::vector<Change> told = rewinding.step(past);
      changes.insert(changes.end(), std::make_move_iterator(told.rbegin()), std::make_move_iterator(told.rend()));
    }
  }
  std::vector<PersonAct> newestFirst;
  for (auto& [number, act] : acts) {
    std::reverse(act.changes.begin(), act.changes.end());
    newestFirst.push_back(std::move(act));
  }
  return newestFirst;
}

}  // namespace fyren::store

// SPDX-License-Identifier: EUPL-1.2
#include "store/past_facts.h"

#include "store/act_info.h"
#include "store/all_facts.h"
#include "store/facts_reader.h"
#include "store/sqlite/sqlite_error.h"
#include "store/tables.h"

namespace fyren::store {
namespace {

struct Later {
  const TableDef* table;
  AnyRowId row;
  ChangeOp op;
  std::size_t column;
  Cell before;
};

std::vector<Later> laterChanges(Connection& connection, const std::optional<UngdomId>& only, std::int64_t utcMs) {
  std::vector<Later> later;
  const std::string whose = only ? "= ?2" : "IS NOT NULL";
  Query query(connection.statement(
      "SELECT change.tabell, change.rad, change.op, change.col, change.old FROM change JOIN act ON act.seq = change.act"
      " WHERE act.at >= ?1 AND change.ungdom " + whose + " ORDER BY change.act DESC, change.seq DESC"));
  query.bind(1, utcMs);
  if (only) query.bind(2, *only);
  while (query.step())
    later.push_back({&defOfNumber(query.integer(0)), query.id(1), static_cast<ChangeOp>(query.integer(2)),
                     static_cast<std::size_t>(query.integer(3)), query.cell(4)});
  return later;
}

void run(Connection& connection, const std::string& sql, const AnyRowId& id, const Cell& value) {
  Query query(connection.statement(sql));
  query.bind(1, id).bind(2, value).run();
}

void takeBack(Connection& connection, const Later& past) {
  const TableDef& table = *past.table;
  if (past.op == ChangeOp::insert) {
    Query query(connection.statement(table.eraseSql));
    query.bind(1, past.row).run();
  } else if (past.op == ChangeOp::update && past.column < table.columns.size()) {
    run(connection, "UPDATE " + std::string(table.name) + " SET " + table.columns[past.column] + " = ?2 WHERE id = ?1",
        past.row, past.before);
  } else if (const Bytes* packed = std::get_if<Bytes>(&past.before); packed && past.op == ChangeOp::erase) {
    const Row row = unpackRow(*packed, table.columns.size());
    Query query(connection.statement(table.insertSql));
    query.bind(1, past.row).bind(2, std::int64_t{0}).bind(3, std::int64_t{0});
    for (std::size_t i = 0; i < row.size(); ++i) query.bind(static_cast<int>(i) + 4, row[i]);
    query.run();
  }
}

}  // namespace

std::vector<UngdomFacts> readFactsKnownAt(Connection& connection, std::int64_t utcMs) {
  const std::vector<Later> later = laterChanges(connection, std::nullopt, utcMs);
  if (later.empty()) return readAllFacts(connection);
  Transaction transaction(connection);  // never committed
  for (const Later& past : later) takeBack(connection, past);
  return readAllFacts(connection);
}

std::optional<UngdomFacts> readFactsKnownAt(Connection& connection, const UngdomId& id, std::int64_t utcMs) {
  const std::vector<Later> later = laterChanges(connection, id, utcMs);
  if (later.empty()) return readFacts(connection, id);
  Transaction transaction(connection);  // never committed
  for (const Later& past : later) takeBack(connection, past);
  return readFacts(connection, id);
}

}  // namespace fyren::store

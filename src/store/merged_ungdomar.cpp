// SPDX-License-Identifier: EUPL-1.2
#include "store/merged_ungdomar.h"

#include <algorithm>

#include "store/facts_reader.h"
#include "store/sqlite/sqlite_error.h"

namespace fyren::store {
namespace {

struct Held {
  AnyRowId id;
  Row row;
};

std::vector<Held> rowsOf(Connection& connection, const TableDef& table, const UngdomId& ungdom) {
  std::vector<Held> rows;
  Query query(connection.statement(table.ofUngdomSql));
  query.bind(1, ungdom);
  while (query.step()) {
    Held held{query.id(0), Row(table.columns.size())};
    for (std::size_t i = 0; i < held.row.size(); ++i) held.row[i] = query.cell(static_cast<int>(i) + 1);
    rows.push_back(std::move(held));
  }
  return rows;
}

}  // namespace

void mergeRows(Connection& connection, ChangeLog& log, const UngdomId& keep, const UngdomId& other) {
  for (const TableDef& table : allTables()) {
    if (table.owner != Owner::firstColumn) continue;
    const std::vector<Held> had = rowsOf(connection, table, keep);
    for (Held& moved : rowsOf(connection, table, other)) {
      moved.row.front() = Bytes(keep.bytes.begin(), keep.bytes.end());
      const bool isThere =
          std::any_of(had.begin(), had.end(), [&](const Held& one) { return one.row == moved.row; });
      isThere ? log.erase(table, moved.id) : log.put(table, moved.id, moved.row, true);
    }
  }
}

std::vector<UngdomId> mergedInto(Connection& connection, const UngdomId& id) {
  std::vector<UngdomId> ids;
  for (const Sammanforing& one : store::rowsOf<Sammanforing>(connection, id)) ids.push_back(one.tidigare);
  return ids;
}

}  // namespace fyren::store

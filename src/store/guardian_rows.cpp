// SPDX-License-Identifier: EUPL-1.2
#include "store/guardian_rows.h"

#include <set>

#include "store/act_info.h"
#include "store/facts_reader.h"
#include "store/tables.h"

namespace fyren::store {
namespace {

constexpr std::size_t kVems = 3;  // the column's number

bool isGuardian(const Cell& cell) {
  const auto* vems = std::get_if<std::int64_t>(&cell);
  return vems != nullptr && *vems == static_cast<std::int64_t>(Mottagare::vardnadshavare);
}

void addPast(Connection& connection, const UngdomId& id, std::set<AnyRowId>& rows) {
  const TableDef& table = def(Table::kontaktvag);
  Query past(
      connection.statement("SELECT rad, op, col, old, new FROM change WHERE ungdom = ?1 AND tabell = ?2"));
  past.bind(1, id).bind(2, static_cast<std::int64_t>(table.table));
  while (past.step()) {
    const auto op = static_cast<ChangeOp>(past.integer(1));
    const bool wasGuardian =
        (op == ChangeOp::erase && isGuardian(unpackRow(past.blob(3), table.columns.size())[kVems])) ||
        (op == ChangeOp::update && past.integer(2) == std::int64_t{kVems} &&
         (isGuardian(past.cell(3)) || isGuardian(past.cell(4))));
    if (wasGuardian) rows.insert(past.id(0));
  }
}

}  // namespace

std::vector<AnyRowId> guardianRows(Connection& connection, const std::vector<UngdomId>& ids) {
  std::vector<AnyRowId> rows;
  for (const Kontaktvag& way : rowsOf<Kontaktvag>(connection, ids.back()))
    if (way.vems == Mottagare::vardnadshavare) rows.push_back(anyId(way.id));
  return rows;
}

std::vector<AnyRowId> onceGuardianRows(Connection& connection, const std::vector<UngdomId>& ids) {
  const std::vector<AnyRowId> now = guardianRows(connection, ids);
  std::set<AnyRowId> rows(now.begin(), now.end());
  for (const UngdomId& id : ids) addPast(connection, id, rows);
  return {rows.begin(), rows.end()};
}

}  // namespace fyren::store

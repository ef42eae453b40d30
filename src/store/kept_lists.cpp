// SPDX-License-Identifier: EUPL-1.2
#include "store/kept_lists.h"

#include <algorithm>

#include "store/rows.h"

namespace fyren::store {
namespace {

std::vector<AnyRowId> idsOf(Query& query) {
  std::vector<AnyRowId> ids;
  while (query.step()) ids.push_back(query.id(0));
  return ids;
}

void forgetNumbersIn(Connection& connection, const AnyRowId& id, const std::set<std::uint64_t>& numbers) {
  std::vector<ImportradHash> rows;
  {
    Query query(connection.statement("SELECT rader FROM importlista WHERE id = ?1"));
    query.bind(1, id);
    if (query.step()) rows = unpackList(query.blob(0));
  }
  if (std::erase_if(rows, [&](const ImportradHash& row) { return numbers.contains(row.nummer); }) == 0) return;
  const Bytes packed = packList(std::move(rows));
  Query query(connection.statement("UPDATE importlista SET rader = ?2 WHERE id = ?1"));
  query.bind(1, id).bind(2, BytesView(packed)).run();
}

}  // namespace

void forgetOldLists(Connection& connection, ChangeLog& log, std::string_view slag, std::string_view kalla) {
  std::vector<AnyRowId> old;
  {
    Query query(connection.statement(
        "SELECT id FROM importlista WHERE coalesce(slag, '') = ?1 AND coalesce(kalla, '') = ?2"
        " ORDER BY hlc DESC, id LIMIT -1 OFFSET 3"));
    old = idsOf(query.bind(1, slag).bind(2, kalla));
  }
  for (const AnyRowId& id : old) log.forget(def(Table::importlista), id);
}

void forgetNumbers(Connection& connection, const std::set<std::uint64_t>& numbers) {
  std::vector<AnyRowId> lists;
  {
    Query query(connection.statement("SELECT id FROM importlista"));
    lists = idsOf(query);
  }
  for (const AnyRowId& id : lists) forgetNumbersIn(connection, id, numbers);
  // Nothing can ask for these again: gallring is an act, so nothing is left to be redone.
  connection.execute("UPDATE change SET old = NULL WHERE tabell = 12 AND old IS NOT NULL");
}

std::vector<Importlista> listsHolding(Connection& connection, const std::set<std::uint64_t>& numbers) {
  std::vector<Importlista> holding;
  Query query(connection.statement(def(Table::importlista).scanSql + " ORDER BY hlc DESC, id"));
  while (query.step()) {
    Importlista list = valueOf<Importlista>(query);
    if (std::none_of(list.rader.begin(), list.rader.end(),
                     [&](const ImportradHash& row) { return numbers.contains(row.nummer); }))
      continue;
    list.rader.clear();
    holding.push_back(std::move(list));
  }
  return holding;
}

}  // namespace fyren::store

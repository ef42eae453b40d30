// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/register/ungdom_facts.h"
#include "store/records.h"
#include "store/rows.h"
#include "store/sqlite/connection.h"

// Reading the register's values. Throws StoreFault and SqliteError.
namespace fyren::store {

void sortLists(UngdomFacts& facts);  // each by day, then id
std::optional<UngdomFacts> readFacts(Connection& connection, const UngdomId& id);
RegisterInfo readRegister(Connection& connection);
std::optional<Installning> findInstallning(Connection& connection, std::string_view nyckel);

// The number in force and the earlier ones; empty when there is no such youth.
std::vector<Personnummer> numbersOf(Connection& connection, const UngdomId& id);

// Every row that states a fact about the youth, except the youth's own.
std::vector<std::pair<const TableDef*, AnyRowId>> rowsOwnedBy(Connection& connection, const UngdomId& id);

// All values that a query gives.
template <typename T>
std::vector<T> valuesOf(Query& query) {
  std::vector<T> values;
  while (query.step()) values.push_back(valueOf<T>(query));
  return values;
}

// The youth's rows in one table.
template <typename T>
std::vector<T> rowsOf(Connection& connection, const UngdomId& ungdom) {
  Query query(connection.statement(def(kTableOf<T>).ofUngdomSql));
  query.bind(1, ungdom);
  return valuesOf<T>(query);
}

}  // namespace fyren::store

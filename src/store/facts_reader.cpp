// SPDX-License-Identifier: EUPL-1.2
#include "store/facts_reader.h"

#include <algorithm>
#include <compare>
#include <utility>
#include <vector>

#include "store/sqlite/sqlite_error.h"

namespace fyren::store {
namespace {

template <typename T>
Day dayOf(const T& fact) {
  if constexpr (requires { fact.dag; }) {
    return fact.dag;
  } else {
    return fact.days.first;
  }
}

struct Place {
  Day day;
  AnyRowId id;
  std::size_t at = 0;

  friend auto operator<=>(const Place&, const Place&) = default;
};

// False when they were in order already. One sort for all kinds of facts: a sort of each kind's own rows is 15 kB of
// program for each.
bool putInOrder(std::vector<Place>& places) {
  if (std::is_sorted(places.begin(), places.end())) return false;
  std::sort(places.begin(), places.end());
  return true;
}

template <typename T>
void sortByDay(std::vector<T>& facts) {
  if (facts.size() < 2) return;
  std::vector<Place> places;
  places.reserve(facts.size());
  for (const T& fact : facts) places.push_back({dayOf(fact), anyId(fact.id), places.size()});
  if (!putInOrder(places)) return;
  std::vector<T> sorted;
  sorted.reserve(facts.size());
  for (const Place& place : places) sorted.push_back(std::move(facts[place.at]));
  facts = std::move(sorted);
}

std::vector<Personnummer> earlierNumbers(Connection& connection, const UngdomId& id) {
  std::vector<Personnummer> numbers;
  for (const TidigareNummer& had : rowsOf<TidigareNummer>(connection, id)) numbers.push_back(had.nummer);
  return numbers;
}

}  // namespace

void sortLists(UngdomFacts& facts) {
  auto& numbers = facts.ungdom.tidigareNummer;
  std::sort(numbers.begin(), numbers.end());
  sortByDay(facts.bosattningar);
  sortByDay(facts.skolplaceringar);
  sortByDay(facts.examina);
  sortByDay(facts.registreringar);
  sortByDay(facts.kontakter);
  sortByDay(facts.sysselsattningar);
  sortByDay(facts.atgarder);
  sortByDay(facts.beslut);
  sortByDay(facts.bevakningar);
  sortByDay(facts.uppfoljningar);
  sortByDay(facts.erbjudanden);
  sortByDay(facts.tystningar);
  sortByDay(facts.planer);
  sortByDay(facts.kontaktvagar);
  sortByDay(facts.ejSamma);
}

std::optional<UngdomFacts> readFacts(Connection& connection, const UngdomId& id) {
  std::vector<Ungdom> found;
  {
    Query query(connection.statement(def(Table::ungdom).selectSql));
    found = valuesOf<Ungdom>(query.bind(1, id));
  }
  if (found.empty()) return std::nullopt;
  UngdomFacts facts{std::move(found.front()),
                    rowsOf<Bosattning>(connection, id),
                    rowsOf<Skolplacering>(connection, id),
                    rowsOf<Examen>(connection, id),
                    rowsOf<Registrering>(connection, id),
                    rowsOf<Kontakt>(connection, id),
                    rowsOf<Sysselsattning>(connection, id),
                    rowsOf<Atgard>(connection, id)};
  facts.beslut = rowsOf<Omfattningsbeslut>(connection, id);
  facts.bevakningar = rowsOf<Bevakning>(connection, id);
  facts.uppfoljningar = rowsOf<Uppfoljning>(connection, id);
  facts.erbjudanden = rowsOf<Erbjudande>(connection, id);
  facts.tystningar = rowsOf<Tystning>(connection, id);
  facts.planer = rowsOf<Plan>(connection, id);
  facts.kontaktvagar = rowsOf<Kontaktvag>(connection, id);
  facts.ejSamma = rowsOf<EjSamma>(connection, id);
  facts.ungdom.tidigareNummer = earlierNumbers(connection, id);
  sortLists(facts);
  return facts;
}

RegisterInfo readRegister(Connection& connection) {
  Query query(connection.statement(def(Table::registret).scanSql));
  if (!query.step()) throw StoreFault(StoreError::damaged, "the register does not say what it is");
  return valueOf<RegisterInfo>(query);
}

std::optional<Installning> findInstallning(Connection& connection, std::string_view nyckel) {
  Query query(connection.statement(
      "SELECT id, nyckel, varde FROM installning WHERE nyckel = ?1 ORDER BY hlc DESC, id LIMIT 1"));
  query.bind(1, nyckel);
  if (!query.step()) return std::nullopt;
  return valueOf<Installning>(query);
}

std::vector<Personnummer> numbersOf(Connection& connection, const UngdomId& id) {
  std::vector<Personnummer> numbers = earlierNumbers(connection, id);
  Query query(connection.statement(def(Table::ungdom).selectSql));
  query.bind(1, id);
  if (query.step()) numbers.push_back(valueOf<Ungdom>(query).nummer);
  return numbers;
}

std::vector<std::pair<const TableDef*, AnyRowId>> rowsOwnedBy(Connection& connection, const UngdomId& id) {
  std::vector<std::pair<const TableDef*, AnyRowId>> rows;
  for (const TableDef& table : allTables()) {
    if (table.owner != Owner::firstColumn) continue;
    Query query(connection.statement(table.ofUngdomSql));
    query.bind(1, id);
    while (query.step()) rows.emplace_back(&table, query.id(0));
  }
  return rows;
}

}  // namespace fyren::store

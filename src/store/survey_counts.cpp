// SPDX-License-Identifier: EUPL-1.2
#include "store/survey_counts.h"

#include "store/database.h"
#include "store/sqlite/sqlite_error.h"

namespace fyren::store {
namespace {

// Question 0, answer 0: how many youths have answered.
void makeRows(Database& database, int year) {
  Query query(database.connection->statement("INSERT OR IGNORE INTO enkatsvar(ar, fraga, svar, node, antal, berattat) VALUES(?1, ?2, ?3, ?4, 0, 0)"));
  const auto make = [&](std::int64_t question, std::int64_t answer) {
    query.bind(1, std::int64_t{year}).bind(2, question).bind(3, answer).bind(4, std::int64_t{database.env.node}).run();
    query.again();
  };
  make(0, 0);
  for (std::size_t question = 1; question <= kEnkatfragor; ++question)
    for (int answer = 1; answer <= kSvarSteg; ++answer) make(static_cast<std::int64_t>(question), answer);
}

void addOne(Database& database, int year, std::int64_t question, std::int64_t answer) {
  Query query(database.connection->statement("UPDATE enkatsvar SET antal = antal + 1 WHERE ar = ?1 AND fraga = ?2 AND svar = ?3 AND node = ?4"));
  query.bind(1, std::int64_t{year}).bind(2, question).bind(3, answer).bind(4, std::int64_t{database.env.node}).run();
}

std::int64_t waiting(Connection& connection, int year) {
  Query query(connection.statement("SELECT sum(antal) - sum(berattat) FROM enkatsvar WHERE ar = ?1 AND fraga = 0"));
  return query.bind(1, std::int64_t{year}).step() ? query.integer(0) : 0;
}

void tellAll(Connection& connection, int year) {
  Query query(connection.statement("UPDATE enkatsvar SET berattat = antal WHERE ar = ?1"));
  query.bind(1, std::int64_t{year}).run();
}

Enkatsumma& ofYear(std::vector<Enkatsumma>& all, std::int64_t year) {
  if (all.empty() || all.back().ar != year) all.push_back({static_cast<int>(year), 0, 0, {}});
  return all.back();
}

}  // namespace

void countAnswers(Database& database, int year, const Enkatsvar& answers) {
  Transaction transaction(*database.connection);
  makeRows(database, year);
  addOne(database, year, 0, 0);
  for (std::size_t i = 0; i < answers.size(); ++i)
    if (answers[i] >= 1 && answers[i] <= kSvarSteg) addOne(database, year, static_cast<std::int64_t>(i) + 1, answers[i]);
  if (waiting(*database.connection, year) >= kFewestAnswers) tellAll(*database.connection, year);
  transaction.commit();
}

std::vector<Enkatsumma> readSurveys(Connection& connection) {
  std::vector<Enkatsumma> all;
  Query row(connection.statement("SELECT ar, fraga, svar, sum(antal), sum(berattat) FROM enkatsvar GROUP BY ar, fraga, svar ORDER BY ar DESC, fraga, svar"));
  while (row.step()) {
    Enkatsumma& summa = ofYear(all, row.integer(0));
    const std::int64_t question = row.integer(1), answer = row.integer(2), count = row.integer(3), told = row.integer(4);
    if (count < told || told < 0) throw StoreFault(StoreError::damaged, "a survey that tells more than was answered");
    if (question == 0) summa.youths = told, summa.waiting = count - told;
    else if (question <= static_cast<std::int64_t>(kEnkatfragor) && question > 0 && answer >= 1 && answer <= kSvarSteg)
      summa.told[static_cast<std::size_t>(question - 1)][static_cast<std::size_t>(answer - 1)] = told;
    else throw StoreFault(StoreError::damaged, "an answer that no question has");
  }
  return all;
}

}  // namespace fyren::store

// SPDX-License-Identifier: EUPL-1.2
#include "store/read_log.h"

#include "store/database.h"
#include "store/history.h"
#include "store/sqlite/sqlite_error.h"

namespace fyren::store {
namespace {

constexpr std::string_view kSelectReading = "SELECT ungdom, av, slag, forsta, senaste, antal FROM lasning ";

Reading readingOf(const Query& row) {
  Reading reading;
  reading.ungdom = UngdomId{row.id(0).bytes};
  reading.user = row.text(1);
  const std::int64_t kind = row.integer(2);
  if (kind < 1 || kind > 2) throw StoreFault(StoreError::damaged, "a reading of no known kind");
  reading.kind = static_cast<ReadKind>(kind);
  reading.firstUtcMs = row.integer(3);
  reading.lastUtcMs = row.integer(4);
  reading.count = row.integer(5);
  return reading;
}

// The line that an opening at `now` belongs to.
std::optional<AnyRowId> lineInForce(Connection& connection, const UngdomId& ungdom, std::string_view user,
                                    std::int64_t now) {
  Query query(connection.statement(
      "SELECT id FROM lasning WHERE ungdom = ?1 AND av = ?2 AND slag = 1 AND senaste BETWEEN ?3 AND ?4"
      " ORDER BY senaste DESC LIMIT 1"));
  query.bind(1, ungdom).bind(2, user).bind(3, now - kOneReadingMs).bind(4, now);
  if (!query.step()) return std::nullopt;
  return query.id(0);
}

void prolong(Database& database, const AnyRowId& line, std::int64_t now) {
  Query query(database.connection->statement(
      "UPDATE lasning SET hlc = ?2, node = ?3, senaste = ?4, antal = antal + 1 WHERE id = ?1"));
  query.bind(1, line).bind(2, nextHlc(database)).bind(3, std::int64_t{database.env.node}).bind(4, now).run();
}

void insert(Database& database, const UngdomId& ungdom, std::string_view user, ReadKind kind, std::int64_t now) {
  Query query(database.connection->statement(
      "INSERT INTO lasning(id, hlc, node, ungdom, av, slag, forsta, senaste, antal)"
      " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, 1)"));
  const AnyRowId id{randomId(database)};
  query.bind(1, id).bind(2, nextHlc(database)).bind(3, std::int64_t{database.env.node}).bind(4, ungdom);
  query.bind(5, user).bind(6, static_cast<std::int64_t>(kind)).bind(7, now).run();
}

LogLine actLine(Connection& connection, std::int64_t seq) {
  LogLine line;
  line.act = readAct(connection, seq);
  Query touched(connection.statement("SELECT count(DISTINCT ungdom) FROM change WHERE act = ?1"));
  if (touched.bind(1, seq).step()) line.ungdomar = touched.integer(0);
  return line;
}

LogLine readingLine(Connection& connection, const AnyRowId& id) {
  LogLine line;
  Query query(connection.statement(std::string(kSelectReading) + "WHERE id = ?1"));
  if (query.bind(1, id).step()) line.reading = readingOf(query);
  line.ungdomar = 1;
  return line;
}

// Each half gives its lines by its own index, so SQLite merges them without sorting.
std::string_view logSql(LogShow show) {
  switch (show) {
    case LogShow::acts:
      return "SELECT seq, NULL, hlc, node FROM act ORDER BY hlc DESC, node DESC LIMIT ?1 OFFSET ?2";
    case LogShow::readings:
      return "SELECT NULL, id, hlc, node FROM lasning ORDER BY hlc DESC, node DESC LIMIT ?1 OFFSET ?2";
    case LogShow::everything:
      break;
  }
  return "SELECT seq, NULL, hlc, node FROM act UNION ALL SELECT NULL, id, hlc, node FROM lasning"
         " ORDER BY 3 DESC, 4 DESC LIMIT ?1 OFFSET ?2";
}

}  // namespace

void writeReading(Database& database, const UngdomId& ungdom, std::string_view user, ReadKind kind) {
  Transaction transaction(*database.connection);
  const std::int64_t now = database.env.nowUtcMs();
  const auto line =
      kind == ReadKind::opened ? lineInForce(*database.connection, ungdom, user, now) : std::nullopt;
  line ? prolong(database, *line, now) : insert(database, ungdom, user, kind, now);
  transaction.commit();
}

std::vector<Reading> readReadings(Connection& connection, const UngdomId& ungdom) {
  Query row(connection.statement(std::string(kSelectReading) + "WHERE ungdom = ?1 ORDER BY senaste DESC, hlc DESC"));
  row.bind(1, ungdom);
  std::vector<Reading> readings;
  while (row.step()) readings.push_back(readingOf(row));
  return readings;
}

std::int64_t countLog(Connection& connection, LogShow show) {
  std::int64_t count = 0;
  if (show != LogShow::readings) count += connection.integer("SELECT count(*) FROM act");
  if (show != LogShow::acts) count += connection.integer("SELECT count(*) FROM lasning");
  return count;
}

std::vector<LogLine> readLog(Connection& connection, const LogQuery& query) {
  struct Place {
    std::optional<std::int64_t> act;
    AnyRowId reading;
  };
  std::vector<Place> places;
  {
    Query row(connection.statement(logSql(query.show)));
    row.bind(1, query.limit).bind(2, query.offset);
    while (row.step()) {
      if (row.isNull(0)) places.push_back({std::nullopt, row.id(1)});
      else places.push_back({row.integer(0), {}});
    }
  }
  std::vector<LogLine> lines;
  for (const Place& place : places)
    lines.push_back(place.act ? actLine(connection, *place.act) : readingLine(connection, place.reading));
  return lines;
}

}  // namespace fyren::store

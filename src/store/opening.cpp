// SPDX-License-Identifier: EUPL-1.2
#include "store/opening.h"

#include <algorithm>

#include "store/facts_reader.h"
#include "store/history.h"
#include "store/migrations/migrations.h"
#include "store/sqlite/sqlite_error.h"

namespace fyren::store {
namespace {

// Places in the header of an SQLite file (https://www.sqlite.org/fileformat2.html, 1.3), big-endian.
constexpr std::int64_t kUserVersionAt = 60;
constexpr std::int64_t kApplicationIdAt = 68;
constexpr std::size_t kHeaderSize = 100;
constexpr std::string_view kMagic("SQLite format 3\0", 16);

std::int64_t headerNumber(const BlockImage& image, std::int64_t at) {
  std::array<std::uint8_t, 4> bytes{};
  image.read(at, bytes);
  return std::int64_t{bytes[0]} << 24 | std::int64_t{bytes[1]} << 16 | std::int64_t{bytes[2]} << 8 | bytes[3];
}

// The schema version that the image says it has, before SQLite sees it.
int checkHeader(const BlockImage& image) {
  std::array<std::uint8_t, kMagic.size()> magic{};
  image.read(0, magic);
  if (image.size() < static_cast<std::int64_t>(kHeaderSize) || asText(magic) != kMagic)
    throw StoreFault(StoreError::foreign, "not an SQLite file");
  if (headerNumber(image, kApplicationIdAt) != kApplicationId)
    throw StoreFault(StoreError::foreign, "another program's database");
  const std::int64_t version = headerNumber(image, kUserVersionAt);
  if (version > currentSchema()) throw StoreFault(StoreError::newerVersion, std::to_string(version));
  if (version < 1) throw StoreFault(StoreError::damaged, "no schema version");
  return static_cast<int>(version);
}

void checkSchema(Connection& connection, int version) {
  if (schemaText(connection) != expectedSchemaText(version))
    throw StoreFault(StoreError::damaged, "the schema is not that of its version");
  const auto known = knownMigrations();
  Query applied(connection.statement("SELECT nr, namn FROM migration ORDER BY nr"));
  int count = 0;
  for (; applied.step(); ++count)
    if (count >= version || applied.integer(0) != count + 1 ||
        applied.text(1) != known[static_cast<std::size_t>(count)].name)
      throw StoreFault(StoreError::damaged, "another migration has been applied");
  if (count != version) throw StoreFault(StoreError::damaged, "a migration is missing");
}

void checkPages(Connection& connection) {
  Query check(connection.statement("PRAGMA quick_check(1)"));
  if (!check.step() || check.text(0) != "ok") throw StoreFault(StoreError::damaged, "quick_check");
}

std::vector<std::string> texts(Connection& connection, std::string_view sql) {
  std::vector<std::string> all;
  Query query(connection.statement(sql));
  while (query.step()) all.emplace_back(query.text(0));
  return all;
}

void copyTable(Connection& from, Connection& to, const std::string& table) {
  Query row(from.statement("SELECT * FROM " + table));
  std::string marks = "?";
  for (int i = 1; i < row.columnCount(); ++i) marks += ", ?";
  Query insert(to.statement("INSERT INTO " + table + " VALUES(" + marks + ")"));
  while (row.step()) {
    for (int i = 0; i < row.columnCount(); ++i) insert.bindColumnOf(i + 1, row, i);
    insert.run();
    insert.again();
  }
}

// The indexes come after the rows: sorting once costs a third of inserting in random order.
void copyRows(Connection& from, Connection& to) {
  const auto tables = texts(to, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'migration'");
  const auto indexNames = texts(to, "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL");
  const auto indexes = texts(to, "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL");
  Transaction transaction(to);
  for (const std::string& name : indexNames) to.execute("DROP INDEX " + name);
  for (const std::string& table : tables) copyTable(from, to, table);
  for (const std::string& sql : indexes) to.execute(sql);
  transaction.commit();
}

void begin(Database& database) {
  database.connection = std::make_unique<Connection>(*database.image, Connection::Trust::own);
}

void learn(Database& database) {
  database.lastHlc = database.connection->integer("SELECT coalesce(max(hlc), 0) FROM act");
  database.kind = readRegister(*database.connection).kind;
}

}  // namespace

void createEmpty(Database& database, RegisterInfo info) {
  begin(database);
  migrate(*database.connection);
  Transaction transaction(*database.connection);
  ChangeLog log(database);
  info.id.bytes = randomId(database);
  info.createdUtcMs = database.env.nowUtcMs();
  log.insert(def(Table::registret), anyId(info.id), rowOf(info));
  ActInfo act;
  act.command = "register.create";
  act.summary = Message{"history.registerCreated", {{"kommun", info.kommunnamn}}};
  writeAct(database, log, std::move(act), ActState::settled);
  transaction.commit();
  learn(database);
}

void openCopy(Database& database, BytesView image) {
  BlockImage foreign;
  foreign.write(0, image);
  const int version = checkHeader(foreign);
  Connection scratch(foreign, Connection::Trust::hostile);
  checkSchema(scratch, version);
  checkPages(scratch);
  begin(database);
  migrate(*database.connection, version);
  copyRows(scratch, *database.connection);
  migrate(*database.connection);
  learn(database);
  readAllFacts(*database.connection);  // every code and day within its range: damage shows here, not later
}

void openInPlace(Database& database, std::span<const Bytes> blocks) {
  for (const Bytes& block : blocks) database.image->write(database.image->size(), block);
  const int version = checkHeader(*database.image);
  {
    Connection scratch(*database.image, Connection::Trust::hostile);
    checkSchema(scratch, version);
    checkPages(scratch);
  }
  database.image->clearDirty();
  begin(database);
  migrate(*database.connection);
  learn(database);
}

}  // namespace fyren::store

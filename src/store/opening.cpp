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
// The properties that settle() in connection.cpp gives every image: 4096 bytes a page, both format versions 1
// (no write-ahead log), nothing reserved in a page; no vacuum by itself; UTF-8.
constexpr std::int64_t kPageLayoutAt = 16;
constexpr std::int64_t kPageLayout = 0x10000101;
constexpr std::int64_t kPageSize = 4096;
constexpr std::int64_t kReservedAt = 20;
constexpr std::int64_t kPageCountAt = 28;
constexpr std::int64_t kAutoVacuumAt = 52;
constexpr std::int64_t kEncodingAt = 56;

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
  if (headerNumber(image, kPageLayoutAt) != kPageLayout || headerNumber(image, kReservedAt) >> 24 != 0 ||
      headerNumber(image, kAutoVacuumAt) != 0 || headerNumber(image, kEncodingAt) != 1)
    throw StoreFault(StoreError::damaged, "not the properties that Fyren gives an image");
  // SQLite reads what is missing at the end of the last page as zeros, which an empty index is full of.
  if (headerNumber(image, kPageCountAt) * kPageSize != image.size())
    throw StoreFault(StoreError::damaged, "not as long as it says");
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

void checkPages(Connection& connection, const char* pragma) {
  Query check(connection.statement(pragma));
  if (!check.step() || check.text(0) != "ok") throw StoreFault(StoreError::damaged, pragma);
}

// Everything anew: SQLite selects every row out of the checked image and writes tables and indexes into pages
// of its own, so no page of the foreign image lives on. Copying row by row in our own loop gave the same
// database at twice the cost (SCHEMA.md has the figures).
void rewrite(Connection& checked, BlockImage& into) {
  const BlockFileName target(into);
  checked.execute("VACUUM INTO '" + std::string(target.name()) + "'");
}

void begin(Database& database) {
  database.connection = std::make_unique<Connection>(*database.image, Connection::Trust::own);
}

void learn(Database& database) {
  database.lastHlc = std::max(database.connection->integer("SELECT coalesce(max(hlc), 0) FROM act"),
                              database.connection->integer("SELECT coalesce(max(hlc), 0) FROM lasning"));
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
  act.command = "createRegister";
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
  checkPages(scratch, "PRAGMA integrity_check(1)");  // also that every index says what its table says
  rewrite(scratch, *database.image);
  begin(database);
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
    checkPages(scratch, "PRAGMA quick_check(1)");
  }
  database.image->clearDirty();
  begin(database);
  migrate(*database.connection);
  learn(database);
}

}  // namespace fyren::store

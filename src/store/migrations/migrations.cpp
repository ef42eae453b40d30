// SPDX-License-Identifier: EUPL-1.2
#include "store/migrations/migrations.h"

#include <array>
#include <map>

#include "store/sqlite/sqlite_error.h"

namespace fyren::store {
namespace {

void checkIsPrefix(Connection& connection, std::span<const Migration> known) {
  Query applied(connection.statement("SELECT nr, namn FROM migration ORDER BY nr"));
  for (std::size_t i = 0; applied.step(); ++i) {
    if (i == known.size()) throw StoreFault(StoreError::newerVersion, "a migration that is not known");
    if (applied.integer(0) != known[i].number || applied.text(1) != known[i].name)
      throw StoreFault(StoreError::damaged, "another migration has been applied");
  }
}

void apply(Connection& connection, const Migration& step) {
  Transaction transaction(connection);
  connection.execute(step.sql);
  {
    Query record(connection.statement("INSERT INTO migration(nr, namn) VALUES(?, ?)"));
    record.bind(1, std::int64_t{step.number}).bind(2, std::string_view(step.name)).run();
  }
  connection.execute("PRAGMA user_version = " + std::to_string(step.number));
  transaction.commit();
}

// A step in parts, one file for each subject.
std::string joined(std::initializer_list<const char*> parts) {
  std::string all;
  for (const char* part : parts) all += part;
  return all;
}

}  // namespace

std::span<const Migration> knownMigrations() {
  static const std::string third = joined({kMigration0003Coverage, kMigration0003Letters, kMigration0003Casework, kMigration0003Lists, kMigration0003Figures});
  static const std::array<Migration, 4> known = {{{1, "0001_register", kMigration0001},
                                                    {2, "0002_lasning", kMigration0002},
                                                    {3, "0003_arende", third.c_str()},
                                                    {4, "0004_kontaktvag", kMigration0004}}};
  return known;
}

void migrate(Connection& connection, int target, std::span<const Migration> known) {
  if (connection.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'migration'") == 0) {
    connection.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
    connection.execute("CREATE TABLE migration(nr INTEGER PRIMARY KEY, namn TEXT) STRICT");
  }
  checkIsPrefix(connection, known);
  const auto applied = static_cast<int>(connection.integer("SELECT count(*) FROM migration"));
  for (int i = applied; i < target; ++i) apply(connection, known[static_cast<std::size_t>(i)]);
}

std::string schemaText(Connection& connection) {
  std::string text;
  Query row(connection.statement("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY name"));
  while (row.step()) {
    for (int column = 0; column < 4; ++column) text.append(row.text(column)).push_back('|');
    text.push_back('\n');
  }
  return text;
}

const std::string& expectedSchemaText(int version) {
  static std::map<int, std::string> texts;
  std::string& text = texts[version];
  if (text.empty()) {
    BlockImage image;
    Connection connection(image, Connection::Trust::own);
    migrate(connection, version);
    text = schemaText(connection);
  }
  return text;
}

}  // namespace fyren::store

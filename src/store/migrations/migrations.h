// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>

#include "store/sqlite/connection.h"

namespace fyren::store {

// "Fyrn": says in the image's header whose database it is.
inline constexpr std::int64_t kApplicationId = 0x4679726e;

// A step of the schema. Numbered from 1 without gaps; never changed once released.
struct Migration {
  int number;
  const char* name;
  const char* sql;
};

extern const char* const kMigration0001;
extern const char* const kMigration0002;
extern const char* const kMigration0003Coverage;
extern const char* const kMigration0003Letters;
extern const char* const kMigration0003Casework;
extern const char* const kMigration0003Lists;
extern const char* const kMigration0003Figures;
extern const char* const kMigration0004;

// All steps that this program knows, in order.
std::span<const Migration> knownMigrations();
inline int currentSchema() { return static_cast<int>(knownMigrations().size()); }

// Brings the database to schema `target` (by default the newest), each step in one transaction with its
// record. What has been applied must be the first part of `known`, else StoreFault: newerVersion when there
// is more, damaged when it is something else.
void migrate(Connection& connection, int target = currentSchema(),
             std::span<const Migration> known = knownMigrations());

// The whole schema, one line per table and index: equal for two databases of the same version.
std::string schemaText(Connection& connection);
// What schemaText() is for schema `version` (1 … currentSchema()).
const std::string& expectedSchemaText(int version);

}  // namespace fyren::store

// SPDX-License-Identifier: EUPL-1.2
#include "store/migrations/migrations.h"

namespace fyren::store {

// The read log: who opened whose page, and when (SCHEMA.md). Never change it, add a migration.
const char* const kMigration0002 = R"sql(
CREATE TABLE lasning(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, av TEXT, slag INTEGER, forsta INTEGER, senaste INTEGER, antal INTEGER) STRICT;
CREATE INDEX lasning_ungdom ON lasning(ungdom);
CREATE INDEX lasning_hlc ON lasning(hlc, node);
)sql";

}  // namespace fyren::store

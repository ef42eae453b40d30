// SPDX-License-Identifier: EUPL-1.2
#include "store/migrations/migrations.h"

namespace fyren::store {

// Placeholders of youths with protected identity, and what was said of single rows of a list (SCHEMA.md).
const char* const kMigration0003Lists = R"sql(
CREATE TABLE platshallare(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, nr INTEGER, sedan INTEGER, ursprung INTEGER, omfattas INTEGER, ansvarig TEXT, nasta INTEGER, avslutad INTEGER) STRICT;
CREATE TABLE radval(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, slag TEXT, rad INTEGER, innehall INTEGER, val INTEGER, dag INTEGER, av TEXT) STRICT;
CREATE INDEX radval_ungdom ON radval(ungdom);
)sql";

}  // namespace fyren::store

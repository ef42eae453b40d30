// SPDX-License-Identifier: EUPL-1.2
#include "store/migrations/migrations.h"

namespace fyren::store {

// Contact ways, who two entries are not, a contact's time of day, when a school told, a measure's goal
// (SCHEMA.md). Never change it, add a migration.
const char* const kMigration0004 = R"sql(
CREATE TABLE kontaktvag(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, slag INTEGER, varde TEXT, vems INTEGER, namn TEXT, kalla INTEGER, uppgett_av TEXT, dag INTEGER, fungerar_ej INTEGER, fungerade INTEGER) STRICT;
CREATE TABLE ej_samma(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, andra BLOB, dag INTEGER, av TEXT) STRICT;
ALTER TABLE kontakt ADD COLUMN minut INTEGER;
ALTER TABLE skolplacering ADD COLUMN anmald INTEGER;
ALTER TABLE atgard ADD COLUMN mal TEXT;
CREATE INDEX kontaktvag_ungdom ON kontaktvag(ungdom);
CREATE INDEX ej_samma_ungdom ON ej_samma(ungdom);
)sql";

}  // namespace fyren::store

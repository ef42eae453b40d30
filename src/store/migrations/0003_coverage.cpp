// SPDX-License-Identifier: EUPL-1.2
#include "store/migrations/migrations.h"

namespace fyren::store {

// Decisions on the responsibility, merged youths, gallring, schools and areas (SCHEMA.md).
const char* const kMigration0003Coverage = R"sql(
CREATE TABLE omfattningsbeslut(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, dag INTEGER, forsta INTEGER, omfattas INTEGER, motivering TEXT, av TEXT, vilar_pa INTEGER) STRICT;
CREATE TABLE sammanforing(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, tidigare BLOB, dag INTEGER) STRICT;
CREATE TABLE gallring(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, dag INTEGER, av TEXT, beslutsfattare TEXT, beslutsdag INTEGER, diarienummer TEXT, antal INTEGER, grunder TEXT) STRICT;
CREATE TABLE skolenhet(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, kod TEXT, namn TEXT, forsta INTEGER, sista INTEGER, efter TEXT) STRICT;
CREATE TABLE omrade(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, postnummer TEXT, namn TEXT, forsta INTEGER, sista INTEGER) STRICT;
CREATE INDEX omfattningsbeslut_ungdom ON omfattningsbeslut(ungdom);
CREATE INDEX sammanforing_ungdom ON sammanforing(ungdom);
)sql";

}  // namespace fyren::store

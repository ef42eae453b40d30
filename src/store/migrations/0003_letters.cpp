// SPDX-License-Identifier: EUPL-1.2
#include "store/migrations/migrations.h"

namespace fyren::store {

// Mapping, plan, consent, handover; letters and home visits (SCHEMA.md).
const char* const kMigration0003Letters = R"sql(
CREATE TABLE kartlaggning(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, dag INTEGER, personal TEXT, onskan INTEGER, studielage INTEGER, stod INTEGER, anteckning TEXT) STRICT;
CREATE TABLE plan(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, dag INTEGER, personal TEXT, mal TEXT, ungdomen TEXT, kommunen TEXT, andra TEXT, forsta INTEGER, sista INTEGER, avslut TEXT, uppfoljning INTEGER, nr INTEGER) STRICT;
CREATE TABLE samtycke(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, forsta INTEGER, sista INTEGER, givare INTEGER, aktor INTEGER, mottagare TEXT, andamal TEXT, uppgifter INTEGER, personal TEXT, aterkallat INTEGER) STRICT;
CREATE TABLE overlamning(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, dag INTEGER, samtycke BLOB, aktor INTEGER, mottagare TEXT, uppgifter INTEGER, personal TEXT) STRICT;
CREATE TABLE brevmall(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, slag INTEGER, sprak INTEGER, innehall TEXT) STRICT;
CREATE TABLE utskick(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, dag INTEGER, slag INTEGER, sprak INTEGER, av TEXT, antal INTEGER) STRICT;
CREATE TABLE brev(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, utskick BLOB, kontakt BLOB, mottagare INTEGER) STRICT;
CREATE TABLE hembesoksrunda(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, dag INTEGER, tid TEXT, omrade TEXT, personal TEXT, avslutad INTEGER, aviserad INTEGER) STRICT;
CREATE TABLE hembesok(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, runda BLOB, utfall INTEGER) STRICT;
CREATE INDEX kartlaggning_ungdom ON kartlaggning(ungdom);
CREATE INDEX plan_ungdom ON plan(ungdom);
CREATE INDEX samtycke_ungdom ON samtycke(ungdom);
CREATE INDEX overlamning_ungdom ON overlamning(ungdom);
CREATE INDEX brev_ungdom ON brev(ungdom);
CREATE INDEX hembesok_ungdom ON hembesok(ungdom);
)sql";

}  // namespace fyren::store

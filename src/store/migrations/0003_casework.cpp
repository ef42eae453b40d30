// SPDX-License-Identifier: EUPL-1.2
#include "store/migrations/migrations.h"

namespace fyren::store {

// The casework: decisions about coming steps, follow-ups, the catalogue of measures, offers, silenced findings.
const char* const kMigration0003Casework = R"sql(
CREATE TABLE bevakning(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, dag INTEGER, slag INTEGER, steg TEXT, till INTEGER, skal INTEGER, av TEXT) STRICT;
CREATE TABLE uppfoljning(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, atgard BLOB, dag INTEGER, gjord INTEGER, minut INTEGER) STRICT;
CREATE TABLE insats(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, namn TEXT, typ INTEGER, anordnare TEXT, platser INTEGER, forsta INTEGER, sista INTEGER) STRICT;
CREATE TABLE erbjudande(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, insats BLOB, typ INTEGER, dag INTEGER, svar INTEGER) STRICT;
CREATE TABLE tystning(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, regel TEXT, spar TEXT, dag INTEGER, skal INTEGER, av TEXT) STRICT;
ALTER TABLE atgard ADD COLUMN insats BLOB;
CREATE INDEX bevakning_ungdom ON bevakning(ungdom);
CREATE INDEX uppfoljning_ungdom ON uppfoljning(ungdom);
CREATE INDEX erbjudande_ungdom ON erbjudande(ungdom);
CREATE INDEX tystning_ungdom ON tystning(ungdom);
)sql";

}  // namespace fyren::store

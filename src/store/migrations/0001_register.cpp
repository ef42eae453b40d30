// SPDX-License-Identifier: EUPL-1.2
#include "store/migrations/migrations.h"

namespace fyren::store {

// What the tables and columns mean: SCHEMA.md. This text is compared, letter by letter, with the schema of
// every image that is opened: never change it, add a migration.
const char* const kMigration0001 = R"sql(
CREATE TABLE register(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, kind INTEGER, kommun TEXT, kommunnamn TEXT, skapad INTEGER) STRICT;
CREATE TABLE ungdom(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, nummer INTEGER, fornamn TEXT, efternamn TEXT, gatuadress TEXT, postnummer TEXT, postort TEXT, epost TEXT, telefon TEXT, handlaggare TEXT) STRICT;
CREATE TABLE tidigare_nummer(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, nummer INTEGER) STRICT;
CREATE TABLE bosattning(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, kommun TEXT, forsta INTEGER, sista INTEGER, kalla INTEGER) STRICT;
CREATE TABLE skolplacering(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, skola TEXT, skolenhetskod TEXT, skolform INTEGER, program TEXT, arskurs TEXT, forsta INTEGER, sista INTEGER, avgangsorsak TEXT, kalla INTEGER) STRICT;
CREATE TABLE examen(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, typ INTEGER, dag INTEGER, kalla INTEGER) STRICT;
CREATE TABLE registrering(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, forsta INTEGER, sista INTEGER, orsak INTEGER, avregistreringsorsak INTEGER, kalla INTEGER) STRICT;
CREATE TABLE kontakt(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, dag INTEGER, kanal INTEGER, riktning INTEGER, mottagare INTEGER, utfall INTEGER, personal TEXT) STRICT;
CREATE TABLE sysselsattning(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, dag INTEGER, typ INTEGER, kalla INTEGER) STRICT;
CREATE TABLE atgard(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, ungdom BLOB, typ INTEGER, anordnare TEXT, underrubrik TEXT, forsta INTEGER, sista INTEGER, grund_atg_slut INTEGER, sys_efter INTEGER) STRICT;
CREATE TABLE leverans(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, period TEXT, gjord INTEGER, av TEXT, filnamn TEXT, sha256 TEXT, innehall BLOB, rader BLOB, periodfil TEXT, periodfil_sha256 TEXT) STRICT;
CREATE TABLE importlista(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, slag TEXT, kalla TEXT, dag INTEGER, filnamn TEXT, rader BLOB) STRICT;
CREATE TABLE importrapport(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, slag TEXT, filnamn TEXT, gjord INTEGER, av TEXT, innehall TEXT) STRICT;
CREATE TABLE importprofil(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, namn TEXT, slag TEXT, innehall TEXT) STRICT;
CREATE TABLE installning(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, nyckel TEXT, varde TEXT) STRICT;
CREATE TABLE raderad(rad BLOB PRIMARY KEY, tabell INTEGER, hlc INTEGER, node INTEGER, aterstalld INTEGER) STRICT;
CREATE TABLE act(seq INTEGER PRIMARY KEY, id BLOB, hlc INTEGER, node INTEGER, kind INTEGER, undo_of BLOB, user TEXT, command TEXT, at INTEGER, ungdom BLOB, summary TEXT, summary_values TEXT, state INTEGER) STRICT;
CREATE TABLE change(act INTEGER, seq INTEGER, tabell INTEGER, rad BLOB, ungdom BLOB, op INTEGER, col INTEGER, old ANY, new ANY, PRIMARY KEY(act, seq)) STRICT, WITHOUT ROWID;
CREATE INDEX ungdom_nummer ON ungdom(nummer);
CREATE INDEX tidigare_nummer_ungdom ON tidigare_nummer(ungdom);
CREATE INDEX tidigare_nummer_nummer ON tidigare_nummer(nummer);
CREATE INDEX bosattning_ungdom ON bosattning(ungdom);
CREATE INDEX skolplacering_ungdom ON skolplacering(ungdom);
CREATE INDEX examen_ungdom ON examen(ungdom);
CREATE INDEX registrering_ungdom ON registrering(ungdom);
CREATE INDEX kontakt_ungdom ON kontakt(ungdom);
CREATE INDEX sysselsattning_ungdom ON sysselsattning(ungdom);
CREATE INDEX atgard_ungdom ON atgard(ungdom);
CREATE INDEX act_id ON act(id);
CREATE INDEX act_hlc ON act(hlc, node);
CREATE INDEX act_ungdom ON act(ungdom) WHERE ungdom IS NOT NULL;
CREATE INDEX act_undone ON act(seq) WHERE state = 1;
CREATE INDEX change_ungdom ON change(ungdom) WHERE ungdom IS NOT NULL;
)sql";

}  // namespace fyren::store

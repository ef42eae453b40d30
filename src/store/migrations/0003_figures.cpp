// SPDX-License-Identifier: EUPL-1.2
#include "store/migrations/migrations.h"

namespace fyren::store {

// The time study, and the survey's counts (SCHEMA.md). No youth stands in either.
const char* const kMigration0003Figures = R"sql(
CREATE TABLE tidspost(id BLOB PRIMARY KEY, hlc INTEGER, node INTEGER, dag INTEGER, aktivitet INTEGER, minuter INTEGER, kon INTEGER, alder INTEGER) STRICT;
CREATE TABLE enkatsvar(ar INTEGER, fraga INTEGER, svar INTEGER, node INTEGER, antal INTEGER, berattat INTEGER, PRIMARY KEY(ar, fraga, svar, node)) STRICT;
)sql";

}  // namespace fyren::store

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/measures/enkat.h"

namespace fyren::store {

struct Database;
class Connection;

// The survey's answers as counts that only grow, beside the history: no act, no row of one's own, no time, and the rows
// of a year are all made at its first answer. A computer counts in its own rows, so that two registers are merged by
// taking the greater count of each (SCHEMA.md). Throw StoreFault and SqliteError.
void countAnswers(Database& database, int year, const Enkatsvar& answers);  // each 0 to kSvarSteg
std::vector<Enkatsumma> readSurveys(Connection& connection);                // newest year first

}  // namespace fyren::store

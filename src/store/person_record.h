// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "core/person/ungdom.h"
#include "store/act_info.h"

// All that the register holds of one youth, table by table: for the change log and the registerutdrag, which
// must know every value without knowing what it means. Throws StoreFault and SqliteError.
namespace fyren::store {

class Connection;

struct StoredValue {
  std::string column;  // as in SCHEMA.md
  Cell value;
};
// A row about the youth as it stands now, its columns in the table's order (also those without a value).
struct StoredRow {
  std::string table;
  AnyRowId row;
  std::vector<StoredValue> values;
};
// The youth's own row first, then the other tables by number.
std::vector<StoredRow> readRecord(Connection& connection, const UngdomId& ungdom);

// An act, as far as it concerns one youth. Unlike readChanges(), a row that came gives one Change per column
// that got a value: the values it came with, rebuilt from today's row and the later changes.
struct PersonAct {
  ActInfo act;
  std::vector<Change> changes;  // in the order they were made; none when the act only names the youth
};
std::vector<PersonAct> readPersonActs(Connection& connection, const UngdomId& ungdom);  // newest first

}  // namespace fyren::store

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "exchange/import/import_plan.h"

namespace fyren::exchange {

// The report of an import as lines of text: what came in, by class, what was left out and why. No names and no
// numbers of persons, so that it can be kept or sent.
std::vector<std::string> importReport(const std::string& fileName, const ImportPlan& plan);

// The rows of the given classes with their own columns and two more, "Rad" and "Varför": UTF-8 with BOM,
// semicolons, CRLF. Cells that a spreadsheet would take for a formula get an apostrophe in front, which
// ListReader takes away again, so that corrected rows can be imported as they are. Never holds diverted rows.
Bytes rowsAsCsv(const ListTable& table, const ImportPlan& plan, std::span<const RowClass> classes);
inline Bytes refusedRowsAsCsv(const ListTable& table, const ImportPlan& plan) {
  const RowClass refused[] = {RowClass::refused};
  return rowsAsCsv(table, plan, refused);
}

// A cell made safe as above, and back.
std::string guardFormula(std::string_view cell);
std::string_view unguardFormula(std::string_view cell);

}  // namespace fyren::exchange

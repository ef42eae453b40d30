// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "base/bytes.h"

namespace fyren::spreadsheet {

struct Sheet {
  std::string name;  // made to fit: at most 31 characters, none of []:*?/\ (and told apart by a number)
  std::vector<std::vector<std::string>> rows;  // a cell of digits alone is a number, everything else is text
};

// A workbook (Office Open XML, ECMA-376): plain values, no formulas, nothing of who made it. The same sheets give the
// same bytes. Cells are text and so never run as formulas.
Bytes writeXlsx(const std::vector<Sheet>& sheets);

}  // namespace fyren::spreadsheet

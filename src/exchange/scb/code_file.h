// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "exchange/import/list_table.h"

namespace fyren::scb {

// What a file with SCB's codes says, as text for the editor.
struct CodeFile {
  std::string text;      // lines "list;our key;SCB's code", or the whole period file
  bool isWhole = false;  // a period file (JSON)
};
// A workbook (its first sheet that is not hidden), a list as text in any encoding, or a period file. Nothing is checked
// but that it can be read.
Result<CodeFile, exchange::ListFailure> readCodeFile(BytesView bytes);

}  // namespace fyren::scb

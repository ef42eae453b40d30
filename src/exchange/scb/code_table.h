// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "exchange/scb/period_file.h"

namespace fyren::scb {

// The period file's codes as lines that a person can paste into a spreadsheet program and back:
// "list;our key;SCB's code", a heading first.
std::string codeTable(const PeriodFile& period);

// The period file with the codes of the table in place of its own (lists and keys that the table leaves out keep
// theirs), checked as readPeriodFile() does. Lines by semicolon or tab; the heading may be there or not.
// `official`: the user says that these are SCB's own for the half-year.
Result<PeriodFile, PeriodFileFaults> withCodes(const PeriodFile& period, std::string_view table, bool official);

}  // namespace fyren::scb

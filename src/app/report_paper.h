// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "app/report_room.h"
#include "base/bytes.h"

namespace fyren::app {

// A report as a page to print, and figures of the statistics screens.
std::string paperOf(const Session& session, const ReportWish& wish, const ShownReport& shown);
std::string paperOf(const Session& session, const report::Book& book, std::string_view title, int threshold);
// All tables of a book, one sheet each (XLSX). What the dash means stands in each: it is read where nobody can ask Fyren.
Bytes workbookOf(const report::Book& book, int threshold);
std::vector<std::vector<std::string>> savedSheet(const report::Book& book, const report::Table& table, int threshold);

// Hides groups of fewer persons, beside what was hidden already, and says anew how certain the shares are.
void hideSmallGroups(report::Book& book, int threshold);

}  // namespace fyren::app

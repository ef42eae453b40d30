// SPDX-License-Identifier: EUPL-1.2
#include "app/report_paper.h"

#include "app/session.h"
#include "base/text.h"
#include "exchange/spreadsheet/xlsx_writer.h"
#include "report/protect.h"
#include "report/rendering.h"

namespace fyren::app {
namespace {

std::string footOf(const Session& session, int threshold) {
  const Message made{"report.page.made", {{"dag", session.today()}}};
  if (threshold < 2) return text(made) + " " + text("report.page.open");
  return text(made) + " " + text({"report.page.protected", {{"antal", std::int64_t{threshold}}}});
}

}  // namespace

std::string paperOf(const Session& session, const ReportWish& wish, const ShownReport& shown) {
  std::vector<report::PageChapter> chapters;
  for (std::size_t i = 0; i < shown.chapters.size(); ++i)
    chapters.push_back({text(shown.chapters[i].heading), shown.texts[i], shown.chapters[i].tables, shown.chapters[i].charts});
  const Message title{wish.onePage ? "report.page.namnd" : "report.page.title", {{"ar", shown.wish.name}}};
  const Message subtitle{"report.page.subtitle", {{"kommun", session.reg().kommunnamn}, {"fran", wish.period.first}, {"till", wish.period.last}}};
  return report::htmlOf(shown.book, {text(title), text(subtitle), footOf(session, wish.threshold), wish.onePage}, chapters);
}

std::string paperOf(const Session& session, const report::Book& book, std::string_view title, int threshold) {
  report::PageChapter chapter;
  for (const report::Table& table : book.tables) chapter.tables.push_back(table.id);
  for (const report::Chart& chart : book.charts) chapter.charts.push_back(chart.id);
  return report::htmlOf(book, {std::string(title), session.reg().kommunnamn, footOf(session, threshold), false}, {chapter});
}

std::vector<std::vector<std::string>> savedSheet(const report::Book& book, const report::Table& table, int threshold) {
  auto sheet = report::sheetOf(book, table);
  if (threshold >= 2) sheet.push_back({text({"report.page.protected", {{"antal", std::int64_t{threshold}}}})});
  return sheet;
}

Bytes workbookOf(const report::Book& book, int threshold) {
  std::vector<spreadsheet::Sheet> sheets;
  for (const report::Table& table : book.tables) sheets.push_back({text(table.title), savedSheet(book, table, threshold)});
  return spreadsheet::writeXlsx(sheets);
}

void hideSmallGroups(report::Book& book, int threshold) {
  std::vector<bool> hidden;
  for (const report::Quantity& quantity : book.quantities) hidden.push_back(quantity.hidden);
  (void)report::protect(book, {threshold, nullptr});
  for (std::size_t i = 0; i < hidden.size(); ++i)
    if (hidden[i]) book.quantities[i].hidden = true;
  for (report::Table& table : book.tables) table.remarks.clear();  // they spoke of what is hidden now
  report::remarkShares(book);
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#include "app/report_room.h"

#include "app/application_state.h"
#include "app/commands/carry_out.h"
#include "app/report_keeping.h"
#include "base/text.h"
#include "exchange/spreadsheet/xlsx_writer.h"
#include "report/protect.h"
#include "report/rendering.h"

namespace fyren::app {
namespace {

constexpr const char* kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

CommandFailure nothingOpen() { return {CommandError::refused, "", Message{"file.nothingOpen", {}}}; }
CommandFailure noSuchPart() { return {CommandError::notFound, "", Message{"report.fel.delSaknas", {}}}; }

// "kaa-2281-2026-tabell1": nothing but letters that every file system takes.
std::string fileName(const Session& session, std::string_view period, std::string_view part, const char* ending) {
  std::string name = "kaa-" + session.reg().kommun + "-" + std::string(period) + "-" + std::string(part) + ending;
  for (char& sign : name)
    if (sign == '/' || sign == ' ') sign = '-';
  std::string safe;
  for (const char sign : name)
    if (static_cast<unsigned char>(sign) < 0x80) safe.push_back(sign);
  return safe;
}

Bytes bytesOf(std::string_view text) { return {text.begin(), text.end()}; }

std::string footOf(const Session& session, const ReportWish& wish) {
  const Message made{"report.page.made", {{"dag", session.today()}}};
  if (wish.threshold < 2) return text(made) + " " + text("report.page.open");
  return text(made) + " " + text({"report.page.protected", {{"antal", std::int64_t{wish.threshold}}}});
}

// What the dash means stands in the file too: it is read where nobody can ask Fyren.
std::vector<std::vector<std::string>> savedSheet(const report::Book& book, const report::Table& table, int threshold) {
  auto sheet = report::sheetOf(book, table);
  if (threshold >= 2) sheet.push_back({text({"report.page.protected", {{"antal", std::int64_t{threshold}}}})});
  return sheet;
}

CommandResult savePicture(ApplicationState& state, std::string name, std::string svg, Picture as) {
  name += as == Picture::svg ? ".svg" : ".png";
  if (as == Picture::svg) state.seams.files.download(name, "image/svg+xml", bytesOf(svg));
  else state.seams.files.downloadPicture(name, std::move(svg));
  return Done{Message{"report.gjort.fil", {{"fil", name}}}};
}

// What was hidden stays so, and small groups are.
void hideSmallGroups(report::Book& book) {
  std::vector<bool> hidden;
  for (const report::Quantity& quantity : book.quantities) hidden.push_back(quantity.hidden);
  (void)report::protect(book, {ReportRoom::kFewestShown, nullptr});
  for (std::size_t i = 0; i < hidden.size(); ++i)
    if (hidden[i]) book.quantities[i].hidden = true;
}

}  // namespace

CommandResult ReportRoom::print(const ReportWish& wish) {
  if (state_.phase != Phase::open) return nothingOpen();
  Session& session = *state_.open->session;
  const ShownReport shown = annualReport(session, wish);
  if (const CommandResult noted = keepPublished(session, shown); !noted) return noted;
  std::vector<report::PageChapter> chapters;
  for (std::size_t i = 0; i < shown.chapters.size(); ++i)
    chapters.push_back({text(shown.chapters[i].heading), shown.texts[i], shown.chapters[i].tables, shown.chapters[i].charts});
  const Message title{wish.onePage ? "report.page.namnd" : "report.page.title", {{"ar", shown.wish.name}}};
  const Message subtitle{"report.page.subtitle", {{"kommun", session.reg().kommunnamn}, {"fran", wish.period.first}, {"till", wish.period.last}}};
  state_.seams.print.printHtml(report::htmlOf(shown.book, {text(title), text(subtitle), footOf(session, wish), wish.onePage}, chapters));
  return Done{Message{"report.gjort.utskrift", {}}};
}

CommandResult ReportRoom::saveWorkbook(const ReportWish& wish) {
  if (state_.phase != Phase::open) return nothingOpen();
  Session& session = *state_.open->session;
  const ShownReport shown = annualReport(session, wish);
  if (const CommandResult noted = keepPublished(session, shown); !noted) return noted;
  std::vector<spreadsheet::Sheet> sheets;
  for (const report::Table& table : shown.book.tables) sheets.push_back({text(table.title), savedSheet(shown.book, table, wish.threshold)});
  const std::string name = fileName(session, shown.wish.name, "rapport", ".xlsx");
  state_.seams.files.download(name, kXlsx, spreadsheet::writeXlsx(sheets));
  return Done{Message{"report.gjort.fil", {{"fil", name}}}};
}

CommandResult ReportRoom::saveTable(const ReportWish& wish, std::string_view id) {
  if (state_.phase != Phase::open) return nothingOpen();
  Session& session = *state_.open->session;
  const ShownReport shown = annualReport(session, wish);
  const report::Table* table = shown.book.table(id);
  if (table == nullptr) return noSuchPart();
  if (const CommandResult noted = keepPublished(session, shown); !noted) return noted;
  const std::string name = fileName(session, shown.wish.name, id, ".csv");
  state_.seams.files.download(name, "text/csv", bytesOf(report::csvOf(savedSheet(shown.book, *table, wish.threshold))));
  return Done{Message{"report.gjort.fil", {{"fil", name}}}};
}

CommandResult ReportRoom::saveChart(const ReportWish& wish, std::string_view id, Picture as) {
  if (state_.phase != Phase::open) return nothingOpen();
  Session& session = *state_.open->session;
  const ShownReport shown = annualReport(session, wish);
  const report::Chart* chart = shown.book.chart(id);
  if (chart == nullptr) return noSuchPart();
  if (const CommandResult noted = keepPublished(session, shown); !noted) return noted;
  return savePicture(state_, fileName(session, shown.wish.name, id, ""), report::svgOf(shown.book, *chart), as);
}

CommandResult ReportRoom::saveStatistics(const StatisticsWish& wish, int threshold) {
  if (state_.phase != Phase::open) return nothingOpen();
  Session& session = *state_.open->session;
  report::Book book = statistics(session, wish);
  (void)report::protect(book, {threshold, nullptr});
  const report::Table& table = book.tables.front();
  const std::string name = fileName(session, nameOf(wish.period), table.id, ".csv");
  state_.seams.files.download(name, "text/csv", bytesOf(report::csvOf(savedSheet(book, table, threshold))));
  return Done{Message{"report.gjort.fil", {{"fil", name}}}};
}

CommandResult ReportRoom::saveFigures(report::Book book, std::string_view name) {
  if (state_.phase != Phase::open) return nothingOpen();
  hideSmallGroups(book);
  std::vector<spreadsheet::Sheet> sheets;
  for (const report::Table& table : book.tables) sheets.push_back({text(table.title), savedSheet(book, table, kFewestShown)});
  const std::string file = fileName(*state_.open->session, state_.open->session->today().iso(), name, ".xlsx");
  state_.seams.files.download(file, kXlsx, spreadsheet::writeXlsx(sheets));
  return Done{Message{"report.gjort.fil", {{"fil", file}}}};
}

CommandResult ReportRoom::saveFigureChart(report::Book book, std::string_view id, std::string_view name, Picture as) {
  if (state_.phase != Phase::open) return nothingOpen();
  hideSmallGroups(book);
  const report::Chart* chart = book.chart(id);
  if (chart == nullptr) return noSuchPart();
  return savePicture(state_, fileName(*state_.open->session, state_.open->session->today().iso(), name, ""), report::svgOf(book, *chart), as);
}

CommandResult ReportRoom::printFigures(report::Book book, std::string_view title) {
  if (state_.phase != Phase::open) return nothingOpen();
  const Session& session = *state_.open->session;
  hideSmallGroups(book);
  report::PageChapter chapter;
  for (const report::Table& table : book.tables) chapter.tables.push_back(table.id);
  for (const report::Chart& chart : book.charts) chapter.charts.push_back(chart.id);
  const std::string foot = text({"report.page.made", {{"dag", session.today()}}}) + " " + text({"report.page.protected", {{"antal", std::int64_t{kFewestShown}}}});
  state_.seams.print.printHtml(report::htmlOf(book, {std::string(title), session.reg().kommunnamn, foot, false}, {chapter}));
  return Done{Message{"report.gjort.utskrift", {}}};
}

}  // namespace fyren::app

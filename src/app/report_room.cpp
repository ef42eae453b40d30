// SPDX-License-Identifier: EUPL-1.2
#include "app/report_room.h"

#include "app/application_state.h"
#include "app/commands/carry_out.h"
#include "app/handed_out.h"
#include "app/report_keeping.h"
#include "app/report_paper.h"
#include "base/text.h"
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

CommandResult savePicture(ApplicationState& state, std::string name, std::string svg, Picture as) {
  name += as == Picture::svg ? ".svg" : ".png";
  if (as == Picture::svg) state.seams.files.download(name, "image/svg+xml", bytesOf(svg));
  else state.seams.files.downloadPicture(name, std::move(svg));
  return Done{Message{"report.gjort.fil", {{"fil", name}}}};
}

}  // namespace

CommandResult ReportRoom::print(const ReportWish& wish) {
  if (state_.phase != Phase::open) return nothingOpen();
  Session& session = *state_.open->session;
  const ShownReport shown = annualReport(session, wish);
  if (const CommandResult noted = keepPublished(session, shown); !noted) return noted;
  state_.seams.print.printHtml(paperOf(session, wish, shown));
  return Done{Message{"report.gjort.utskrift", {}}};
}

CommandResult ReportRoom::saveWorkbook(const ReportWish& wish) {
  if (state_.phase != Phase::open) return nothingOpen();
  Session& session = *state_.open->session;
  const ShownReport shown = annualReport(session, wish);
  if (const CommandResult noted = keepPublished(session, shown); !noted) return noted;
  const std::string name = fileName(session, shown.wish.name, "rapport", ".xlsx");
  state_.seams.files.download(name, kXlsx, workbookOf(shown.book, wish.threshold));
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
  const std::vector<report::NamedPeriod> periods = {{nameOf(wish.period), wish.period}};
  (void)hideBesideEarlier(session, book, periods, threshold);
  if (const CommandResult noted = keepHandedOut(session, book, periods, ""); !noted) return noted;
  const report::Table& table = book.tables.front();
  const std::string name = fileName(session, nameOf(wish.period), table.id, ".csv");
  state_.seams.files.download(name, "text/csv", bytesOf(report::csvOf(savedSheet(book, table, threshold))));
  return Done{Message{"report.gjort.fil", {{"fil", name}}}};
}

CommandResult ReportRoom::saveFigures(report::Book book, std::string_view name) {
  if (state_.phase != Phase::open) return nothingOpen();
  hideSmallGroups(book, kFewestShown);
  const std::string file = fileName(*state_.open->session, state_.open->session->today().iso(), name, ".xlsx");
  state_.seams.files.download(file, kXlsx, workbookOf(book, kFewestShown));
  return Done{Message{"report.gjort.fil", {{"fil", file}}}};
}

CommandResult ReportRoom::saveFigureChart(report::Book book, std::string_view id, std::string_view name, Picture as) {
  if (state_.phase != Phase::open) return nothingOpen();
  hideSmallGroups(book, kFewestShown);
  const report::Chart* chart = book.chart(id);
  if (chart == nullptr) return noSuchPart();
  return savePicture(state_, fileName(*state_.open->session, state_.open->session->today().iso(), name, ""), report::svgOf(book, *chart), as);
}

CommandResult ReportRoom::printFigures(report::Book book, std::string_view title) {
  if (state_.phase != Phase::open) return nothingOpen();
  hideSmallGroups(book, kFewestShown);
  state_.seams.print.printHtml(paperOf(*state_.open->session, book, title, kFewestShown));
  return Done{Message{"report.gjort.utskrift", {}}};
}

}  // namespace fyren::app

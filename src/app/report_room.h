// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "app/command.h"
#include "app/statistics.h"

namespace fyren::app {

struct ApplicationState;

struct ReportWish {
  report::Period period;
  int threshold = 5;         // smaller groups are not shown; 0: all is shown
  std::string verksamhet;    // a provider that is reported on its own; empty: none
  bool onePage = false;      // for the nämnd
};

// A report as it would be handed out: what must not be shown is hidden already.
struct ShownReport {
  report::AnnualWish wish;
  report::Book book;
  std::vector<report::Chapter> chapters;
  std::vector<std::string> texts;  // one for each chapter: the municipality's own, else the suggestion
  std::vector<bool> isOwn;
  std::size_t hidden = 0;          // numbers that are not shown
  std::vector<std::string> besides;     // reports that are handed out already: nothing can be computed from all together
  std::vector<std::string> toldBefore;  // small numbers that they have told already
};
ShownReport annualReport(const Session& session, const ReportWish& wish);
// The municipality's own words in a chapter; empty: the suggestion again. One act, undoable.
CommandResult keepReportText(Session& session, const ReportWish& wish, std::string_view chapter, std::string_view text);
// The areas and offices by postal code, as text (report::Omradestabell). One act, undoable.
CommandResult keepOmraden(Session& session, std::string_view text);

enum class Picture : std::uint8_t { svg, png };

// Reports and tables out of the program. What is handed out is kept as published, so that later ones hide what could be
// computed from them together.
class ReportRoom {
 public:
  explicit ReportRoom(ApplicationState& state) : state_(state) {}

  CommandResult print(const ReportWish& wish);
  CommandResult saveWorkbook(const ReportWish& wish);                     // XLSX: one sheet for each table
  CommandResult saveTable(const ReportWish& wish, std::string_view id);   // CSV
  CommandResult saveChart(const ReportWish& wish, std::string_view id, Picture as);
  // A table of the statistics screen: small groups hidden before it leaves the program.
  CommandResult saveStatistics(const StatisticsWish& wish, int threshold);
  // Figures of the other statistics screens: every table as a sheet (XLSX), one chart, all of it on paper. Groups of
  // fewer than kFewestShown persons are hidden. `name` goes into the file's name.
  static constexpr int kFewestShown = 5;
  CommandResult saveFigures(report::Book book, std::string_view name);
  CommandResult saveFigureChart(report::Book book, std::string_view id, std::string_view name, Picture as);
  CommandResult printFigures(report::Book book, std::string_view title);

 private:
  ApplicationState& state_;
};

}  // namespace fyren::app

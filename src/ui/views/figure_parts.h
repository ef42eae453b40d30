// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/charts.h"
#include "app/report_room.h"
#include "app/statistics.h"
#include "ui/view.h"
#include "ui/views/place.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// Which period: a kind and one of its latest, or two days of one's own.
class PeriodChoice {
 public:
  explicit PeriodChoice(app::PeriodKind kind) : kind_(static_cast<int>(kind)) {}
  void draw(Day today);
  // Nothing while the two days are none or the wrong way round.
  std::optional<report::Period> period(Day today) const;

 private:
  int kind_ = 0;
  int back_ = 0;
  std::string fromTyped_, toTyped_;
  std::optional<Day> from_, to_;
};

// A number that was asked about: a row of a table, and which of its cells if one was pointed at.
struct AskedNumber {
  std::size_t row = 0;
  std::optional<std::size_t> cell;
};
// A report's table, with what is remarked and what the words mean under it. What was opened, if anything.
std::optional<AskedNumber> figureTable(const app::Book& book, const report::Table& table, TableState& state);

// What leaves the program: one chart as SVG or PNG.
void chartButtons(Frame& frame, app::ReportRoom& reports, const app::Book& book, const app::Chart& chart, std::string_view name);
void tell(Frame& frame, const app::CommandResult& done);

// The persons behind a number (G4): which table, row and number, and a list that opens them.
class FigurePersons {
 public:
  void open(const report::Table& table, AskedNumber asked);
  void open(const report::Chart& chart, report::QuantityNr number);
  void close() { table_.clear(); }
  // Under the table with that id, if it is the one that was opened. The book must be the one that the table is of.
  void draw(app::Session& session, Navigator& navigator, const app::Book& book, const report::Table& table);
  void draw(app::Session& session, Navigator& navigator, const app::Book& book, const report::Chart& chart);

 private:
  void drawPersons(app::Session& session, Navigator& navigator, const report::Quantity& quantity);
  void drawChoice(const app::Book& book, const report::Table& table, const report::TableRow& row);

  std::string table_;  // or "diagram/" and a chart
  std::size_t row_ = 0;  // of a chart: the number
  int chosen_ = 0;  // among the row's cells that are numbers
  std::vector<app::CountedPerson> persons_;
  std::string asked_;  // whom persons_ are behind
  TableState list_;
};

}  // namespace fyren::ui

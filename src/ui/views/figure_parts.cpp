// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/figure_parts.h"

#include <algorithm>
#include <utility>

#include "app/session.h"
#include "base/text.h"
#include "ui/theme/density.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr int kPeriodsBack = 6;

}  // namespace

void PeriodChoice::draw(Day today) {
  static const std::vector<std::string> kKinds = {text("view.figures.kalenderar"), text("view.figures.halvar"), text("view.figures.lasar"),
                                                  text("view.figures.verksamhetsar"), text("view.figures.egen")};
  if (combo(text("view.figures.periodKind"), kKinds, kind_, {.width = 260})) back_ = 0;
  const auto kind = static_cast<app::PeriodKind>(kind_);
  if (kind != app::PeriodKind::egen) {
    std::vector<std::string> names;
    for (int i = 0; i < kPeriodsBack; ++i) names.push_back(app::nameOf(app::periodOf(kind, today, i)));
    combo(text("view.figures.period"), names, back_, {.width = 140});
    return;
  }
  dateField(text("view.figures.from"), fromTyped_, from_, {.width = 140});
  dateField(text("view.figures.to"), toTyped_, to_, {.width = 140});
}

std::optional<report::Period> PeriodChoice::period(Day today) const {
  const auto kind = static_cast<app::PeriodKind>(kind_);
  if (kind != app::PeriodKind::egen) return app::periodOf(kind, today, back_);
  if (!from_ || !to_ || *to_ < *from_) return std::nullopt;
  return report::Period{*from_, *to_};
}

std::optional<AskedNumber> figureTable(const app::Book& book, const report::Table& shown, TableState& state) {
  const std::string name = text(shown.title);
  std::vector<Column> columns = {{.title = text(shown.corner), .weight = 2.4F, .sortable = false, .wraps = true}};
  for (const Message& column : shown.columns)
    columns.push_back({.title = text(column), .weight = 1, .sortable = false, .align = Align::Right, .tabular = true});
  const float height = kControl + rowHeight() * static_cast<float>(shown.rows.size()) + 4;
  const auto event = table(name, columns, static_cast<std::int64_t>(shown.rows.size()), state,
                           [&](Cells& cells, std::int64_t at) {
                             const report::TableRow& row = shown.rows[static_cast<std::size_t>(at)];
                             row.isTotal ? cells.strong(text(row.label)) : cells.text(text(row.label));
                             for (const report::Cell& cell : row.cells) {
                               const std::string value = report::cellText(book, cell);
                               row.isTotal ? cells.strong(value) : cells.text(value);
                             }
                           },
                           {.height = std::min(height, 560.0F), .sideways = columns.size() > 6});
  Width width(760);
  for (const Message& remark : shown.remarks) body(text(remark));
  for (const Message& definition : shown.definitions) small(text(definition));
  if (!event.opened) return std::nullopt;
  AskedNumber asked{static_cast<std::size_t>(*event.opened), {}};
  if (const auto cell = lastPressedCell(); cell && *cell > 0) asked.cell = *cell - 1;
  return asked;
}

void tell(Frame& frame, const app::CommandResult& done) {
  frame.toast({.text = text(done ? done->said : done.error().message), .urgent = !done});
}

void chartButtons(Frame& frame, app::ReportRoom& reports, const app::Book& book, const app::Chart& shown, std::string_view name) {
  Row row;
  const std::string title = text(shown.title);
  if (button(text("view.figures.chartSvg"), {.kind = ButtonKind::Quiet, .icon = Icon::Download, .description = title}))
    tell(frame, reports.saveFigureChart(book, shown.id, name, app::Picture::svg));
  if (button(text("view.figures.chartPng"), {.kind = ButtonKind::Quiet, .icon = Icon::Download, .description = title}))
    tell(frame, reports.saveFigureChart(book, shown.id, name, app::Picture::png));
}

namespace {

// The cells of a row that tell persons: one place for each number, a share leads to its upper one.
std::vector<std::size_t> tellingCells(const app::Book& book, const report::TableRow& row) {
  std::vector<std::size_t> cells;
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    if (row.cells[i].quantity && !row.cells[i].of && (!book.at(*row.cells[i].quantity).persons.empty() || book.at(*row.cells[i].quantity).count == 0)) cells.push_back(i);
  return cells;
}

}  // namespace

void FigurePersons::open(const report::Table& table, AskedNumber asked) {
  table_ = table.id;
  row_ = asked.row;
  chosen_ = -1;
  list_ = {};
  if (!asked.cell || asked.row >= table.rows.size()) return;
  const auto& cells = table.rows[asked.row].cells;
  const auto& cell = cells[*asked.cell];
  if (!cell.quantity) return;
  for (std::size_t i = 0; i < cells.size(); ++i)  // of a share: the number that it is the share of all of
    if (cells[i].quantity == cell.quantity && !cells[i].of) chosen_ = static_cast<int>(i);
}

void FigurePersons::drawChoice(const app::Book& book, const report::Table& table, const report::TableRow& row) {
  const std::vector<std::size_t> cells = tellingCells(book, row);
  if (cells.empty()) {
    chosen_ = -1;
    return;
  }
  std::vector<std::string> names;
  int at = static_cast<int>(cells.size()) - 1;  // all of them, where nothing else is asked
  for (std::size_t i = 0; i < cells.size(); ++i) {
    names.push_back(text(table.columns[cells[i]]) + ": " + report::cellText(book, row.cells[cells[i]]));
    if (static_cast<int>(cells[i]) == chosen_) at = static_cast<int>(i);
  }
  if (cells.size() > 1 && combo(text("view.figures.number"), names, at, {.width = 300})) list_ = {};
  chosen_ = static_cast<int>(cells[static_cast<std::size_t>(at)]);
}

void FigurePersons::draw(app::Session& session, Navigator& navigator, const app::Book& book, const report::Table& shown) {
  if (table_ != shown.id || row_ >= shown.rows.size()) return;
  const report::TableRow& row = shown.rows[row_];
  Section section(text({"view.statistics.personsOf", {{"grupp", text(row.label)}}}), 3);
  drawChoice(book, shown, row);
  if (chosen_ < 0) return muted(text("view.figures.nobodyBehind"));
  drawPersons(session, navigator, book.at(*row.cells[static_cast<std::size_t>(chosen_)].quantity));
}

void FigurePersons::open(const report::Chart& chart, report::QuantityNr number) {
  table_ = "diagram/" + chart.id;
  row_ = number;
  list_ = {};
}

namespace {

// "Bredsand, kvinnor"; of a flow "Avbrott NP, studier".
std::string nameIn(const report::Chart& chart, report::QuantityNr number) {
  for (const report::Stream& stream : chart.streams)
    if (stream.value == number) return text(chart.categories[stream.from]) + ", " + text(chart.categories[stream.to]);
  for (const report::Series& series : chart.series)
    for (std::size_t c = 0; c < series.values.size(); ++c)
      if (series.values[c] == number) return text(chart.categories[c]) + (chart.series.size() > 1 ? ", " + text(series.name) : std::string());
  return {};
}

}  // namespace

void FigurePersons::draw(app::Session& session, Navigator& navigator, const app::Book& book, const report::Chart& chart) {
  if (table_ != "diagram/" + chart.id || row_ >= book.quantities.size()) return;
  const std::string name = nameIn(chart, row_);
  if (name.empty()) return;
  Section section(text({"view.statistics.personsOf", {{"grupp", name}}}), 3);
  drawPersons(session, navigator, book.at(row_));
}

void FigurePersons::drawPersons(app::Session& session, Navigator& navigator, const report::Quantity& quantity) {
  const std::string asked = quantity.key + "|" + std::to_string(session.version());
  if (std::exchange(asked_, asked) != asked) persons_ = app::personsBehind(session, quantity);
  status(text({"view.statistics.persons", {{"antal", static_cast<std::int64_t>(persons_.size())}}}));
  if (button(text("common.close"), {.kind = ButtonKind::Quiet})) close();
  static const std::vector<Column> kColumns = {{.title = text("view.register.namn"), .weight = 3, .sortable = false}, {.title = text("view.statistics.lastFour"), .width = 120, .sortable = false, .tabular = true}};
  const auto event = table(text("view.statistics.whom"), kColumns, static_cast<std::int64_t>(persons_.size()), list_,
                           [this](Cells& cells, std::int64_t at) {
                             const app::CountedPerson& person = persons_[static_cast<std::size_t>(at)];
                             cells.strong(person.namn);
                             cells.muted(person.nummer);
                           },
                           {.height = std::min(kControl + rowHeight() * static_cast<float>(persons_.size()) + 4, 320.0F)});
  if (event.opened) navigator.openUngdom(persons_[static_cast<std::size_t>(*event.opened)].id);
}

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/statistics_view.h"

#include <algorithm>

#include "app/report_room.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/theme/density.h"
#include "ui/views/read_only.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr int kThreshold = 5;  // of what leaves the program from here

}  // namespace

StatisticsView::StatisticsView(app::Application& application, Navigator& navigator) : app_(application), navigator_(navigator) {}

std::string StatisticsView::title() const { return text("view.statistics.title"); }

void StatisticsView::drawContent(Frame& frame) {
  heading(title(), 1);
  static const std::vector<std::string> kWhat = {text("view.statistics.byDimension"), text("view.statistics.followUp")};
  segmented(text("view.statistics.what"), kWhat, what_);
  drawChoices(app_.session()->today());
  const auto period = period_.period(app_.session()->today());
  if (!period) {
    muted(text("view.figures.choosePeriod"));
    return;
  }
  ask(*period);
  if (what_ == 0) drawFigures(frame);
  else drawFollowUp();
  drawAreas(frame);
}

void StatisticsView::drawChoices(Day today) {
  Row row;
  if (what_ == 0) {
    static const std::vector<std::string> kMeasures = [] {
      std::vector<std::string> all;
      for (std::size_t i = 0; i < report::kMeasures; ++i) all.push_back(text(report::labelOf(static_cast<report::Measure>(i))));
      return all;
    }();
    const report::Dimension before = dimensions_.empty() ? report::Dimension::alder : dimensions_[static_cast<std::size_t>(dimension_)];
    combo(text("view.statistics.measure"), kMeasures, measure_, {.width = 240});
    dimensions_.clear();
    std::vector<std::string> names;
    for (std::size_t i = 0; i < report::kDimensions; ++i) {
      const auto dimension = static_cast<report::Dimension>(i);
      if (!report::fits(static_cast<report::Measure>(measure_), dimension)) continue;
      if (dimension == before) dimension_ = static_cast<int>(dimensions_.size());
      dimensions_.push_back(dimension);
      names.push_back(text(report::labelOf(dimension)));
    }
    if (dimension_ >= static_cast<int>(names.size())) dimension_ = 0;
    combo(text("view.statistics.dimension"), names, dimension_, {.width = 260});
  }
  period_.draw(today);
}

void StatisticsView::ask(report::Period period) {
  const app::Session& session = *app_.session();
  const std::string wish = std::to_string(what_) + "|" + std::to_string(measure_) + "|" + std::to_string(dimension_) + "|" + period.first.iso() + period.last.iso();
  if (book_ && asked_ == wish && askedVersion_ == session.version()) return;
  const bool sameTable = asked_ == wish;
  book_ = what_ == 0 ? app::statistics(session, {static_cast<report::Measure>(measure_), dimensions_[static_cast<std::size_t>(dimension_)], period})
                     : app::cohort(session, period, session.today());
  asked_ = wish;
  askedVersion_ = session.version();
  tables_.resize(book_->tables.size());
  if (!sameTable) opened_.reset(), tables_.assign(book_->tables.size(), {});
  if (opened_) opened_.reset();  // its numbers may be others now
}

void StatisticsView::drawFigures(Frame& frame) {
  const auto period = period_.period(app_.session()->today());
  const report::Table& shown = book_->tables.front();
  heading(text(shown.title), 2);
  if (shown.rows.size() < 2) {
    body(text("view.statistics.nobody"));
    return;
  }
  if (const auto row = figureTable(*book_, shown, tables_[0])) open(shown, *row);
  drawSave(frame, *period);
  drawPersons();
  space(kGap);
  chart(*book_, book_->charts.front());
}

void StatisticsView::drawSave(Frame& frame, report::Period period) {
  Row row;
  if (!button(text("view.statistics.save"), {.icon = Icon::Download, .description = text("view.statistics.saveHelp")})) return;
  const auto done = app_.reports().saveStatistics({static_cast<report::Measure>(measure_), dimensions_[static_cast<std::size_t>(dimension_)], period}, kThreshold);
  frame.toast({.text = text(done ? done->said : done.error().message), .urgent = !done});
}

void StatisticsView::drawFollowUp() {
  {
    Width width(760);
    body(text({"view.statistics.followUpHelp", {{"dag", app_.session()->today()}}}));
  }
  for (std::size_t i = 0; i < book_->tables.size(); ++i) {
    const report::Table& shown = book_->tables[i];
    Section section(text(shown.title));
    if (const auto row = figureTable(*book_, shown, tables_[i])) open(shown, *row);
    if (opened_ && personsOf_.starts_with(shown.id)) drawPersons();
  }
}

void StatisticsView::open(const report::Table& shown, std::size_t row) {
  opened_ = shown.rows[row];
  personsOf_ = shown.id;
  sex_ = 2;
  personTable_ = {};
}

void StatisticsView::drawPersons() {
  if (!opened_) return;
  Section section(text({"view.statistics.personsOf", {{"grupp", text(opened_->label)}}}), 3);
  const bool bySex = opened_->cells.size() > 2 && opened_->cells[1].quantity && !opened_->cells[1].of;
  static const std::vector<std::string> kSexes = {text("report.column.kvinnor"), text("report.column.man"), text("view.statistics.all")};
  if (bySex && personsOf_ != "delmal" && personsOf_ != "omraden") segmented(text("report.column.kon"), kSexes, sex_);
  else sex_ = 0;
  persons_ = app::personsBehind(*app_.session(), book_->at(*opened_->cells[static_cast<std::size_t>(sex_)].quantity));
  status(text({"view.statistics.persons", {{"antal", static_cast<std::int64_t>(persons_.size())}}}));
  static const std::vector<Column> kColumns = {{.title = text("view.register.namn"), .weight = 3, .sortable = false}, {.title = text("view.statistics.lastFour"), .width = 120, .sortable = false, .tabular = true}};
  const auto event = table(text("view.statistics.whom"), kColumns, static_cast<std::int64_t>(persons_.size()), personTable_,
                           [this](Cells& cells, std::int64_t row) {
                             const app::CountedPerson& person = persons_[static_cast<std::size_t>(row)];
                             cells.strong(person.namn);
                             cells.muted(person.nummer);
                           },
                           {.height = std::min(kControl + rowHeight() * static_cast<float>(persons_.size()) + 4, 320.0F)});
  if (event.opened) navigator_.openUngdom(persons_[static_cast<std::size_t>(*event.opened)].id);
}

void StatisticsView::drawAreas(Frame& frame) {
  Section section(text("view.statistics.areas"));
  Width width(760);
  if (!areasOpen_) {
    body(text({"view.statistics.areasCount", {{"antal", static_cast<std::int64_t>(app::omradestabell(*app_.session()).size())}}}));
    if (!button(text("view.statistics.areasEdit"), {.icon = Icon::Edit})) return;
    areasOpen_ = true;
    areas_ = app::omradestabell(*app_.session()).text();
    return;
  }
  textArea(text("view.statistics.areasField"), areas_, {.help = text("view.statistics.areasHelp"), .error = areasError_, .lines = 10});
  Row row;
  if (button(text("view.statistics.areasSave"), {.kind = ButtonKind::Primary, .disabledBecause = whyReadOnly(*app_.session())})) {
    const auto done = app::keepOmraden(*app_.session(), areas_);
    areasError_ = done ? std::string() : text(done.error().message);
    areasOpen_ = !done;
    if (done) frame.toast({.text = text(done->said)});
  }
  if (button(text("common.cancel"), {.kind = ButtonKind::Quiet})) areasOpen_ = false, areasError_.clear();
}

}  // namespace fyren::ui

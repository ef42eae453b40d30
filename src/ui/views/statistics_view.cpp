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

constexpr int kPeriodsShown = 6;

}  // namespace

StatisticsView::StatisticsView(app::Application& application, Navigator& navigator)
    : app_(application), navigator_(navigator), timeStudy_(application, navigator), survey_(application, navigator) {}

std::string StatisticsView::title() const { return text("view.statistics.title"); }

void StatisticsView::drawContent(Frame& frame) {
  heading(title(), 1);
  static const std::vector<std::string> kWhat = {text("view.statistics.byDimension"), text("view.statistics.overTime"), text("view.statistics.followUp"),
                                                 text("view.statistics.how"), text("view.statistics.timeStudy"), text("view.statistics.survey")};
  segmented(text("view.statistics.what"), kWhat, what_);
  const Scope scope(std::int64_t{what_});
  if (what_ == timeStudy) return timeStudy_.draw(frame);
  if (what_ == survey) return survey_.draw(frame);
  drawFigures(frame, app_.session()->today());
  drawAreas(frame);
}

void StatisticsView::drawFigures(Frame& frame, Day today) {
  drawChoices(today);
  const auto period = period_.period(today);
  if (what_ != overTime && !period) return muted(text("view.figures.choosePeriod"));
  ask(period);
  if (what_ == ofNew || what_ == followUp) {
    Width width(760);
    body(text({what_ == ofNew ? "view.statistics.followUpHelp" : "view.statistics.howHelp", {{"dag", what_ == ofNew ? asOfDay(today) : today}}}));
  }
  if (what_ == byDimension && book_->tables.front().rows.size() < 2) return body(text("view.statistics.nobody"));
  drawTables();
  if (what_ == byDimension) drawSave(frame, *period);
  else if (button(text("view.figures.saveTables"), {.icon = Icon::Download, .description = text("view.statistics.saveHelp")}))
    tell(frame, app_.reports().saveFigures(*book_, what_ == overTime ? "utveckling" : what_ == ofNew ? "uppfoljning" : "utfall"));
  for (const app::Chart& shown : book_->charts) {
    space(kGap);
    heading(text(shown.title), 2);
    if (const auto asked = chart(*book_, shown)) persons_.open(shown, *asked);
    persons_.draw(*app_.session(), navigator_, *book_, shown);
    chartButtons(frame, app_.reports(), *book_, shown, shown.id);
  }
}

void StatisticsView::drawChoices(Day today) {
  Row row;
  if (what_ == byDimension || what_ == overTime) drawMeasure();
  if (what_ == byDimension) drawDimension();
  if (what_ != overTime) period_.draw(today);
  if (what_ == ofNew) drawAsOf(today);
  if (what_ != overTime) return;
  static const std::vector<std::string> kKinds = {text("view.figures.kalenderar"), text("view.figures.halvar"), text("view.figures.lasar"), text("view.figures.verksamhetsar")};
  combo(text("view.figures.periodKind"), kKinds, kind_, {.width = 260});
}

// The day on which the new ones are looked at: today, until somebody asks for another ("årsskiftet 2020/21").
void StatisticsView::drawAsOf(Day today) {
  if (asOfTyped_.empty() && !asOf_) asOf_ = today, asOfTyped_ = today.iso();
  dateField(text("view.statistics.asOf"), asOfTyped_, asOf_, {.width = 160});
  if (asOf_ && *asOf_ > today) asOf_ = today, asOfTyped_ = today.iso();
}

void StatisticsView::drawMeasure() {
  static const std::vector<std::string> kMeasures = [] {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < report::kMeasures; ++i) all.push_back(text(report::labelOf(static_cast<report::Measure>(i))));
    return all;
  }();
  combo(text("view.statistics.measure"), kMeasures, measure_, {.width = 240});
}

void StatisticsView::drawDimension() {
  const report::Dimension before = dimensions_.empty() ? report::Dimension::alder : dimensions_[static_cast<std::size_t>(dimension_)];
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

// Only here, before anything of the book is drawn: what it gives must last through the frame.
void StatisticsView::ask(const std::optional<report::Period>& period) {
  const app::Session& session = *app_.session();
  const std::string days = period ? period->first.iso() + period->last.iso() : std::string();
  const std::string wish = std::to_string(what_) + "|" + std::to_string(measure_) + "|" + std::to_string(dimension_) + "|" + std::to_string(kind_) + "|" + days + "|" + asOfDay(session.today()).iso();
  if (book_ && asked_ == wish && askedVersion_ == session.version()) return;
  const auto measure = static_cast<report::Measure>(measure_);
  switch (what_) {
    case overTime: book_ = app::overTime(session, measure, static_cast<app::PeriodKind>(kind_), kPeriodsShown); break;
    case ofNew: book_ = app::cohort(session, *period, asOfDay(session.today())); break;
    case followUp: book_ = app::followUp(session, *period); break;
    default: book_ = app::statistics(session, {measure, dimensions_[static_cast<std::size_t>(dimension_)], *period});
  }
  if (asked_ != wish) persons_.close(), tables_.assign(book_->tables.size(), {});
  tables_.resize(book_->tables.size());
  asked_ = wish;
  askedVersion_ = session.version();
}

void StatisticsView::drawTables() {
  for (std::size_t i = 0; i < book_->tables.size(); ++i) {
    const report::Table& shown = book_->tables[i];
    Section section(text(shown.title));
    if (shown.rows.empty()) {
      muted(text("view.statistics.nobody"));
      continue;
    }
    if (const auto asked = figureTable(*book_, shown, tables_[i])) persons_.open(shown, *asked);
    persons_.draw(*app_.session(), navigator_, *book_, shown);
  }
}

void StatisticsView::drawSave(Frame& frame, report::Period period) {
  Row row;
  if (!button(text("view.statistics.save"), {.icon = Icon::Download, .description = text("view.statistics.saveHelp")})) return;
  tell(frame, app_.reports().saveStatistics({static_cast<report::Measure>(measure_), dimensions_[static_cast<std::size_t>(dimension_)], period}, app::ReportRoom::kFewestShown));
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

// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/report_view.h"

#include <array>

#include "app/session.h"
#include "base/text.h"
#include "ui/views/guarded_text.h"
#include "ui/views/read_only.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr std::array kThresholds = {0, 3, 5, 10};

}  // namespace

ReportView::ReportView(app::Application& application, Navigator& navigator) : app_(application), navigator_(navigator) {}

std::string ReportView::title() const { return text("view.report.title"); }

void ReportView::drawContent(Frame& frame) {
  heading(title(), 1);
  drawChoices(app_.session()->today());
  const auto period = period_.period(app_.session()->today());
  if (!period) {
    muted(text("view.figures.choosePeriod"));
    return;
  }
  wish_ = {*period, kThresholds[static_cast<std::size_t>(threshold_)], verksamhet_, kind_ == 1};
  ask();
  drawProtection();
  drawOut(frame);
  for (std::size_t i = 0; i < shown_->chapters.size(); ++i) {
    Scope scope(shown_->chapters[i].id);
    drawChapter(frame, i);
  }
}

void ReportView::drawChoices(Day today) {
  static const std::vector<std::string> kKinds = {text("view.report.whole"), text("view.report.onePage")};
  segmented(text("view.report.kind"), kKinds, kind_);
  static const std::vector<std::string> kHidden = {text("view.report.hideNone"), text("view.report.hide3"), text("view.report.hide5"), text("view.report.hide10")};
  Row row;
  period_.draw(today);
  combo(text("view.report.threshold"), kHidden, threshold_, {.width = 220});
  if (kind_ == 0) textField(text("view.report.verksamhet"), verksamhet_, {.width = 220, .maxLength = 80});
}

void ReportView::ask() {
  const app::Session& session = *app_.session();
  const std::string wish = wish_.period.first.iso() + wish_.period.last.iso() + "|" + std::to_string(wish_.threshold) + "|" + wish_.verksamhet + "|" + std::to_string(kind_);
  if (shown_ && asked_ == wish && askedVersion_ == session.version()) return;
  shown_ = app::annualReport(session, wish_);
  texts_ = shown_->texts;
  persons_.close();
  asked_ = wish;
  askedVersion_ = session.version();
}

void ReportView::drawProtection() {
  Width width(760);
  if (wish_.threshold == 0) {
    banner(Mark::ShouldCheck, text("view.report.open"));
    return;
  }
  std::string said = text({"view.report.hidden", {{"antal", static_cast<std::int64_t>(shown_->hidden)}, {"grans", std::int64_t{wish_.threshold}}}});
  std::string besides;
  for (const std::string& name : shown_->besides) besides += (besides.empty() ? "" : ", ") + name;
  if (!besides.empty()) said += " " + text({"view.report.earlier", {{"rapporter", besides}}});
  banner(Mark::Info, said);
  if (!shown_->toldBefore.empty())
    banner(Mark::ShouldCheck, text({"view.report.toldBefore", {{"antal", static_cast<std::int64_t>(shown_->toldBefore.size())}}}));
}

void ReportView::drawOut(Frame& frame) {
  Row row;
  if (button(text("view.report.print"), {.kind = ButtonKind::Primary, .icon = Icon::Print})) tell(frame, app_.reports().print(wish_));
  if (button(text("view.report.workbook"), {.icon = Icon::Download})) tell(frame, app_.reports().saveWorkbook(wish_));
}

void ReportView::drawChapter(Frame& frame, std::size_t at) {
  const report::Chapter& chapter = shown_->chapters[at];
  Section section(text(chapter.heading));
  drawText(frame, at);
  for (const std::string& id : chapter.tables)
    if (const report::Table* table = shown_->book.table(id)) drawTable(frame, *table);
  for (const std::string& id : chapter.charts)
    if (const app::Chart* chart = shown_->book.chart(id); chart != nullptr && !chart->categories.empty()) drawChart(frame, *chart);
}

void ReportView::drawTable(Frame& frame, const report::Table& table) {
  heading(text(table.title), 3);
  if (const auto asked = figureTable(shown_->book, table, tables_[table.id])) persons_.open(table, *asked);
  persons_.draw(*app_.session(), navigator_, shown_->book, table);
  const std::string name = text({"view.report.saveTable", {{"tabell", text(table.title)}}});
  if (button(text("view.report.csvShort"), {.kind = ButtonKind::Quiet, .icon = Icon::Download, .description = name})) tell(frame, app_.reports().saveTable(wish_, table.id));
}

void ReportView::drawChart(Frame& frame, const app::Chart& shown) {
  heading(text(shown.title), 3);
  if (const auto asked = chart(shown_->book, shown)) persons_.open(shown, *asked);
  persons_.draw(*app_.session(), navigator_, shown_->book, shown);
  Row row;
  const std::string title = text(shown.title);
  if (button(text("view.report.svgShort"), {.kind = ButtonKind::Quiet, .icon = Icon::Download, .description = title})) tell(frame, app_.reports().saveChart(wish_, shown.id, app::Picture::svg));
  if (button(text("view.report.pngShort"), {.kind = ButtonKind::Quiet, .icon = Icon::Download, .description = title})) tell(frame, app_.reports().saveChart(wish_, shown.id, app::Picture::png));
}

void ReportView::drawText(Frame& frame, std::size_t at) {
  const report::Chapter& chapter = shown_->chapters[at];
  const std::string label = text({"view.report.text", {{"kapitel", text(chapter.heading)}}});
  const std::string help = text(shown_->isOwn[at] ? "view.report.own" : "view.report.suggestion");
  {
    Width width(760);
    const std::string reads = whyReadOnly(*app_.session());
    (void)guardedArea(*app_.session(), std::nullopt, label, texts_[at], {.help = help, .disabledBecause = reads, .width = 0, .lines = 3});
  }
  Row row;
  const bool changed = texts_[at] != shown_->texts[at];
  if (changed && button(text("view.report.keep"), {.kind = ButtonKind::Primary})) {
    tell(frame, app::keepReportText(*app_.session(), wish_, chapter.id, texts_[at]));
    return;  // asked anew in the next frame: this one still draws from what it has
  }
  if (changed && button(text("common.cancel"), {.kind = ButtonKind::Quiet})) texts_[at] = shown_->texts[at];
  if (!changed && shown_->isOwn[at] && button(text("view.report.again"), {.kind = ButtonKind::Quiet, .icon = Icon::Undo}))
    tell(frame, app::keepReportText(*app_.session(), wish_, chapter.id, ""));
}

}  // namespace fyren::ui

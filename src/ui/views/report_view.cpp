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

ReportView::ReportView(app::Application& application) : app_(application) {}

std::string ReportView::title() const { return text("view.report.title"); }

void ReportView::tell(Frame& frame, const app::CommandResult& done) {
  frame.toast({.text = text(done ? done->said : done.error().message), .urgent = !done});
}

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
  if (shown_->usesEarlier) said += " " + text({"view.report.earlier", {{"ar", shown_->wish.nameBefore}}});
  banner(Mark::Info, said);
  if (!shown_->toldBefore.empty())
    banner(Mark::ShouldCheck, text({"view.report.toldBefore", {{"antal", static_cast<std::int64_t>(shown_->toldBefore.size())}, {"ar", shown_->wish.nameBefore}}}));
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
  for (const std::string& id : chapter.tables) {
    const report::Table* shown = shown_->book.table(id);
    if (shown == nullptr) continue;
    heading(text(shown->title), 3);
    (void)figureTable(shown_->book, *shown, tables_[id]);
    const std::string name = text({"view.report.saveTable", {{"tabell", text(shown->title)}}});
    if (button(text("view.report.csvShort"), {.kind = ButtonKind::Quiet, .icon = Icon::Download, .description = name})) tell(frame, app_.reports().saveTable(wish_, id));
  }
  for (const std::string& id : chapter.charts) {
    const app::Chart* shown = shown_->book.chart(id);
    if (shown == nullptr || shown->categories.empty()) continue;
    heading(text(shown->title), 3);
    chart(shown_->book, *shown);
    if (button(text("view.report.svgShort"), {.kind = ButtonKind::Quiet, .icon = Icon::Download, .description = text(shown->title)})) tell(frame, app_.reports().saveChart(wish_, id));
  }
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

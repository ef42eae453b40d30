// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/overview_view.h"

#include <algorithm>
#include <tuple>

#include "app/exercises.h"
#include "app/quality_list.h"
#include "base/text.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr std::size_t kMostComing = 12;
constexpr int kSoon = 30;  // days before a deadline that it is yellow
constexpr int kOldList = 31;

// A number that opens its list, with a mark when it asks for something. True when pressed.
bool number(std::string_view term, int count, Mark mark) {
  Scope scope(term);
  Row row;
  if (count > 0) ui::mark(mark, countText(count));
  else muted(countText(count));
  return link(term);
}

std::string halfYearText(HalfYear period) {
  return text({period.half() == 1 ? "view.delivery.spring" : "view.delivery.autumn", {{"ar", std::to_string(period.year())}}});
}

}  // namespace

OverviewView::OverviewView(app::Session& session, app::TodoBoard& board, Navigator& navigator)
    : session_(session), board_(board), navigator_(navigator) {}

std::string OverviewView::title() const { return text("view.overview.title"); }

void OverviewView::ask() {
  board_.refresh(session_);
  if (view_ && askedVersion_ == session_.version()) return;
  view_ = app::overview(session_, board_);
  askedVersion_ = session_.version();
}

void OverviewView::drawContent(Frame&) {
  ask();
  heading(title(), 1);
  muted(text({"view.overview.today", {{"dag", dayText(session_.today(), session_.today())}}}));
  {
    Columns columns({1, 1}, kSectionGap, 720);
    drawDue();
    drawQuality();
    columns.next();
    drawExercises();
    drawDelivery();
    drawRegister();
  }
  drawComing();
}

void OverviewView::drawDue() {
  Card card(text("view.overview.due"));
  heading(text("view.overview.due"), 2);
  if (number(text("view.overview.overdue"), view_->forsenat, Mark::MustFix)) navigator_.openTodo(app::TodoShow::forsenat);
  if (number(text("view.overview.now"), view_->nu, Mark::Ongoing)) navigator_.openTodo(app::TodoShow::nu);
  if (number(text("view.overview.week"), view_->veckan, Mark::Info)) navigator_.openTodo(app::TodoShow::veckan);
  const std::int64_t left = view_->halvarDagar;
  if (number(text({"view.overview.risk", {{"dagar", left}}}), view_->risk, left <= kSoon ? Mark::MustFix : Mark::ShouldCheck))
    navigator_.openTodo(app::TodoShow::risk);
  if (number(text("view.overview.sought"), view_->iUppsok, Mark::Ongoing)) navigator_.openTodo(app::TodoShow::uppsok);
}

void OverviewView::drawQuality() {
  Card card(text("view.overview.quality"));
  heading(text("view.overview.quality"), 2);
  if (number(text("view.overview.red"), view_->rod, Mark::MustFix)) navigator_.openQuality(app::QualityShow::roda);
  if (number(text("view.overview.yellow"), view_->gul, Mark::ShouldCheck)) navigator_.openQuality(app::QualityShow::gula);
  const bool due = !view_->genomgang || session_.today() - *view_->genomgang >= app::kReviewDays;
  mark(due ? Mark::ShouldCheck : Mark::Done,
       view_->genomgang ? text({"view.overview.reviewed", {{"dag", dayText(*view_->genomgang, session_.today())}}})
                        : text("view.overview.neverReviewed"));
}

void OverviewView::drawRegister() {
  Card card(text("view.overview.register"));
  heading(text("view.overview.register"), 2);
  if (number(text("view.overview.registered"), view_->iRegistret, Mark::Ongoing)) navigator_.openRegister(app::RegisterShow::registrerade);
  if (number(text("view.overview.toRegister"), view_->attRegistrera, Mark::ShouldCheck)) navigator_.openRegister(app::RegisterShow::attRegistrera);
  if (number(text("view.overview.toEnd"), view_->attAvsluta, Mark::ShouldCheck)) navigator_.openRegister(app::RegisterShow::attAvsluta);
  if (number(text("view.overview.unknown"), view_->okanda, Mark::ShouldCheck)) navigator_.openRegister(app::RegisterShow::okanda);
  drawKnowledge();
  const bool old = !view_->folkbokforing || session_.today() - *view_->folkbokforing > kOldList;
  if (!view_->folkbokforing) mark(Mark::ShouldCheck, text("view.overview.noList"));
  else mark(old ? Mark::ShouldCheck : Mark::Done, text({"view.overview.list", {{"dag", dayText(*view_->folkbokforing, session_.today())}}}));
}

// How well it is known what those in the register do.
void OverviewView::drawKnowledge() {
  heading(text("view.overview.knowledge"), 3);
  for (const auto& [lage, mark, key] : {std::tuple(Kunskapslage::farsk, Mark::Ongoing, "view.overview.known.farsk"),
                                        {Kunskapslage::borFornyas, Mark::ShouldCheck, "view.overview.known.fornyas"},
                                        {Kunskapslage::gammal, Mark::MustFix, "view.overview.known.gammal"},
                                        {Kunskapslage::saknas, Mark::MustFix, "view.overview.known.saknas"}})
    if (number(text(std::string(key)), view_->kunskap[static_cast<std::size_t>(lage)], mark)) navigator_.openRegister(app::RegisterShow::registrerade, lage);
}

void OverviewView::drawDelivery() {
  Card card(text("view.overview.delivery"));
  heading(text("view.overview.delivery"), 2);
  const std::string period = halfYearText(view_->leverans);
  const std::string day = dayText(view_->leveransSenast);
  if (view_->leveransGjord) mark(Mark::Done, text({"view.overview.delivered", {{"period", period}}}));
  else if (view_->leveransUtkast)
    mark(view_->leveransDagar <= kSoon ? Mark::ShouldCheck : Mark::Info,
         text({"view.overview.draft", {{"period", period}, {"dag", *view_->leveransUtkast}, {"sista", view_->leverans.last()}}}));
  else mark(view_->leveransDagar <= kSoon ? Mark::ShouldCheck : Mark::Info,
            text({"view.overview.deadline", {{"period", period}, {"dag", day}, {"dagar", std::int64_t{view_->leveransDagar}}}}));
  if (view_->provkorningDags && !view_->leveransGjord) mark(Mark::ShouldCheck, text("view.overview.dryRunDue"));
  if (link(text("view.overview.toDelivery"))) navigator_.go(Place::leverans);
}

void OverviewView::drawExercises() {
  if (session_.reg().kind != RegisterKind::training) return;
  Card card(text("training.titel"));
  heading(text("training.titel"), 2);
  const auto done = std::int64_t{app::exercisesDone(session_)},
             all = static_cast<std::int64_t>(app::exercises().size());
  mark(done == all ? Mark::Done : Mark::Info, text({"training.klara", {{"klara", done}, {"antal", all}}}));
  body(text("training.kort"));
  if (link(text("training.tillOvningarna"))) navigator_.go(Place::ovningar);
}

void OverviewView::drawComing() {
  Section section(text("view.overview.coming"));
  if (view_->kommande.empty()) {
    muted(text({"view.overview.nothingComing", {{"veckor", std::int64_t{app::kSoonDays / 7}}}}));
    return;
  }
  drawComingDays();
  if (view_->kommande.size() <= kMostComing) return;
  const std::string all = text({"view.overview.all", {{"antal", static_cast<std::int64_t>(view_->kommande.size())}}});
  if (button(showsAllComing_ ? text("view.overview.fewer") : all, {.kind = ButtonKind::Quiet})) showsAllComing_ = !showsAllComing_;
}

void OverviewView::drawComingDays() {
  Timeline timeline(text("view.overview.coming"));
  const std::size_t shown = showsAllComing_ ? view_->kommande.size() : std::min(kMostComing, view_->kommande.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const app::ComingDay& coming = view_->kommande[i];
    Scope scope(static_cast<std::int64_t>(i));
    const std::string when = dayText(coming.dag, session_.today());
    const std::string what = coming.namn + " " + text(coming.vad);
    if (timeline.entry({.when = when, .icon = Icon::Calendar, .what = what, .opens = true})) navigator_.openUngdom(coming.ungdom);
  }
}

}  // namespace fyren::ui

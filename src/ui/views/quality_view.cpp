// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/quality_view.h"

#include <algorithm>
#include <array>

#include "app/casework_labels.h"
#include "app/commands/casework.h"
#include "app/person_history.h"
#include "base/text.h"
#include "ui/views/neighbours_part.h"
#include "ui/views/niva_mark.h"
#include "ui/views/read_only.h"
#include "ui/views/said.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr std::array kReasons = {Tystningsskal::stammer, Tystningsskal::vantarUppgift, Tystningsskal::kanEjFasFram};
constexpr float kPreviewHeight = 280;

std::vector<Column> columns() {
  return {{.title = text("view.delivery.rule"), .width = 130, .sortable = false},
          {.title = text("view.register.namn"), .weight = 2, .sortable = false},
          {.title = text("view.delivery.what"), .weight = 4, .sortable = false, .wraps = true},
          {.title = text("view.todo.handlaggare"), .weight = 2, .sortable = false, .hideBelow = 640}};
}

bool isSame(const Finding& a, const Finding& b) { return a.ungdom == b.ungdom && a.rule == b.rule && a.row == b.row; }

}  // namespace

QualityView::QualityView(app::Session& session, Navigator& navigator) : session_(session), navigator_(navigator) {}

std::string QualityView::title() const { return text("view.quality.title"); }

void QualityView::ask() {
  if (asked_ == query_ && askedVersion_ == session_.version()) return;
  const bool another = asked_ != query_;
  list_ = app::qualityList(session_, query_);
  asked_ = query_;
  askedVersion_ = session_.version();
  const auto last = static_cast<std::int64_t>(list_.rows.size()) - 1;
  table_.cursor = std::clamp<std::int64_t>(table_.cursor, 0, std::max<std::int64_t>(last, 0));
  const app::ReviewOf of = reviewed();
  const bool everybody = of.handlaggare.empty() && !of.utanHandlaggare;
  review_ = everybody ? app::lastReview(session_) : app::lastReview(session_, of);
  reviewsDue_ = app::reviewsDue(session_);
  follow(another);
}

// The open finding keeps its place wherever it is now. Mended or silenced it is gone: then the one that stands in its
// place is opened, and the list stays where it was. In `another` list nothing is opened by itself.
void QualityView::follow(bool another) {
  if (!person_) {
    table_.selected = -1;
    return;
  }
  const auto found = std::find_if(list_.rows.begin(), list_.rows.end(), [this](const app::QualityRow& row) { return isSame(row.finding, opened_); });
  if (found != list_.rows.end()) {
    table_.selected = table_.cursor = found - list_.rows.begin();
    return;
  }
  const auto last = static_cast<std::int64_t>(list_.rows.size()) - 1;
  if (another || last < 0) {
    person_.reset();
    table_.selected = -1;
    return;
  }
  open(std::clamp<std::int64_t>(table_.selected, 0, last));
  table_.focusCursor = true;
}

void QualityView::open(std::int64_t row) {
  table_.selected = table_.cursor = row;
  reason_ = -1;
  opened_ = list_.rows[static_cast<std::size_t>(row)].finding;
  if (person_ && person_->id() == opened_.ungdom) return;
  app::notePageOpened(session_, opened_.ungdom);
  person_ = std::make_unique<PersonView>(session_, opened_.ungdom);
}

void QualityView::show(app::QualityShow show) {
  query_ = {.show = show, .handlaggare = {}};
  coach_ = 0;
  table_ = {};
  person_.reset();
}

const app::QualityRow* QualityView::chosen() const {
  if (table_.selected < 0 || table_.selected >= static_cast<std::int64_t>(list_.rows.size())) return nullptr;
  return &list_.rows[static_cast<std::size_t>(table_.selected)];
}

void QualityView::drawContent(Frame& frame) {
  ask();
  if (person_ && frame.pressed({.name = Key::Name::Escape})) {
    person_.reset();
    table_.focusCursor = true;
  }
  {
    Split split(title(), person_ != nullptr);
    if (split.list()) drawList(frame);
    if (split.detail() && person_) {
      if (split.isNarrow() && button(text("view.todo.back"), {.kind = ButtonKind::Quiet, .icon = Icon::ArrowLeft})) person_.reset();
      else drawDetail(frame);
    }
  }
  if (const auto withLog = person_ ? person_->takeUtdrag() : std::nullopt)
    frame.toast({.text = navigator_.printRegisterutdrag(person_->id(), *withLog)});
  if (auto paper = person_ ? person_->takePaper() : std::nullopt) frame.toast({.text = navigator_.print(std::move(*paper))});
  if (person_ && person_->isGone()) person_.reset();
  drawBulk(frame);
}

void QualityView::drawList(Frame& frame) {
  {
    Row row;
    heading(title(), 1);
    row.toTheRight();
    if (button(text("view.quality.bulk"), {.kind = ButtonKind::Quiet, .icon = Icon::List, .disabledBecause = whyReadOnly(session_)})) {
      bulk_ = app::bulkMends(session_);
      bulkChosen_ = 0;
      preview_ = {};
      bulkOpen_ = true;
    }
  }
  drawReview(frame);
  drawFilters();
  ask();
  status(text({"view.quality.hits", {{"antal", static_cast<std::int64_t>(list_.rows.size())}}}));
  drawTable();
}

void QualityView::drawReview(Frame& frame) {
  const bool due = !review_ || session_.today() - review_->dag >= app::kReviewDays;
  std::string sentence = review_ ? text({"view.quality.reviewed", {{"dag", dayText(review_->dag, session_.today())}, {"av", review_->av}}})
                                 : text("view.quality.neverReviewed");
  const bool everybody = query_.handlaggare.empty() && !query_.utanHandlaggare;
  if (everybody && !reviewsDue_.empty()) {
    std::string whose;
    for (const app::ReviewOf& of : reviewsDue_) whose += (whose.empty() ? "" : ", ") + (of.utanHandlaggare ? text("view.quality.withoutCoach") : of.handlaggare);
    sentence += " " + text({"view.quality.reviewsDue", {{"vilka", whose}}});
  }
  if (banner(due ? Mark::ShouldCheck : Mark::Done, sentence, {.action = text("view.quality.review")}) != BannerPress::Action) return;
  frame.toast(said(session_, app::noteReview(session_, reviewed())));
}

void QualityView::drawFilters() {
  const auto labelled = [this](std::string_view key, app::QualityShow show) {
    return text(key) + " (" + countText(list_.counts[static_cast<std::size_t>(show)]) + ")";
  };
  const std::array<std::string, app::kQualityShowCount> labels = {
      labelled("view.quality.show.attRatta", app::QualityShow::attRatta), labelled("view.quality.show.roda", app::QualityShow::roda),
      labelled("view.quality.show.gula", app::QualityShow::gula), labelled("view.quality.show.grona", app::QualityShow::grona),
      labelled("view.quality.show.tystade", app::QualityShow::tystade)};
  Row row;
  int show = static_cast<int>(query_.show);
  if (combo(text("view.todo.showWhich"), labels, show, {.width = 220, .labelHidden = true})) query_.show = static_cast<app::QualityShow>(show);
  std::vector<std::string> coaches = {text("view.todo.allCoaches"), text("view.todo.noCoach")};
  coaches.insert(coaches.end(), list_.handlaggare.begin(), list_.handlaggare.end());
  coach_ = std::min(coach_, static_cast<int>(coaches.size()) - 1);
  combo(text("view.todo.coach"), coaches, coach_, {.width = 200, .labelHidden = true});
  query_.handlaggare = coach_ > 1 ? coaches[static_cast<std::size_t>(coach_)] : std::string();
  query_.utanHandlaggare = coach_ == 1;
}

void QualityView::drawTable() {
  static const std::vector<Column> kColumns = columns();
  const auto event = table(title(), kColumns, static_cast<std::int64_t>(list_.rows.size()), table_,
                           [this](Cells& cells, std::int64_t row) {
                             const app::QualityRow& found = list_.rows[static_cast<std::size_t>(row)];
                             cells.mark(found.tystning ? Mark::Quiet : markOf(found.finding.niva), found.finding.rule);
                             cells.strong(found.namn);
                             cells.text(text(found.finding.text));
                             cells.muted(found.handlaggare);
                           },
                           {.lines = 2, .emptyTitle = text("view.quality.emptyTitle"), .emptyText = text("view.quality.emptyText")});
  if (event.opened) open(*event.opened);
}

void QualityView::drawDetail(Frame& frame) {
  const std::int64_t to =
      drawNeighbours(frame, table_.selected, static_cast<std::int64_t>(list_.rows.size()));
  if (to >= 0) {
    ui::follow(table_, to);
    open(to);
    frame.announce(chosen()->namn + ", " + chosen()->finding.rule);
  }
  const app::QualityRow* row = chosen();
  if (row != nullptr && row->finding.ungdom == person_->id()) drawSilence(frame, *row);
  if (person_) person_->drawContent(frame);
}

void QualityView::drawSilence(Frame& frame, const app::QualityRow& found) {
  const Finding finding = found.finding;
  if (finding.niva != Niva::gul) return;
  Card card(text("view.quality.note"));
  if (found.tystning) {
    body(text({"view.quality.silenced", {{"regel", finding.rule}, {"dag", dayText(found.tystning->dag, session_.today())},
                                         {"av", found.tystning->av}, {"skal", text(app::label(found.tystning->skal))}}}));
    if (button(text("view.quality.showAgain"), {.disabledBecause = whyReadOnly(session_)}))
      frame.toast(said(session_, app::unsilence(session_, found.tystning->id)));
    return;
  }
  body(text({"view.quality.silenceHelp", {{"regel", finding.rule}}}));
  Row row;
  std::vector<std::string> labels;
  for (const Tystningsskal skal : kReasons) labels.push_back(text(app::label(skal)));
  combo(text("view.todo.reason"), labels, reason_, {.placeholder = text("view.form.choose"), .width = 240, .labelHidden = true});
  const std::string why = reason_ < 0 ? text("view.todo.chooseReason") : whyReadOnly(session_);
  if (!button(text("view.quality.silence"), {.disabledBecause = why})) return;
  const Tystningsskal skal = kReasons[static_cast<std::size_t>(reason_)];
  reason_ = -1;
  frame.toast(said(session_, app::silenceFinding(session_, finding, skal)));
}

void QualityView::drawBulk(Frame& frame) {
  Dialog dialog(text("view.quality.bulkTitle"), bulkOpen_, 640);
  if (!dialog) return;
  if (bulk_.empty()) {
    body(text("view.quality.bulkNone"));
    DialogButtons buttons;
    if (button(text("common.close"))) bulkOpen_ = false;
    return;
  }
  std::vector<std::string> labels;
  for (const app::BulkMend& mend : bulk_) labels.push_back(mend.regel + ": " + text(mend.vad) + " (" + countText(static_cast<std::int64_t>(mend.rows.size())) + ")");
  combo(text("view.quality.bulkWhat"), labels, bulkChosen_, {.width = 560});
  const app::BulkMend mend = bulk_[static_cast<std::size_t>(bulkChosen_)];
  drawPreview(mend);
  DialogButtons buttons;
  if (button(text("common.cancel"))) bulkOpen_ = false;
  const std::string action = text({"view.quality.bulkDo", {{"antal", static_cast<std::int64_t>(mend.rows.size())}}});
  if (!button(action, {.kind = ButtonKind::Primary, .disabledBecause = whyReadOnly(session_)})) return;
  const auto done = app::mendInBulk(session_, mend);
  bulkOpen_ = !done;
  frame.toast(said(session_, done));
}

void QualityView::drawPreview(const app::BulkMend& mend) {
  static const std::vector<Column> kColumns = {{.title = text("view.register.namn"), .weight = 3, .sortable = false},
                                               {.title = text("view.quality.from"), .weight = 3, .sortable = false},
                                               {.title = text("view.quality.to"), .weight = 3, .sortable = false}};
  table(text("view.quality.preview"), kColumns, static_cast<std::int64_t>(mend.rows.size()), preview_,
        [&mend](Cells& cells, std::int64_t row) {
          const app::BulkMend::Line& line = mend.rows[static_cast<std::size_t>(row)];
          cells.strong(line.namn);
          cells.muted(text(line.fran));
          cells.text(text(line.till));
        },
        {.height = kPreviewHeight});
}

}  // namespace fyren::ui

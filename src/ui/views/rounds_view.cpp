// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/rounds_view.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "ui/views/read_only.h"
#include "ui/views/said.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kTableHeight = 288;
constexpr std::array kUtfall = {Besoksutfall::nadd,       Besoksutfall::vardnadshavareSvarade, Besoksutfall::ingenHemma,
                                Besoksutfall::borInteDar, Besoksutfall::villInte,              Besoksutfall::ejBesokt};

std::int64_t countIn(const std::string& typed) {
  std::int64_t count = 0;
  std::from_chars(typed.data(), typed.data() + typed.size(), count);
  return count;
}

}  // namespace

RoundsView::RoundsView(app::Session& session, Navigator& navigator) : session_(session), navigator_(navigator) {}

std::string RoundsView::title() const { return text("view.rounds.title"); }

void RoundsView::ask() {
  if (askedVersion_ == session_.version() && askedArea_ == area_) return;
  askedVersion_ = session_.version();
  askedArea_ = area_;
  rounds_ = app::rounds(session_);
  countsSteps_ = app::countsSteps(session_);
  candidates_ = app::visitCandidates(session_, area_);
}

void RoundsView::drawContent(Frame& frame) {
  ask();
  heading(title(), 1);
  muted(text("view.rounds.help"));
  if (!planning_ && button(text("view.rounds.plan"), {.kind = ButtonKind::Primary, .icon = Icon::Plus, .disabledBecause = whyReadOnly(session_)})) {
    planning_ = true;
    day_ = session_.today() + 14;
    dayTyped_ = day_->iso();
    personal_ = session_.user() + ", ";
    chosen_.clear();
    error_ = {};
  }
  if (planning_) drawPlan(frame);
  ask();
  drawRounds(frame);
  ask();
  drawSettings(frame);
}

void RoundsView::drawPlan(Frame& frame) {
  Card card(text("view.rounds.plan"));
  heading(text("view.rounds.plan"), 2);
  drawPlanFields();
  ask();
  drawCandidates();
  const std::string why = !day_ ? text("view.form.noDay") : chosen_.empty() ? text("hembesok.fel.ingen") : std::string();
  const int answer = endButtons(text({"view.rounds.save", {{"antal", static_cast<std::int64_t>(chosen_.size())}}}), why);
  if (answer < 0) planning_ = false;
  if (answer <= 0) return;
  if (settle(frame, session_, app::planRunda(session_, {*day_, tid_, omrade_, personal_, chosen_}), error_)) planning_ = false;
}

void RoundsView::drawPlanFields() {
  const std::string dayError = error_.at("dag"), staffError = error_.at("personal");
  Columns columns({1, 1}, kGap * 2, 560);
  dateField(text("view.rounds.dag"), dayTyped_, day_, {.help = text({"view.rounds.dagHelp", {{"dag", session_.today() + kAviseringsdagar}}}), .error = dayError, .width = 160});
  textField(text("view.rounds.tid"), tid_, {.placeholder = text("view.letters.tidExempel"), .width = 200, .maxLength = 40});
  columns.next();
  textField(text("view.rounds.personal"), personal_, {.help = text("view.rounds.personalHelp"), .error = staffError, .maxLength = 120});
  textField(text("view.rounds.omrade"), omrade_, {.maxLength = 60});
  textField(text("view.letters.postnummer"), area_, {.placeholder = text("view.letters.postnummerExempel"), .width = 160, .maxLength = 5});
}

void RoundsView::drawCandidates() {
  status(text({"view.rounds.candidates", {{"valda", static_cast<std::int64_t>(chosen_.size())}, {"antal", static_cast<std::int64_t>(candidates_.size())}}}));
  static const std::vector<Column> kColumns = {{.title = text("view.rounds.vald"), .width = 96, .sortable = false},
                                               {.title = text("view.register.namn"), .weight = 2, .sortable = false},
                                               {.title = text("view.register.alder"), .width = 56, .sortable = false, .align = Align::Right, .tabular = true},
                                               {.title = text("view.letters.adress"), .weight = 3, .sortable = false},
                                               {.title = text("view.register.senaste"), .width = 120, .sortable = false, .tabular = true, .hideBelow = 640}};
  const auto isChosen = [this](const UngdomId& id) { return std::find(chosen_.begin(), chosen_.end(), id) != chosen_.end(); };
  const auto event = table(text("view.rounds.candidateList"), kColumns, static_cast<std::int64_t>(candidates_.size()), table_,
                           [&](Cells& cells, std::int64_t row) {
                             const app::VisitCandidate& one = candidates_[static_cast<std::size_t>(row)];
                             if (isChosen(one.id)) cells.mark(Mark::Done, text("view.rounds.vald"));
                             else cells.empty();
                             cells.strong(one.namn);
                             cells.number(one.alder);
                             cells.text(one.adress);
                             if (one.senast) cells.text(dayText(*one.senast, session_.today()));
                             else cells.muted(text("view.person.none"));
                           },
                           {.height = kTableHeight, .emptyTitle = text("view.rounds.noCandidates"), .emptyText = text("view.rounds.noCandidatesHelp")});
  small(text("view.rounds.pressToChoose"));
  if (!event.opened) return;
  const UngdomId id = candidates_[static_cast<std::size_t>(*event.opened)].id;
  if (isChosen(id)) std::erase(chosen_, id);
  else chosen_.push_back(id);
}

void RoundsView::drawRounds(Frame& frame) {
  Section section(text("view.rounds.rounds"));
  if (rounds_.empty()) muted(text("view.rounds.none"));
  for (const app::RoundPage& page : rounds_) {
    Scope scope(anyId(page.runda.id));
    drawRound(frame, page);
    if (askedVersion_ != session_.version()) return;  // they may be others now
  }
}

void RoundsView::drawRound(Frame& frame, const app::RoundPage& page) {
  const std::string name = text({"view.rounds.round", {{"dag", page.runda.dag}, {"antal", static_cast<std::int64_t>(page.rader.size())}}});
  Card card(name);
  heading(name, 3);
  mark(page.runda.avslutad ? Mark::Done : Mark::Ongoing, text(page.next));
  muted(text({"view.rounds.roundMore", {{"personal", page.runda.personal}, {"tid", page.runda.tid}, {"omrade", page.runda.omrade}}}));
  if (page.runda.avslutad && countsSteps_)
    small(text({"view.rounds.stepsCounted", {{"bosattning", page.runda.bosattningskontroller}, {"oro", page.runda.orosanmalningar}}}));
  if (page.runda.avslutad)
    for (const app::VisitLine& line : page.rader) body(line.namn + ": " + text(app::label(line.utfall)));
  else drawRoundButtons(frame, page);
  if (entering_ == page.runda.id && askedVersion_ == session_.version()) drawResults(frame, page);
}

void RoundsView::drawRoundButtons(Frame& frame, const app::RoundPage& page) {
  const std::string reads = whyReadOnly(session_);
  const HembesoksrundaId id = page.runda.id;
  Row row;
  if (!page.runda.aviserad && button(text("view.rounds.printNotice"), {.icon = Icon::Print})) frame.toast({.text = navigator_.print(app::noticeHtml(session_, id))});
  if (!page.runda.aviserad && button(text("view.rounds.noticeSent"), {.disabledBecause = reads})) frame.toast(said(session_, app::recordNotice(session_, id)));
  else if (button(text("view.rounds.printList"), {.icon = Icon::Print})) frame.toast({.text = navigator_.print(app::roundListHtml(session_, id))});
  else if (page.runda.dag <= session_.today() && button(text("view.rounds.enter"), {.kind = ButtonKind::Primary, .disabledBecause = reads})) beginResults(page);
  else if (button(text("view.rounds.erase"), {.kind = ButtonKind::Quiet, .icon = Icon::Trash, .disabledBecause = reads})) frame.toast(said(session_, app::eraseRunda(session_, id)));
}

void RoundsView::beginResults(const app::RoundPage& page) {
  entering_ = page.runda.id;
  results_.assign(page.rader.size(), -1);
  bosattning_ = oro_ = "0";
}

void RoundsView::drawResults(Frame& frame, const app::RoundPage& page) {
  static const auto kLabels = labelsOf(kUtfall);
  for (std::size_t i = 0; i < page.rader.size() && i < results_.size(); ++i) {
    Scope scope(anyId(page.rader[i].id));
    segmented(page.rader[i].namn, kLabels, results_[i]);
  }
  if (countsSteps_) drawSteps();
  const auto open = std::count(results_.begin(), results_.end(), -1);
  const int answer = endButtons(text("view.rounds.saveResults"), open > 0 ? text({"view.rounds.left", {{"antal", static_cast<std::int64_t>(open)}}}) : std::string());
  if (answer < 0) entering_.reset();
  if (answer <= 0) return;
  app::RoundResults results{{}, countIn(bosattning_), countIn(oro_)};
  for (std::size_t i = 0; i < page.rader.size(); ++i) results.utfall.emplace_back(page.rader[i].id, valueAt(kUtfall, results_[i]));
  if (settle(frame, session_, app::recordRound(session_, page.runda.id, results), error_)) entering_.reset();
}

void RoundsView::drawSteps() {
  muted(text("view.rounds.stepsHelp"));
  textField(text("view.rounds.bosattning"), bosattning_, {.width = 80, .maxLength = 3});
  textField(text("view.rounds.oro"), oro_, {.width = 80, .maxLength = 3});
}

void RoundsView::drawSettings(Frame& frame) {
  Section section(text("view.rounds.steps"));
  bool on = countsSteps_;
  if (checkbox(text("view.rounds.countSteps"), on, {.help = text("view.rounds.countStepsHelp"), .disabledBecause = whyReadOnly(session_)}))
    frame.toast(said(session_, app::countSteps(session_, on)));
}

}  // namespace fyren::ui

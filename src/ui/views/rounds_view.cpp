// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/rounds_view.h"

#include <algorithm>
#include <array>

#include "app/areas.h"
#include "app/letter_texts.h"
#include "ui/views/guarded_text.h"
#include "ui/views/read_only.h"
#include "ui/views/said.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kTableHeight = 288;
constexpr std::array kUtfall = {Besoksutfall::nadd,       Besoksutfall::vardnadshavareSvarade, Besoksutfall::ingenHemma,
                                Besoksutfall::borInteDar, Besoksutfall::villInte,              Besoksutfall::ejBesokt};
constexpr std::array kSprak = {Sprak::svenska, Sprak::lattSvenska, Sprak::engelska};

// A step after the visit has a place where nobody was met.
bool metNobody(int utfall) {
  if (utfall < 0) return false;
  const Besoksutfall value = valueAt(kUtfall, utfall);
  return value == Besoksutfall::ingenHemma || value == Besoksutfall::borInteDar;
}

bool metSomebody(int utfall) {
  if (utfall < 0) return false;
  const auto as = utfallOf(valueAt(kUtfall, utfall));
  return as && *as != Utfall::ingetSvar;
}

}  // namespace

RoundsView::RoundsView(app::Session& session, Navigator& navigator) : session_(session), navigator_(navigator) {}

std::string RoundsView::title() const { return text("view.rounds.title"); }

void RoundsView::ask() {
  if (askedVersion_ == session_.version() && askedArea_ == area_) return;
  askedVersion_ = session_.version();
  askedArea_ = area_;
  rounds_ = app::rounds(session_);
  counts_ = app::checkCounts(session_);
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
  drawCounts();
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
  guardedField(session_, std::nullopt, text("view.rounds.tid"), tid_, {.placeholder = text("view.letters.tidExempel"), .width = 200, .maxLength = 40});
  columns.next();
  guardedField(session_, std::nullopt, text("view.rounds.personal"), personal_, {.help = text("view.rounds.personalHelp"), .error = staffError, .maxLength = 120});
  drawArea();
  guardedField(session_, std::nullopt, text("view.rounds.omrade"), omrade_, {.maxLength = 60});
  textField(text("view.letters.postnummer"), area_.postnummer, {.placeholder = text("view.letters.postnummerExempel"), .width = 160, .maxLength = 5});
}

// Of the municipality's own table of areas; choosing one names the round too.
void RoundsView::drawArea() {
  if (session_.areas().isEmpty()) return;
  std::vector<std::string> areas = session_.areas().names(session_.today());
  areas.insert(areas.begin(), text("view.register.allaOmraden"));
  int chosen = area_.omrade.empty() ? 0 : indexOf(areas, area_.omrade);
  if (chosen == static_cast<int>(areas.size())) chosen = 0;
  if (!combo(text("view.register.omrade"), areas, chosen, {.width = 280})) return;
  area_.omrade = chosen == 0 ? std::string() : areas[static_cast<std::size_t>(chosen)];
  omrade_ = area_.omrade;
}

void RoundsView::drawCandidates() {
  status(text({"view.rounds.candidates", {{"valda", static_cast<std::int64_t>(chosen_.size())}, {"antal", static_cast<std::int64_t>(candidates_.size())}}}));
  static const std::vector<Column> kColumns = {{.title = text("view.rounds.vald"), .width = 96, .sortable = false},
                                               {.title = text("view.register.namn"), .weight = 2, .sortable = false},
                                               {.title = text("view.register.alder"), .width = 56, .sortable = false, .align = Align::Right, .tabular = true},
                                               {.title = text("view.letters.adress"), .weight = 3, .sortable = false},
                                               {.title = text("view.todo.next"), .width = 160, .sortable = false, .hideBelow = 700},
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
                             if (one.nastaSteg) cells.mark(Mark::ShouldCheck, text("outreach.vad.hembesok"));
                             else cells.empty();
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
  if (page.runda.avslutad)
    for (const app::VisitLine& line : page.rader) body(line.namn + ": " + text(app::label(line.utfall)));
  else drawRoundButtons(frame, page);
  if (entering_ == page.runda.id && askedVersion_ == session_.version()) drawResults(frame, page);
}

void RoundsView::drawRoundButtons(Frame& frame, const app::RoundPage& page) {
  const std::string reads = whyReadOnly(session_);
  const HembesoksrundaId id = page.runda.id;
  if (!page.runda.aviserad) {
    static const auto kLanguages = labelsOf(kSprak);
    combo(text("view.rounds.language"), kLanguages, sprak_, {.width = 208});
  }
  const auto hindrance = app::letterHindrance(session_);
  const std::string unanswerable = hindrance ? text(*hindrance) : std::string();
  if (hindrance && banner(Mark::ShouldCheck, unanswerable, {.action = text("view.rounds.toLetters")}) == BannerPress::Action) navigator_.go(Place::brev);
  Row row;
  if (!page.runda.aviserad && button(text("view.rounds.printNotice"), {.icon = Icon::Print, .disabledBecause = unanswerable})) frame.toast({.text = navigator_.print(app::noticeHtml(session_, id, valueAt(kSprak, sprak_)))});
  if (!page.runda.aviserad && button(text("view.rounds.noticeSent"), {.disabledBecause = hindrance ? unanswerable : reads})) frame.toast(said(session_, app::recordNotice(session_, id, valueAt(kSprak, sprak_))));
  else if (button(text("view.rounds.printList"), {.icon = Icon::Print})) frame.toast({.text = navigator_.print(app::roundListHtml(session_, id))});
  else if (button(text("view.rounds.printCards"), {.icon = Icon::Print, .disabledBecause = unanswerable})) frame.toast({.text = navigator_.print(app::knackkortHtml(session_, id))});
  else if (page.runda.dag <= session_.today() && button(text("view.rounds.enter"), {.kind = ButtonKind::Primary, .disabledBecause = reads})) beginResults(page);
  else if (button(text("view.rounds.erase"), {.kind = ButtonKind::Quiet, .icon = Icon::Trash, .disabledBecause = reads})) frame.toast(said(session_, app::eraseRunda(session_, id)));
}

void RoundsView::beginResults(const app::RoundPage& page) {
  entering_ = page.runda.id;
  results_.assign(page.rader.size(), Result());
}

void RoundsView::drawResults(Frame& frame, const app::RoundPage& page) {
  for (std::size_t i = 0; i < page.rader.size() && i < results_.size(); ++i) {
    Scope scope(anyId(page.rader[i].id));
    drawResult(page.rader[i], results_[i]);
  }
  const auto open = std::count_if(results_.begin(), results_.end(), [](const Result& result) { return result.utfall < 0; });
  const int answer = endButtons(text("view.rounds.saveResults"), open > 0 ? text({"view.rounds.left", {{"antal", static_cast<std::int64_t>(open)}}}) : std::string());
  if (answer < 0) entering_.reset();
  if (answer <= 0) return;
  std::vector<app::VisitResult> results;
  for (std::size_t i = 0; i < page.rader.size() && i < results_.size(); ++i)
    results.push_back(asVisit(page.rader[i].id, results_[i]));
  if (settle(frame, session_, app::recordRound(session_, page.runda.id, results), error_)) entering_.reset();
}

app::VisitResult RoundsView::asVisit(HembesokId id, const Result& result) {
  app::VisitResult visit{id, valueAt(kUtfall, result.utfall), result.bosattning, result.oro};
  if (result.sysselsattning >= 0) visit.sysselsattning = valueAt(kSysselsattning, result.sysselsattning);
  return visit;
}

void RoundsView::drawResult(const app::VisitLine& line, Result& result) {
  static const auto kLabels = labelsOf(kUtfall);
  segmented(line.namn, kLabels, result.utfall);
  const bool nobody = metNobody(result.utfall);
  result.bosattning = result.bosattning && nobody;
  result.oro = result.oro && nobody;
  if (metSomebody(result.utfall)) {
    static const auto kDoes = labelsOf(kSysselsattning);
    combo(text({"view.rounds.does", {{"namn", line.namn}}}), kDoes, result.sysselsattning, {.placeholder = text("view.rounds.notTold"), .width = 280});
  } else {
    result.sysselsattning = -1;
  }
  if (!nobody || (!line.kanBosattning && !line.kanOro)) return;
  Row row;
  if (line.kanBosattning) checkbox(text({"view.rounds.bosattning", {{"namn", line.namn}}}), result.bosattning);
  if (line.kanOro) checkbox(text({"view.rounds.oro", {{"namn", line.namn}}}), result.oro);
}

// The routine decides whether the steps are there at all.
void RoundsView::drawCounts() {
  Section section(text("view.rounds.steps"));
  if (counts_.on)
    body(text({"view.rounds.stepsCounted", {{"bosattning", std::int64_t{counts_.bosattningskontroller}}, {"oro", std::int64_t{counts_.orosanmalningar}}}}));
  muted(text(counts_.on ? "view.rounds.stepsOn" : "view.rounds.stepsOff"));
  if (button(text("view.routine.open"), {.kind = ButtonKind::Quiet, .icon = Icon::Settings})) navigator_.go(Place::trappa);
}

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/routine_view.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/labels.h"
#include "base/text.h"
#include "ui/views/form_parts.h"
#include "ui/views/guarded_text.h"
#include "ui/views/read_only.h"
#include "ui/views/said.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kDaysWidth = 128, kTimeWidth = 176;  // as wide as their labels
constexpr float kChoiceWidth = 208;
constexpr int kNoNumber = -1;
constexpr std::size_t kMostSteps = 30;
constexpr std::size_t kShownRows = 8;
constexpr float kRowHeight = 40;
constexpr std::array kKanaler = {Kanal::telefon,   Kanal::sms,      Kanal::brev,   Kanal::vykort,        Kanal::epost,
                                 Kanal::knackkort, Kanal::hembesok, Kanal::dropIn, Kanal::socialaMedier, Kanal::viaAnnanAktor};

std::string nameOf(Stegsort sort) {
  return text(sort == Stegsort::orosanmalan ? "view.routine.oro" : "view.routine.bosattning");
}

std::string stepName(const Trappsteg& step) {
  if (step.sort != Stegsort::kontakt) return nameOf(step.sort);
  const std::string name = text(app::label(step.kanal));
  if (!step.kanalUnder18) return name;
  return text({"view.routine.under18", {{"satt", name}, {"under18", text(app::label(*step.kanalUnder18))}}});
}

}  // namespace

void RoutineView::Number::field(std::string_view label, int& value, float width) {
  const std::string error = value < 0 ? text("view.routine.noNumber") : std::string();
  if (!textField(label, typed, {.error = error, .width = width, .maxLength = 3})) return;
  value = typed.empty() ? kNoNumber : 0;
  for (const char c : typed) value = value < 0 || c < '0' || c > '9' ? kNoNumber : value * 10 + (c - '0');
}

RoutineView::RoutineView(app::Session& session, Navigator& navigator) : session_(session), navigator_(navigator) {
  begin(app::routineOf(session));
}

std::string RoutineView::title() const { return text("view.routine.title"); }

void RoutineView::begin(const Trappa& trappa) {
  trappa_ = trappa;
  karensDays_ = trappa.karens.value_or(session_.law().karensDays);
  karens_.typed = std::to_string(karensDays_);
  borja_.typed = std::to_string(trappa.borjaInom);
  uppfoljning_.typed = std::to_string(trappa.uppfoljning);
  villInte_.typed = std::to_string(trappa.villInte);
  nytt_.typed = std::to_string(trappa.nyttVarv);
  brev_.typed = std::to_string(trappa.brev20);
  typed_.clear();
  for (const Trappsteg& step : trappa.steg) typed_.push_back(typedOf(step));
}

RoutineView::Step RoutineView::typedOf(const Trappsteg& step) {
  const auto number = [](int value) { return Number{std::to_string(value)}; };
  return {nextNr_++, number(step.forsok), number(step.efter), number(step.mellan), number(step.inom), number(step.avisera)};
}

void RoutineView::drawContent(Frame& frame) {
  if (button(text("view.routine.back"), {.kind = ButtonKind::Quiet, .icon = Icon::ArrowLeft})) navigator_.go(Place::attGora);
  heading(title(), 1);
  Width width(860);
  drawChoice();
  ask();
  drawPreview(frame);
  drawSteps();
  drawTimes();
  ask();
  drawChanged();
}

void RoutineView::drawChoice() {
  body(text({app::hasOwnRoutine(session_) ? "view.routine.own" : "view.routine.builtIn", {{"namn", app::routineOf(session_).namn}}}));
  {
    Row row;
    std::vector<std::string> names;
    for (const Trappa& trappa : builtInTrappor()) names.push_back(trappa.namn);
    if (combo(text("view.routine.beginWith"), names, preset_, {.placeholder = text("view.form.choose"), .width = kChoiceWidth}))
      begin(builtInTrappor()[static_cast<std::size_t>(preset_)]);
    guardedField(session_, std::nullopt, text("view.routine.name"), trappa_.namn, {.width = kChoiceWidth, .maxLength = 60});
  }
  small(trappa_.kalla);
}

void RoutineView::drawTimes() {
  Section section(text("view.routine.times"));
  {
    Row row;
    karens_.field(text("view.routine.karens"), karensDays_, kTimeWidth);
    borja_.field(text("view.routine.begin"), trappa_.borjaInom, kTimeWidth);
    brev_.field(text("view.routine.brev20"), trappa_.brev20, kTimeWidth);
  }
  Row row;
  uppfoljning_.field(text("view.routine.followUp"), trappa_.uppfoljning, kTimeWidth);
  villInte_.field(text("view.routine.villInte"), trappa_.villInte, kTimeWidth);
  nytt_.field(text("view.routine.newRound"), trappa_.nyttVarv, kTimeWidth);
  trappa_.karens = karensDays_;
}

void RoutineView::drawSteps() {
  Section section(text("view.routine.steps"));
  std::pair<Move, std::size_t> wish{Move::none, 0};
  for (std::size_t i = 0; i < trappa_.steg.size(); ++i) {
    Scope scope(typed_[i].nr);
    if (const Move move = drawStep(i); move != Move::none) wish = {move, i};
  }
  drawAdd();
  carryOut(wish.first, wish.second);  // not before all are drawn
}

RoutineView::Move RoutineView::drawStep(std::size_t at) {
  Trappsteg& step = trappa_.steg[at];
  const std::string name = text({"view.routine.stepOn", {{"nr", static_cast<std::int64_t>(at + 1)}, {"steg", stepName(step)}}});
  Card card(name, 12);
  Move move = Move::none;
  {
    Row row;
    checkbox(name, step.pa);
    row.toTheRight();
    move = drawMoves(at);
  }
  if (!step.pa) return move;
  drawWay(at);
  drawDays(at);
  return move;
}

void RoutineView::drawWay(std::size_t at) {
  Trappsteg& step = trappa_.steg[at];
  if (step.sort != Stegsort::kontakt) small(text("view.routine.noGrounds"));
  Row row;
  const std::array<std::string, 3> ages = {text("view.routine.ageAll"), text("view.routine.ageUnder18"), text("view.routine.ageFrom18")};
  int age = static_cast<int>(step.alder);
  if (combo(text("view.routine.age"), ages, age, {.width = kChoiceWidth})) step.alder = static_cast<Stegalder>(age);
  if (step.sort != Stegsort::kontakt) return;
  static const auto kWays = labelsOf(kKanaler);
  int way = indexOf(kKanaler, step.kanal);
  if (combo(text("view.routine.way"), kWays, way, {.width = kChoiceWidth})) step.kanal = valueAt(kKanaler, way);
  if (step.alder != Stegalder::alla) return;
  std::vector<std::string> young = {text("view.routine.sameWay")};
  young.insert(young.end(), kWays.begin(), kWays.end());
  int youngWay = step.kanalUnder18 ? indexOf(kKanaler, *step.kanalUnder18) + 1 : 0;
  if (!combo(text("view.routine.wayUnder18"), young, youngWay, {.width = kChoiceWidth})) return;
  step.kanalUnder18 = youngWay > 0 ? std::optional(valueAt(kKanaler, youngWay - 1)) : std::nullopt;
}

void RoutineView::drawDays(std::size_t at) {
  Trappsteg& step = trappa_.steg[at];
  Row row;
  typed_[at].efter.field(text("view.routine.after"), step.efter, kDaysWidth);
  if (step.sort == Stegsort::kontakt) typed_[at].forsok.field(text("view.routine.tries"), step.forsok, kDaysWidth);
  if (step.forsok > 1) typed_[at].mellan.field(text("view.routine.between"), step.mellan, kDaysWidth);
  typed_[at].inom.field(text("view.routine.within"), step.inom, kDaysWidth);
  if (step.kanal != Kanal::hembesok || step.sort != Stegsort::kontakt) return;
  typed_[at].avisera.field(text("view.routine.notice"), step.avisera, kDaysWidth);
  checkbox(text("view.routine.two"), step.tva);
}

RoutineView::Move RoutineView::drawMoves(std::size_t at) {
  const std::string name = stepName(trappa_.steg[at]);
  const std::string first = at == 0 ? text("view.routine.isFirst") : std::string();
  const std::string last = at + 1 == trappa_.steg.size() ? text("view.routine.isLast") : std::string();
  Move move = Move::none;
  if (iconButton(Icon::ChevronUp, text({"view.routine.up", {{"steg", name}}}), {.kind = ButtonKind::Quiet, .disabledBecause = first})) move = Move::up;
  if (iconButton(Icon::ChevronDown, text({"view.routine.down", {{"steg", name}}}), {.kind = ButtonKind::Quiet, .disabledBecause = last})) move = Move::down;
  if (iconButton(Icon::Trash, text({"view.routine.away", {{"steg", name}}}), {.kind = ButtonKind::Quiet})) move = Move::away;
  return move;
}

void RoutineView::carryOut(Move move, std::size_t at) {
  const auto place = static_cast<std::ptrdiff_t>(at);
  if (move == Move::away) {
    trappa_.steg.erase(trappa_.steg.begin() + place);
    typed_.erase(typed_.begin() + place);
  } else if (move != Move::none) {
    const std::size_t other = move == Move::up ? at - 1 : at + 1;
    std::swap(trappa_.steg[at], trappa_.steg[other]);
    std::swap(typed_[at], typed_[other]);
  }
}

void RoutineView::drawAdd() {
  std::vector<std::string> kinds = labelsOf(kKanaler);
  kinds.push_back(nameOf(Stegsort::orosanmalan));
  kinds.push_back(nameOf(Stegsort::bosattningskontroll));
  Row row;
  combo(text("view.routine.newStep"), kinds, added_, {.placeholder = text("view.form.choose"), .width = kChoiceWidth});
  std::string why = added_ < 0 ? text("view.routine.chooseStep") : std::string();
  if (trappa_.steg.size() >= kMostSteps) why = text("view.routine.tooMany");
  if (!button(text("view.routine.add"), {.icon = Icon::Plus, .disabledBecause = why})) return;
  const auto kanaler = static_cast<int>(kKanaler.size());
  const Stegsort sort = added_ < kanaler ? Stegsort::kontakt : added_ == kanaler ? Stegsort::orosanmalan : Stegsort::bosattningskontroll;
  const Trappsteg step = newSteg(trappa_, sort, sort == Stegsort::kontakt ? valueAt(kKanaler, added_) : Kanal::telefon);
  trappa_.steg.push_back(step);
  typed_.push_back(typedOf(step));
  added_ = -1;
}

void RoutineView::ask() {
  if (!isSound(trappa_)) return;
  const std::string now = writeTrappa(trappa_);
  if (askedFor_ == now && askedVersion_ == session_.version()) return;
  preview_ = app::previewRoutine(session_, trappa_);
  askedFor_ = now;
  askedVersion_ = session_.version();
}

void RoutineView::drawPreview(Frame& frame) {
  const bool sound = isSound(trappa_);
  if (!sound) (void)banner(Mark::ShouldCheck, text("todo.fel.trappa"));
  else (void)banner(Mark::Info, text({"view.routine.preview", {{"antal", std::int64_t{preview_.aktuella}}, {"forsenade", std::int64_t{preview_.forsenade}}, {"nu", std::int64_t{preview_.nu}}}}));
  std::string why = sound ? whyReadOnly(session_) : text("view.routine.notSound");
  if (trappa_.namn.empty()) why = text("view.routine.noName");
  if (!button(text("view.routine.save"), {.kind = ButtonKind::Primary, .disabledBecause = why})) return;
  frame.toast(said(session_, app::saveRoutine(session_, trappa_)));
}

// Whose next step would be another.
void RoutineView::drawChanged() {
  Section section(text("view.routine.changed"));
  const auto count = static_cast<std::int64_t>(preview_.andrade.size());
  if (!isSound(trappa_) || count == 0) {
    muted(text(isSound(trappa_) ? "view.routine.noneChanged" : "view.routine.notSound"));
    return;
  }
  status(text({"view.routine.changedCount", {{"antal", count}}}));
  static const std::vector<Column> kColumns = {{.title = text("view.todo.namn"), .weight = 2, .sortable = false},
                                               {.title = text("view.routine.nowSays"), .weight = 3, .sortable = false, .wraps = true},
                                               {.title = text("view.routine.wouldSay"), .weight = 3, .sortable = false, .wraps = true}};
  const auto said = [this](const Message& what, Day latest) {
    return text(what) + ", " + text({"view.todo.senast", {{"dag", dayText(latest, session_.today())}}});
  };
  const float rows = static_cast<float>(std::min(preview_.andrade.size(), kShownRows) + 1);
  const auto event = table(text("view.routine.changed"), kColumns, count, table_,
                           [&](Cells& cells, std::int64_t at) {
                             const auto& line = preview_.andrade[static_cast<std::size_t>(at)];
                             cells.strong(line.namn);
                             cells.muted(said(line.nu, line.nuSenast));
                             cells.text(said(line.skulle, line.skulleSenast));
                           },
                           {.height = kRowHeight * rows, .lines = 2});
  if (event.opened) navigator_.openUngdom(preview_.andrade[static_cast<std::size_t>(*event.opened)].ungdom);
}

}  // namespace fyren::ui

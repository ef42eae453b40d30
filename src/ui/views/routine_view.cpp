// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/routine_view.h"

#include "app/labels.h"
#include "base/text.h"
#include "ui/views/read_only.h"
#include "ui/views/said.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kNumberWidth = 72;
constexpr int kNoNumber = -1;

std::string stepName(const Trappsteg& step) {
  if (step.sort == Stegsort::orosanmalan) return text("outreach.vad.orosanmalan");
  if (step.sort == Stegsort::bosattningskontroll) return text("view.routine.bosattning");
  const std::string name = text(app::label(step.kanal));
  if (!step.kanalUnder18) return name;
  return text({"view.routine.under18", {{"satt", name}, {"under18", text(app::label(*step.kanalUnder18))}}});
}

}  // namespace

void RoutineView::Number::field(std::string_view label, int& value) {
  const std::string error = value < 0 ? text("view.routine.noNumber") : std::string();
  if (!textField(label, typed, {.error = error, .width = kNumberWidth, .maxLength = 3})) return;
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
  for (const Trappsteg& step : trappa.steg)
    typed_.push_back({{std::to_string(step.forsok)}, {std::to_string(step.efter)}, {std::to_string(step.mellan)}, {std::to_string(step.inom)}});
}

void RoutineView::drawContent(Frame& frame) {
  if (button(text("view.routine.back"), {.kind = ButtonKind::Quiet, .icon = Icon::ArrowLeft})) navigator_.go(Place::attGora);
  heading(title(), 1);
  Width width(760);
  drawChoice();
  drawPreview(frame);
  drawSteps();
  drawTimes();
}

void RoutineView::drawChoice() {
  body(text({app::hasOwnRoutine(session_) ? "view.routine.own" : "view.routine.builtIn", {{"namn", app::routineOf(session_).namn}}}));
  std::vector<std::string> names;
  for (const Trappa& trappa : builtInTrappor()) names.push_back(trappa.namn);
  if (combo(text("view.routine.beginWith"), names, preset_, {.placeholder = text("view.form.choose")}))
    begin(builtInTrappor()[static_cast<std::size_t>(preset_)]);
  small(trappa_.kalla);
}

void RoutineView::drawTimes() {
  Section section(text("view.routine.times"));
  {
    Row row;
    karens_.field(text("view.routine.karens"), karensDays_);
    borja_.field(text("view.routine.begin"), trappa_.borjaInom);
    brev_.field(text("view.routine.brev20"), trappa_.brev20);
  }
  Row row;
  uppfoljning_.field(text("view.routine.followUp"), trappa_.uppfoljning);
  villInte_.field(text("view.routine.villInte"), trappa_.villInte);
  nytt_.field(text("view.routine.newRound"), trappa_.nyttVarv);
  trappa_.karens = karensDays_;
}

void RoutineView::drawSteps() {
  Section section(text("view.routine.steps"));
  for (std::size_t i = 0; i < trappa_.steg.size(); ++i) {
    Scope scope(static_cast<std::int64_t>(i));
    drawStep(i);
  }
}

void RoutineView::drawStep(std::size_t at) {
  Trappsteg& step = trappa_.steg[at];
  Card card(stepName(step), 12);
  checkbox(text({"view.routine.stepOn", {{"nr", static_cast<std::int64_t>(at + 1)}, {"steg", stepName(step)}}}), step.pa);
  if (!step.pa) return;
  if (step.sort != Stegsort::kontakt) small(text("view.routine.noGrounds"));
  Row row;
  typed_[at].efter.field(text("view.routine.after"), step.efter);
  if (step.sort == Stegsort::kontakt) typed_[at].forsok.field(text("view.routine.tries"), step.forsok);
  if (step.forsok > 1) typed_[at].mellan.field(text("view.routine.between"), step.mellan);
  typed_[at].inom.field(text("view.routine.within"), step.inom);
}

void RoutineView::drawPreview(Frame& frame) {
  const bool sound = isSound(trappa_);
  const std::string now = sound ? writeTrappa(trappa_) : std::string();
  if (sound && (askedFor_ != now || askedVersion_ != session_.version())) {
    preview_ = app::previewRoutine(session_, trappa_);
    askedFor_ = now;
    askedVersion_ = session_.version();
  }
  if (!sound) (void)banner(Mark::ShouldCheck, text("todo.fel.trappa"));
  else (void)banner(Mark::Info, text({"view.routine.preview", {{"antal", std::int64_t{preview_.aktuella}}, {"forsenade", std::int64_t{preview_.forsenade}}, {"nu", std::int64_t{preview_.nu}}}}));
  const std::string why = sound ? whyReadOnly(session_) : text("view.routine.notSound");
  if (!button(text("view.routine.save"), {.kind = ButtonKind::Primary, .disabledBecause = why})) return;
  frame.toast(said(session_, app::saveRoutine(session_, trappa_)));
}

}  // namespace fyren::ui

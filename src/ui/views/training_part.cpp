// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/training_part.h"

#include "app/training_clock.h"
#include "base/text.h"
#include "ui/views/read_only.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kBandHeight = 44;

bool isForTraining(const app::Session* session) {
  return session != nullptr && session->reg().kind == RegisterKind::training;
}

}  // namespace

void TrainingPart::drawBand(app::Session* session) {
  if (session == nullptr || session->reg().kind == RegisterKind::real) return;
  const bool movable = isForTraining(session);
  Bar bar(Colour::Training, movable ? kBandHeight : lineHeight(Size::Body) + kGap, BarEdge::None,
          movable ? kControl : lineHeight(Size::Body));
  Row row;
  coloured(text({"shell.trainingBand", {{"dag", session->today()}}}), Colour::OnTraining);
  if (!movable) return;
  row.toTheRight();
  if (button(text("training.flytta"), {.icon = Icon::Clock, .disabledBecause = whyReadOnly(*session)}))
    open(*session);
}

void TrainingPart::open(const app::Session& session) {
  open_ = true;
  typed_ = session.today().iso();
  day_ = session.today();
  error_.clear();
}

void TrainingPart::drawDialog(Frame& frame, app::Session* session) {
  if (!isForTraining(session)) open_ = false;
  Dialog dialog(text("training.flyttaTitel"), open_);
  if (!dialog) return;
  body(text({"training.klockan", {{"dag", session->today()}}}));
  muted(text("training.flyttaHjalp"));
  drawSteps(frame, *session);
  drawDay(frame, *session);
  DialogButtons buttons;
  if (button(text("common.close"))) open_ = false;
}

void TrainingPart::drawSteps(Frame& frame, app::Session& session) {
  const Day today = session.today();
  Row row;
  if (button(text("training.enDag"))) move(frame, session, today + 1);
  if (button(text("training.enVecka"))) move(frame, session, today + 7);
  if (button(text("training.enManad"))) move(frame, session, today.plusMonths(1));
  const std::string there = today == app::trainingStart() ? text("training.arVidStarten") : std::string();
  if (button(text("training.tillStarten"),
             {.kind = ButtonKind::Quiet, .icon = Icon::Undo, .disabledBecause = there}))
    move(frame, session, app::trainingStart());
}

void TrainingPart::drawDay(Frame& frame, app::Session& session) {
  Row row;
  const auto event = dateField(text("training.tillDag"), typed_, day_, {.error = error_, .width = 160});
  if (event.changed) error_.clear();
  const std::string why = day_ ? std::string() : text("view.form.noDay");
  const bool pressed =
      button(text("training.flyttaDit"), {.kind = ButtonKind::Primary, .disabledBecause = why});
  if ((pressed || event.submitted) && day_) move(frame, session, *day_);
}

void TrainingPart::move(Frame& frame, app::Session& session, Day day) {
  const auto moved = app::moveTrainingClock(session, day);
  error_ = moved ? std::string() : text(moved.error().message);
  if (!moved) return;
  typed_ = day.iso();
  day_ = day;
  frame.toast({.text = text(moved->said)});
}

}  // namespace fyren::ui

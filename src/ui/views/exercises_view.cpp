// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/exercises_view.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "app/handbook.h"
#include "app/training_clock.h"
#include "base/text.h"
#include "ui/views/read_only.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

using app::Exercise;
using State = app::ExerciseState;

constexpr float kReadingWidth = 640;

constexpr std::array<std::pair<std::string_view, Place>, 10> kPlaces{{{"import", Place::import},
                                                                      {"registret", Place::registret},
                                                                      {"attGora", Place::attGora},
                                                                      {"brev", Place::brev},
                                                                      {"hembesok", Place::hembesok},
                                                                      {"vard", Place::vard},
                                                                      {"kvalitet", Place::kvalitet},
                                                                      {"leverans", Place::leverans},
                                                                      {"rapport", Place::rapport},
                                                                      {"kopior", Place::kopior}}};

std::optional<Place> placeOf(const Exercise& exercise) {
  const auto found = std::find_if(kPlaces.begin(), kPlaces.end(),
                                  [&exercise](const auto& known) { return known.first == exercise.place; });
  return found == kPlaces.end() ? std::nullopt : std::optional(found->second);
}

Mark markOf(State state) {
  switch (state) {
    case State::klar:
      return Mark::Done;
    case State::pagar:
      return Mark::Ongoing;
    case State::ejBorjad:
      return Mark::Quiet;
  }
  return Mark::Quiet;
}

std::string wordOf(State state) {
  switch (state) {
    case State::klar:
      return text("training.lage.klar");
    case State::pagar:
      return text("training.lage.pagar");
    case State::ejBorjad:
      return text("training.lage.ejBorjad");
  }
  return {};
}

}  // namespace

std::string ExercisesView::title() const {
  return text("training.titel");
}

void ExercisesView::ask() {
  if (askedVersion_ == session_.version()) return;
  askedVersion_ = session_.version();
  states_.clear();
  for (const Exercise& exercise : app::exercises()) states_.push_back(app::exerciseState(session_, exercise));
}

void ExercisesView::drawContent(Frame& frame) {
  ask();
  if (open_ && frame.pressed({.name = Key::Name::Escape})) open_.reset();
  Split split(title(), open_.has_value());
  if (split.list()) drawList();
  if (!split.detail() || !open_) return;
  if (split.isNarrow() &&
      button(text("training.tillListan"), {.kind = ButtonKind::Quiet, .icon = Icon::ArrowLeft}))
    open_.reset();
  else
    drawExercise(frame);
}

void ExercisesView::drawList() {
  heading(title(), 1);
  body(text("training.intro"));
  const auto done = std::count(states_.begin(), states_.end(), State::klar);
  status(text({"training.klara",
               {{"klara", std::int64_t{done}}, {"antal", static_cast<std::int64_t>(states_.size())}}}));
  Scroll scroll(title());
  ItemList list(title());
  for (std::size_t i = 0; i < states_.size(); ++i) {
    const Exercise& exercise = app::exercises()[i];
    Scope scope(exercise.id);
    Item item;
    Columns columns({120, 1}, kGap, 0);
    mark(markOf(states_[i]), wordOf(states_[i]));
    columns.next();
    if (link(exercise.title)) open(i);
  }
}

void ExercisesView::open(std::size_t exercise) {
  open_ = exercise;
  answer_.clear();
  left_.clear();
  hint_ = false;
}

void ExercisesView::drawExercise(Frame& frame) {
  const Exercise& exercise = app::exercises()[*open_];
  Scope scope(exercise.id);
  Scroll scroll(exercise.title, 0, kGap);
  Width width(kReadingWidth);
  heading(exercise.title, 2);
  mark(markOf(states_[*open_]), wordOf(states_[*open_]));
  body(exercise.why);
  drawSteps(exercise);
  drawActs(frame, exercise);
  drawCheck(frame, exercise);
  drawHelp(exercise);
}

void ExercisesView::drawSteps(const Exercise& exercise) {
  Section section(text("training.gorSa"), 3);
  ItemList list(text("training.gorSa"));
  for (std::size_t i = 0; i < exercise.steps.size(); ++i) {
    Item item;
    Columns columns({24, 1}, 0, 0);
    body(std::to_string(i + 1) + ".");
    columns.next();
    body(exercise.steps[i]);
  }
}

void ExercisesView::drawActs(Frame& frame, const Exercise& exercise) {
  const std::string reads = whyReadOnly(session_);
  const bool begun = states_[*open_] != State::ejBorjad;
  Row row;
  if (button(text(begun ? "training.borjaOm" : "training.borja"),
             {.kind = begun ? ButtonKind::Quiet : ButtonKind::Primary, .disabledBecause = reads})) {
    const auto done = app::beginExercise(session_, exercise);
    left_.clear();
    frame.toast({.text = text(done ? done->said : done.error().message), .urgent = !done});
  }
  drawWays(frame, exercise);
}

// The ways to where it is done: the list, the day, the place.
void ExercisesView::drawWays(Frame& frame, const Exercise& exercise) {
  const std::string reads = whyReadOnly(session_);
  const auto tell = [&frame](const app::CommandResult& done) {
    frame.toast({.text = text(done ? done->said : done.error().message), .urgent = !done});
  };
  if (exercise.hasList &&
      button(text("training.laggFram"), {.icon = Icon::Import, .disabledBecause = reads})) {
    tell(app::layOutList(session_, exercise));
    navigator_.go(Place::import);
    return;
  }
  if (exercise.day && session_.today() < *exercise.day &&
      button(text({"training.flyttaTill", {{"dag", *exercise.day}}}),
             {.icon = Icon::Clock, .disabledBecause = reads}))
    tell(app::moveTrainingClock(session_, *exercise.day));
  const auto place = placeOf(exercise);
  if (place && button(text("training.gaDit"), {.icon = Icon::ArrowRight})) navigator_.go(*place);
}

void ExercisesView::drawCheck(Frame& frame, const Exercise& exercise) {
  space(kGap);
  bool submitted = false;
  if (!exercise.question.empty()) {
    strong(exercise.question);
    submitted = textField(text("training.svar"), answer_, {.width = 160, .maxLength = 20}).submitted;
  }
  const bool pressed =
      button(text("training.kontrollera"),
             {.kind = ButtonKind::Primary, .icon = Icon::Check, .disabledBecause = whyReadOnly(session_)});
  if (pressed || submitted) {
    const auto done = app::checkExercise(session_, exercise, answer_);
    left_ = done ? std::string() : text(done.error().message);
    if (done) frame.toast({.text = text(done->said)});
  }
  if (!left_.empty())
    (void)banner(Mark::ShouldCheck, left_);
  else if (states_[*open_] == State::klar)
    (void)banner(Mark::Done, text("training.arKlar"));
}

void ExercisesView::drawHelp(const Exercise& exercise) {
  if (button(text(hint_ ? "training.doljTips" : "training.visaTips"),
             {.kind = ButtonKind::Quiet, .icon = Icon::Help}))
    hint_ = !hint_;
  if (hint_) body(exercise.hint);
  const auto& chapters = app::handbook();
  const auto at = std::find_if(chapters.begin(), chapters.end(), [&exercise](const auto& chapter) {
    return chapter.title == exercise.handbook;
  });
  if (at != chapters.end() && link(text({"training.handbok", {{"kapitel", exercise.handbook}}})))
    navigator_.openHandbook(at->id);
}

}  // namespace fyren::ui

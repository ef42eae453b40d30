// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/exercises.h"
#include "app/session.h"
#include "ui/view.h"
#include "ui/views/place.h"

namespace fyren::ui {

// What there is to practise in a training register: the list with how far one has come, and the one that is
// open.
class ExercisesView final : public View {
 public:
  ExercisesView(app::Session& session, Navigator& navigator) : session_(session), navigator_(navigator) {}
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  void ask();
  void drawList();
  void drawExercise(Frame& frame);
  void drawSteps(const app::Exercise& exercise);
  void drawActs(Frame& frame, const app::Exercise& exercise);
  void drawWays(Frame& frame, const app::Exercise& exercise);
  void drawCheck(Frame& frame, const app::Exercise& exercise);
  void drawHelp(const app::Exercise& exercise);
  void open(std::size_t exercise);

  app::Session& session_;
  Navigator& navigator_;
  std::vector<app::ExerciseState> states_;
  std::uint64_t askedVersion_ = 0;
  std::optional<std::size_t> open_;
  std::string answer_, left_;  // what is left, when it was last checked
  bool hint_ = false;
};

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "app/session.h"
#include "ui/view.h"

namespace fyren::ui {

// What a training register shows above everything: that it is one, on which day its clock stands, and the way
// to move it.
class TrainingPart {
 public:
  void drawBand(app::Session* session);
  void drawDialog(Frame& frame, app::Session* session);
  void open(const app::Session& session);

 private:
  void drawSteps(Frame& frame, app::Session& session);
  void drawDay(Frame& frame, app::Session& session);
  void move(Frame& frame, app::Session& session, Day day);

  bool open_ = false;
  std::string typed_, error_;
  std::optional<Day> day_;
};

}  // namespace fyren::ui

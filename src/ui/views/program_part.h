// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/application.h"
#include "ui/view.h"

namespace fyren::ui {

// What the program says of itself in the status line and on the welcome screen: that the network is closed, and that
// a new version is there; each with its explanation.
class ProgramPart {
 public:
  explicit ProgramPart(app::Application& application) : app_(application) {}
  void drawInStatusLine();       // within a Row
  void drawOnWelcome();
  void drawDialogs(Frame& frame);  // once a frame, after everything else

 private:
  void drawNetwork();
  void drawNewVersion(Frame& frame);

  app::Application& app_;
  bool showsNetwork_ = false;
  bool showsVersion_ = false;
};

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <utility>

#include "app/application.h"
#include "platform/edition.h"
#include "ui/view.h"

namespace fyren::ui {

// What the program says of itself in the status line and on the welcome screen: that the network is closed, and that
// a new version is there; each with its explanation.
class ProgramPart {
 public:
  ProgramPart(app::Application& application, platform::EditionNow edition) : app_(application), edition_(std::move(edition)) {}
  void drawInStatusLine();       // within a Row
  void drawOnWelcome();
  void drawDialogs(Frame& frame);  // once a frame, after everything else

 private:
  void drawNetwork();
  void drawNewVersion(Frame& frame);

  app::Application& app_;
  platform::EditionNow edition_;
  bool showsNetwork_ = false;
  bool showsVersion_ = false;
};

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "app/application.h"
#include "ui/view.h"

namespace fyren::ui {

// What stands in the way of the register's file or of writing in this window: banners above the content, and the
// questions that must be answered. Draws nothing when all is well.
class FileQuestions {
 public:
  explicit FileQuestions(app::Application& application) : app_(application) {}
  void draw(Frame& frame);

 private:
  void drawWindow();
  void drawFailure();
  void drawDownload();
  void drawConflict();
  void drawOverwrite();
  void drawLeaving();

  app::Application& app_;
  bool conflict_ = false, overwriting_ = false, leaving_ = false;
};

}  // namespace fyren::ui

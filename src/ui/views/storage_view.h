// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/application.h"
#include "ui/view.h"

namespace fyren::ui {

// The truth about storage, behind the status at the top: what is in memory, in the browser and on disk, and what the
// browser promises.
class StorageView {
 public:
  explicit StorageView(app::Application& application) : app_(application) {}
  void open();
  void draw(Frame& frame);

 private:
  void drawStates();
  void drawPromise();

  app::Application& app_;
  bool open_ = false;
  bool asked_ = false;
};

}  // namespace fyren::ui

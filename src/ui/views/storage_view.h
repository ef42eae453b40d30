// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/file_room.h"
#include "app/session.h"

namespace fyren::ui {

// The truth about storage, behind the status at the top: what is in memory, in the browser and on disk, and what the
// browser promises.
class StorageView {
 public:
  explicit StorageView(app::FileRoom& files) : files_(files) {}
  void open();
  void draw(const app::Session* session);  // null: none is open

 private:
  void drawStates(const app::SaveTruth& truth);
  void drawPromise();

  app::FileRoom& files_;
  bool open_ = false;
  bool asked_ = false;
};

}  // namespace fyren::ui

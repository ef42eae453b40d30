// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "base/message.h"

namespace fyren::app {

struct ApplicationState;

// One window of the browser writes a register; another may read it, or take over.
class WindowRoom {
 public:
  explicit WindowRoom(ApplicationState& state) : state_(state) {}

  // Why nothing can be changed in this window; nothing when it can.
  const std::optional<Message>& readsOnly() const;
  void takeOverHere();

 private:
  ApplicationState& state_;
};

}  // namespace fyren::app

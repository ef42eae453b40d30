// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "base/message.h"

namespace fyren::app {

struct ApplicationState;

// The program itself: its network, and its later versions.
class UpdateRoom {
 public:
  explicit UpdateRoom(ApplicationState& state) : state_(state) {}

  bool networkIsClosed() const;
  // A later version lies ready on this computer and has not been refused today.
  bool offersNewVersion() const;
  void refuseNewVersionToday();
  // Why the new version cannot be taken into use now: something must be saved first. Nothing: it can.
  std::optional<Message> newVersionMustWait() const;
  // Uses it from now on: brings home what is on its way, locks, and starts anew.
  void useNewVersion();

 private:
  ApplicationState& state_;
};

}  // namespace fyren::app

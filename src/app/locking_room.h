// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace fyren::app {

struct ApplicationState;

// Set while the page is loaded anew for locking, so that the start page can say that it has been done.
inline constexpr std::string_view kLockedSetting = "locked";

// Locking: by the user, and by itself when nobody has touched a real register for a while.
class LockingRoom {
 public:
  explicit LockingRoom(ApplicationState& state) : state_(state) {}

  // Wipes keys and memory by loading the page anew; the working copy stays sealed in the browser.
  void lock();
  // Shows again what was covered instead of locked. `typed`: the passphrase that opened the register, or the recovery
  // key; wiped here. What does not fit is told as failure().
  void unveil(std::string typed);
  bool isLocking() const;  // from the moment that it was asked for

  static constexpr std::array kIdleChoices = {5, 10, 15, 30, 60};  // minutes
  int idleMinutes() const;
  void setIdleMinutes(int minutes);
  void noteActivity();  // a key, a click, a scroll. Too late when the time has passed: then it locks.
  // Locks when the time has passed. The milliseconds until it shall be asked again; negative: there is nothing to lock.
  double noticeTime();
  bool locksSoon() const;  // within a minute

 private:
  ApplicationState& state_;
};

}  // namespace fyren::app

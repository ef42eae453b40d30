// SPDX-License-Identifier: EUPL-1.2
#include "app/locking_room.h"

#include <algorithm>
#include <charconv>

#include "app/application_state.h"

namespace fyren::app {
namespace {

constexpr std::string_view kIdleSetting = "idleMinutes";
constexpr int kUsualIdleMinutes = 10;
constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kLeastWaitMs = 250;

}  // namespace

void LockingRoom::lock() { state_.lock(); }

void ApplicationState::lock() {
  if (!canLock()) return;
  failure.reset();
  locking = ApplicationState::Locking::byUser;  // at the next tick: what is being drawn is still needed
  wake();
}

// Also beside a recovery sheet, since what it shows opens everything, and while another file asks for its passphrase.
bool ApplicationState::canLock() const {
  return open && !curtain && (phase == Phase::open || phase == Phase::recoverySheet || phase == Phase::askPassphrase);
}

// What is still on its way (a file, a new passphrase, an import, the latest change) is brought home first.
void ApplicationState::lockWhenSafe() {
  curtain = true;
  if (job || open->session->work() != nullptr) return;
  if (open->pending.isDue() || open->copy->state() == WorkingCopy::State::writing) return;
  const bool byItself = std::exchange(locking, Locking::no) == Locking::byItself;
  curtain = false;
  idle.touch();
  const bool onDisk = open->label.savedUtcMs != 0 && open->label.changesNotOnDisk == 0;
  const bool notKept = open->copy->state() == WorkingCopy::State::failed || open->pending.onlyInMemory() > 0;
  if (notKept && !onDisk) return tell(Message{"file.lockWouldLose", {}});
  if (failure && !byItself) return wake();  // the file was not written, say: that must be seen
  curtain = true;
  waiting.reset();
  open.reset();
  phase = Phase::starting;
  seams.storage.lastWords("", "");
  seams.surroundings.warnBeforeLeaving(false);
  seams.surroundings.restart();
}

int LockingRoom::idleMinutes() const {
  const std::string kept = state_.seams.surroundings.setting(kIdleSetting).value_or("");
  int minutes = 0;
  std::from_chars(kept.data(), kept.data() + kept.size(), minutes);
  return std::find(kIdleChoices.begin(), kIdleChoices.end(), minutes) != kIdleChoices.end() ? minutes
                                                                                              : kUsualIdleMinutes;
}

void LockingRoom::setIdleMinutes(int minutes) {
  state_.seams.surroundings.keepSetting(kIdleSetting, std::to_string(minutes));
}

void LockingRoom::noteActivity() {
  if (noticeTime() >= 0) state_.idle.touch();
}

double LockingRoom::noticeTime() {
  ApplicationState& state = state_;
  const bool isOpen = state.canLock() && state.open->label.kind == RegisterKind::real;
  if (!isOpen && !state.nameless) return -1;
  const std::int64_t limit = idleMinutes() * kMinuteMs;
  const std::int64_t idle = state.idle.idleMs();
  if (idle >= limit) {
    if (isOpen) state.locking = ApplicationState::Locking::byItself;
    else state.backToWelcome();
    state.wake();
    return -1;
  }
  const std::int64_t next = idle < limit - kMinuteMs ? limit - kMinuteMs - idle : limit - idle;
  return static_cast<double>(std::max(next, kLeastWaitMs));
}

bool LockingRoom::isLocking() const { return state_.curtain || state_.locking != ApplicationState::Locking::no; }

bool LockingRoom::locksSoon() const {
  if (!state_.canLock() || state_.open->label.kind != RegisterKind::real) return false;
  return state_.idle.idleMs() >= (idleMinutes() - 1) * kMinuteMs;
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
// Application: locking, by the user and by itself.
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

void Application::lock() {
  if (!impl_->canLock()) return;
  impl_->failure.reset();
  impl_->locking = Impl::Locking::byUser;  // at the next tick: what is being drawn is still needed
  impl_->wake();
}

// Also beside a recovery sheet: what it shows opens everything.
bool Application::Impl::canLock() const {
  return open && !curtain && (phase == Phase::open || phase == Phase::recoverySheet);
}

// What is still on its way (a file, a new passphrase, an import, the latest change) is brought home first.
void Application::Impl::lockWhenSafe() {
  curtain = true;
  if (job || open->session->work() != nullptr) return;
  if (open->dirty || open->readingDirty || open->copy->state() == WorkingCopy::State::writing) return;
  const bool byItself = std::exchange(locking, Locking::no) == Locking::byItself;
  curtain = false;
  idle.touch();
  const bool onDisk = open->label.savedUtcMs != 0 && open->label.changesNotOnDisk == 0;
  const bool notKept = open->copy->state() == WorkingCopy::State::failed || open->desk.changes.onlyInMemory() > 0;
  if (notKept && !onDisk) return tell(Message{"file.lockWouldLose", {}});
  if (failure && !byItself) return wake();  // the file was not written, say: that must be seen
  curtain = true;
  open.reset();
  phase = Phase::starting;
  seams.storage.lastWords("", "");
  seams.surroundings.warnBeforeLeaving(false);
  seams.surroundings.restart();
}

int Application::idleMinutes() const {
  const std::string kept = setting(kIdleSetting).value_or("");
  int minutes = 0;
  std::from_chars(kept.data(), kept.data() + kept.size(), minutes);
  return std::find(kIdleChoices.begin(), kIdleChoices.end(), minutes) != kIdleChoices.end() ? minutes
                                                                                              : kUsualIdleMinutes;
}

void Application::setIdleMinutes(int minutes) { keepSetting(kIdleSetting, std::to_string(minutes)); }

void Application::noteActivity() {
  if (noticeTime() >= 0) impl_->idle.touch();
}

double Application::noticeTime() {
  Impl& state = *impl_;
  const bool isOpen = state.canLock() && state.open->label.kind == RegisterKind::real;
  if (!isOpen && !state.nameless) return -1;
  const std::int64_t limit = idleMinutes() * kMinuteMs;
  const std::int64_t idle = state.idle.idleMs();
  if (idle >= limit) {
    if (isOpen) state.locking = Impl::Locking::byItself;
    else backToWelcome();
    state.wake();
    return -1;
  }
  const std::int64_t next = idle < limit - kMinuteMs ? limit - kMinuteMs - idle : limit - idle;
  return static_cast<double>(std::max(next, kLeastWaitMs));
}

bool Application::isLocking() const { return impl_->curtain || impl_->locking != Impl::Locking::no; }

bool Application::locksSoon() const {
  if (!impl_->canLock() || impl_->open->label.kind != RegisterKind::real) return false;
  return impl_->idle.idleMs() >= (idleMinutes() - 1) * kMinuteMs;
}

}  // namespace fyren::app

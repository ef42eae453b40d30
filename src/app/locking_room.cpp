// SPDX-License-Identifier: EUPL-1.2
#include "app/locking_room.h"

#include <algorithm>
#include <cassert>
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
  if (notKept && !onDisk) return byItself ? veil() : tell(Message{"file.lockWouldLose", {}});
  if (failure && !byItself) return wake();  // the file was not written, say: that must be seen
  curtain = true;
  waiting.reset();
  open.reset();
  phase = Phase::starting;
  seams.storage.lastWords("", "");
  seams.surroundings.warnBeforeLeaving(false);
  seams.surroundings.keepSetting(kLockedSetting, "1");
  seams.surroundings.restart();
}

// Nobody is there, and locking would lose what only memory has.
void ApplicationState::veil() {
  failure.reset();
  veiled = curtain = true;
  wake();
}

namespace {

struct Keyhole {
  Bytes blob;  // what the reader looks into
  std::optional<seal::AgeReader> reader;
};

// The locks of the open register, so that only what opened it shows it again: the changes go on in that name.
Locked locksOfOpen(const OpenRegister& open, const std::shared_ptr<Keyhole>& keyhole) {
  return {[keyhole, slot = open.slot]() -> seal::SealResult<std::vector<seal::KdfRequest>> {
            auto requests = keyhole->reader->passphraseRequests();
            if (requests && !slot.empty()) std::erase_if(*requests, [&](const seal::KdfRequest& one) { return one.slot != slot; });
            return requests;
          },
          [keyhole](const seal::Identity& key) { return keyhole->reader->unlock(key); },
          [keyhole](const seal::KdfRequest& request, const seal::SecretBytes& key) { return keyhole->reader->unlock(request, key); }};
}

}  // namespace

void LockingRoom::unveil(std::string typed) {
  auto secret = seal::SecretString::takeFrom(typed);
  if (!state_.veiled || state_.job) return;
  const OpenRegister& open = *state_.open;
  const auto keyhole = std::make_shared<Keyhole>();
  keyhole->blob = seal::sealKeys(open.copy->keys(), open.locks);
  auto reader = seal::AgeReader::read(keyhole->blob);
  assert(reader && "sealed a moment ago");
  keyhole->reader.emplace(std::move(*reader));
  if (!state_.begin(false)) return;
  const auto unlocking = std::make_shared<Unlocking>(state_.seams.keys, locksOfOpen(open, keyhole), std::move(secret), open.slot, state_.waker());
  state_.job->then(Message{"file.deriving", {}}, [this, unlocking](double, StagedJob::Progress&) {
    const auto opened = unlocking->step();
    if (!opened) return Job::Step::waiting;
    if (!*opened) return state_.giveUp(opened->error().message);
    state_.veiled = state_.curtain = false;
    state_.idle.touch();
    return Job::Step::done;
  });
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

bool LockingRoom::isLocking() const { return (state_.curtain && !state_.veiled) || state_.locking != ApplicationState::Locking::no; }

bool LockingRoom::locksSoon() const {
  if (!state_.canLock() || state_.open->label.kind != RegisterKind::real) return false;
  return state_.idle.idleMs() >= (idleMinutes() - 1) * kMinuteMs;
}

}  // namespace fyren::app

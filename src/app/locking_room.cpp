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
  if (isUnlockedOnly()) return !curtain;
  return open && !curtain && (phase == Phase::open || phase == Phase::recoverySheet || phase == Phase::askPassphrase);
}

// Keys and pages are there, but no register lies open: it waits for a name, is not sound, or could not be read.
bool ApplicationState::isUnlockedOnly() const { return !open && (nameless || repairing || (waiting && waiting->copyKeys)); }

// What is still on its way (a file, a new passphrase, an import, the latest change) is brought home first.
void ApplicationState::lockWhenSafe() {
  curtain = true;
  if (!open && job) return;
  if (isUnlockedOnly()) return wipe();
  if (!open) return stayOpen();
  if (job || open->session->work() != nullptr) return;
  if (open->pending.isDue() || open->copy->state() == WorkingCopy::State::writing) return;
  const bool byItself = std::exchange(locking, Locking::no) == Locking::byItself;
  curtain = false;
  idle.touch();
  const bool notKept = open->copy->state() == WorkingCopy::State::failed || open->pending.onlyInMemory() > 0;
  if (notKept && !isOnDisk()) {
    if (byItself) return veil();
    open->desk.downloadLeft = false;  // the line with the button comes back
    return tell(hangsOnDownload() ? Message{"file.lockUnchecked", {{"fil", open->label.fileName}}} : Message{"file.lockWouldLose", {}});
  }
  if (failure && !byItself) return wake();  // the file was not written, say: that must be seen
  wipe();
}

// What was to be locked has been left meanwhile.
void ApplicationState::stayOpen() {
  locking = Locking::no;
  curtain = false;
}

// Everything that was unlocked, by loading the page anew.
void ApplicationState::wipe() {
  if (open) noteLock();
  curtain = true;
  veiled = false;
  locking = Locking::no;
  waiting.reset();
  nameless.reset();
  repairing.reset();
  open.reset();
  phase = Phase::starting;
  seams.storage.lastWords("", "");
  seams.surroundings.warnBeforeLeaving(false);
  seams.surroundings.restart();
}

// Nobody is there, and locking would lose what only memory has.
void ApplicationState::veil() {
  failure.reset();
  veiled = curtain = true;
  wake();
}

void ApplicationState::noteLock() {
  const bool isKept = open->copy->state() == WorkingCopy::State::kept && open->copy->kept() != nullptr;
  seams.surroundings.keepSetting(kLockedSetting, isKept ? "browser" : "file " + open->label.fileName);
}

void ApplicationState::readLock() {
  const std::string told = seams.surroundings.setting(kLockedSetting).value_or("");
  if (told.empty()) return;
  seams.surroundings.keepSetting(kLockedSetting, "");
  constexpr std::string_view kFile = "file ";
  if (told.starts_with(kFile)) lockedJustNow = Message{"start.lockedFile", {{"fil", told.substr(kFile.size())}}};
  else lockedJustNow = Message{"start.locked", {}};
}

// The browser has taken what only memory had: there is nothing left that locking would lose.
void ApplicationState::lockVeiled() {
  if (!veiled || job || open->pending.isDue() || open->copy->state() != WorkingCopy::State::kept) return;
  if (open->pending.onlyInMemory() == 0) wipe();
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
  state.tryStorageAgain();
  if (!state.canLock() || !state.isReal()) return -1;
  const std::int64_t limit = idleMinutes() * kMinuteMs;
  const std::int64_t idle = state.idle.idleMs();
  if (idle >= limit) {
    state.locking = ApplicationState::Locking::byItself;
    state.wake();
    return -1;
  }
  const std::int64_t next = idle < limit - kMinuteMs ? limit - kMinuteMs - idle : limit - idle;
  return static_cast<double>(std::max(next, kLeastWaitMs));
}

bool ApplicationState::isReal() const {
  if (open) return open->label.kind == RegisterKind::real;
  if (nameless) return nameless->label.kind == RegisterKind::real;
  const auto& label = repairing ? repairing->what->label : waiting->label;
  return !label || label->kind == RegisterKind::real;
}

bool LockingRoom::isLocking() const { return (state_.curtain && !state_.veiled) || state_.locking != ApplicationState::Locking::no; }

bool LockingRoom::locksSoon() const {
  if (!state_.canLock() || !state_.isReal()) return false;
  return state_.idle.idleMs() >= (idleMinutes() - 1) * kMinuteMs;
}

}  // namespace fyren::app

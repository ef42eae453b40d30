// SPDX-License-Identifier: EUPL-1.2
// Application: opening a file or going on with a working copy.
#include <utility>

#include "app/application_state.h"
#include "app/emergency_copy.h"
#include "app/working_copy.h"
#include "base/text.h"

namespace fyren::app {
namespace {

constexpr std::size_t kSlice = 256 * 1024;  // of a file, a few milliseconds' work
constexpr std::size_t kYouths = 100;        // likewise
constexpr double kStoreShare = 0.7;         // of the time that loading takes

Locked lockedCopy(const std::shared_ptr<Waiting>& what) {
  return {[what] { return what->keysReader->passphraseRequests(); },
          [what](const seal::Identity& key) { return what->keysReader->unlock(key); },
          [what](const seal::KdfRequest& request, const seal::SecretBytes& key) {
            return what->keysReader->unlock(request, key);
          }};
}

WorkingCopyLabel labelOf(const seal::PayloadHeader& header, const std::string& fileName) {
  WorkingCopyLabel label;
  label.id = hexText(header.registerId);
  label.name = header.kommun;
  label.kind = kindOf(header.kind);
  label.changedUtcMs = header.savedAt * 1000;
  label.fileName = fileName;
  label.savedUtcMs = header.savedAt * 1000;
  label.saveCounter = header.saveCounter;
  return label;
}

seal::Locks locksOf(const seal::Recipient& recovery, const std::vector<seal::PassphraseSlot>& slots) {
  seal::Locks locks;
  locks.recipients.push_back(recovery);
  locks.slots = slots;
  return locks;
}

}  // namespace

void ApplicationState::wait(std::shared_ptr<Waiting> what) {
  waiting = std::move(what);
  failure.reset();
  phase = Phase::askPassphrase;
}

const std::vector<ResumableRegister>& OpeningRoom::resumable() const { return state_.resumable; }
const std::optional<Message>& OpeningRoom::lockedJustNow() const { return state_.lockedJustNow; }
const std::vector<KommunChoice>& OpeningRoom::kommuner() const { return state_.kommuner; }

void OpeningRoom::openFile() {
  state_.seams.files.open({"Fyren", {".fyren"}}, false, kMaxFile,
                          [this, weak = std::weak_ptr<int>(state_.alive)](
                              Result<std::vector<platform::OpenedFile>, platform::FileFailure> picked) {
                            if (!weak.lock()) return;
                            if (!picked) return state_.tell(picked.error().message);
                            if (picked->empty()) return;
                            platform::OpenedFile& file = picked->front();
                            state_.openPicked(std::move(file.name), std::move(file.bytes), file.handle);
                            state_.wake();
                          });
}

void OpeningRoom::openBytes(std::string name, Bytes bytes) {
  state_.openPicked(std::move(name), std::move(bytes), 0);
}

void ApplicationState::openPicked(std::string name, Bytes bytes, platform::FileHandle handle) {
  // A file dropped beside the recovery sheet must not take the only key's place.
  if (job || phase == Phase::recoverySheet) return tell(Message{"file.busy", {}});
  if (isEmergencyCopy(bytes)) return openEmergencyCopy(bytes);
  if (mustAskBeforeLeaving(name, bytes, handle)) return;
  auto opener = seal::FileOpener::read(std::move(bytes));
  if (!opener) return tell(opener.error().message);
  auto what = std::make_shared<Waiting>();
  what->name = std::move(name);
  what->handle = handle;
  what->file.emplace(std::move(*opener));
  wait(std::move(what));
}

void OpeningRoom::resume(const std::string& id) {
  const auto found = std::find_if(state_.labels.begin(), state_.labels.end(),
                                  [&id](const WorkingCopyLabel& label) { return label.id == id; });
  if (found == state_.labels.end()) return;
  const WorkingCopyLabel label = *found;
  state_.seams.blocks.readAll(
      registerPrefix(id) + "keys", [this, label, weak = std::weak_ptr<int>(state_.alive)](
                              Result<std::vector<platform::Block>, platform::BlockStoreFailure> read) {
        if (!weak.lock() || state_.job || state_.phase != Phase::welcome) return;
        if (!read) return state_.tell(read.error().message);
        auto what = std::make_shared<Waiting>();
        what->name = label.name;
        what->label = label;
        if (!read->empty()) what->keysBlob = std::move(read->front().bytes);
        auto reader = seal::AgeReader::read(what->keysBlob);
        if (!reader) return state_.tell(Message{"file.copyBroken", {{"namn", label.name}}});
        what->keysReader.emplace(std::move(*reader));
        state_.wait(std::move(what));
        if (label.kind == RegisterKind::training) givePassphrase(text("start.trainingUser"), std::string(kTrainingPassphrase));
        state_.wake();
      });
}

void OpeningRoom::forget(const std::string& id) {
  state_.seams.tabs.ask(id, false, [this, id, weak = std::weak_ptr<int>(state_.alive)](platform::TabLock::Answer answer) {
    if (!weak.lock()) return;
    if (answer == platform::TabLock::Answer::elsewhere) return state_.tell(Message{"file.forgetElsewhere", {}});
    platform::BlockBatch batch;
    batch.clear = {registerPrefix(id), labelKey(id)};
    state_.seams.blocks.write(std::move(batch), [this, weak](Result<void, platform::BlockStoreFailure> done) {
      if (!weak.lock()) return;
      state_.seams.tabs.giveUp();
      if (!done) return state_.tell(Message{"file.notForgotten", {}});
      state_.notice = Message{"file.forgotten", {}};
      state_.readLabels();
    });
  });
}

std::string OpeningRoom::waitingName() const { return state_.waiting ? state_.waiting->name : std::string(); }

bool OpeningRoom::waitingIsReal() const {
  return state_.waiting && state_.waiting->label && state_.waiting->label->kind == RegisterKind::real;
}

void OpeningRoom::backToWelcome() { state_.backToWelcome(); }

void ApplicationState::backToWelcome() {
  job.reset();
  waiting.reset();
  nameless.reset();
  repairing.reset();
  mayReplace.clear();
  failure.reset();
  phase = open ? Phase::open : Phase::welcome;
}

void OpeningRoom::givePassphrase(std::string anvandare, std::string passphraseOrRecoveryKey) {
  if (!state_.waiting || state_.nameless || !state_.begin(true)) return;
  state_.addUnlockStages(state_.waiting, std::move(anvandare),
                         seal::SecretString::takeFrom(passphraseOrRecoveryKey));
}

void ApplicationState::addUnlockStages(std::shared_ptr<Waiting> what, std::string user, seal::SecretString typed) {
  auto unlocking = std::make_shared<Unlocking>(
      seams.keys, what->file ? locksOfFile(what) : lockedCopy(what), std::move(typed),
      seams.surroundings.setting(kLastSlot).value_or(""), waker());
  job->then(Message{"file.deriving", {}}, [this, what, unlocking](double, StagedJob::Progress&) {
    const auto opened = unlocking->step();
    if (!opened) return Job::Step::waiting;
    if (!*opened) return giveUp(opened->error().message);
    what->slot = unlocking->slot();
    return Job::Step::done;
  });
  if (what->file) addFileStages(std::move(what), std::move(user));
  else addCopyStages(std::move(what), std::move(user));
}

void ApplicationState::addFileStages(std::shared_ptr<Waiting> what, std::string user) {
  job->then(Message{"file.opening", {{"namn", what->name}}},
            [this, what](double budgetMs, StagedJob::Progress& progress) {
              const double until = seams.clock.monotonicMilliseconds() + budgetMs;
              do {
                const auto done = what->file->step(kSlice);
                if (!done) return giveUp(done.error().message);
                progress.fraction = what->file->progress();
                if (*done) return Job::Step::done;
              } while (seams.clock.monotonicMilliseconds() < until);
              return Job::Step::more;
            });
  addNewerCopyStage(what);
  addEarlierCopyStages(what);
  const Guard guard = [this, name = what->name] { return holdsBack(name); };
  addLoadStage(
      [this, what]() -> Result<store::RegisterOpening, Message> {
        if (what->file->header().recovery == seal::Recipient{}) return Message{"file.copyOnly", {{"namn", what->name}}};
        return store::RegisterOpening::ofImage(what->file->takeImage(), storeEnv());
      },
      std::move(user),
      [this, what](std::unique_ptr<OpenSession> session) {
        const seal::PayloadHeader header = what->file->header();
        enter({std::move(session), locksOf(header.recovery, what->file->slots()),
               what->copyKeys ? std::move(*what->copyKeys) : seal::WorkingCopyKeys::generate(header.recovery),
               labelOf(header, what->name), what->handle, what->slot, [this, what] {
                 if (what->copyState) open->copy->continueFrom(std::move(*what->copyState), std::nullopt);
                 open->copy->locksChanged();
                 enteredFile(what->file->header().saveCounter);
                 mayReplace.clear();
               }});
      }, guard);
}

OpeningStore ApplicationState::addStoreStage(Message what, double share, std::function<Result<store::RegisterOpening, Message>()> begin) {
  auto store = std::make_shared<std::optional<store::RegisterOpening>>();
  job->then(std::move(what), [this, store, share, begin = std::move(begin)](double budgetMs, StagedJob::Progress& progress) {
    if (!*store) {
      auto begun = begin();
      if (!begun) return giveUp(begun.error());
      store->emplace(std::move(*begun));
    }
    const double until = seams.clock.monotonicMilliseconds() + budgetMs;
    do {
      const auto done = (*store)->step();
      if (!done) return giveUp(done.error().message);
      progress.fraction = (*store)->progress() * share;
      if (*done) return Job::Step::done;
    } while (seams.clock.monotonicMilliseconds() < until);
    return Job::Step::more;
  });
  return store;
}

void ApplicationState::addLoadStage(std::function<Result<store::RegisterOpening, Message>()> begin, std::string user,
                                    std::function<void(std::unique_ptr<OpenSession>)> taken, Guard guard) {
  const OpeningStore store = addStoreStage(Message{"file.loading", {}}, kStoreShare, std::move(begin));
  auto session = std::make_shared<std::optional<SessionOpening>>();
  job->then(Message{"file.loading", {}}, [this, store, session, user = std::move(user)](
                                             double budgetMs, StagedJob::Progress& progress) {
    if (!*session) session->emplace((*store)->takeStore(), (*store)->takeFacts(), user, seams.clock);
    const double until = seams.clock.monotonicMilliseconds() + budgetMs;
    do {
      const auto done = (*session)->step(kYouths);
      if (!done) return giveUp(done.error().message);
      progress.fraction = kStoreShare + (*session)->progress() * (1 - kStoreShare);
      if (*done) return Job::Step::done;
    } while (seams.clock.monotonicMilliseconds() < until);
    return Job::Step::more;
  });
  job->then(Message{"file.loading", {}}, [session, taken = std::move(taken), guard = std::move(guard)](double, StagedJob::Progress&) {
    const auto held = guard ? guard() : std::nullopt;
    if (!held) taken((*session)->take());
    return held.value_or(Job::Step::done);
  });
}

bool ApplicationState::wouldLose() const { return open && (open->pending.onlyInMemory() > 0 || hangsOnDownload()); }

// Another register is ready to take the open one's place. What was on its way when the question was asked may have been
// refused since: its answer is waited for, and nothing that only memory has is left.
std::optional<Job::Step> ApplicationState::holdsBack(const std::string& other) {
  if (!open) return std::nullopt;
  if (!onlyReads() && (open->pending.isDue() || open->copy->state() == WorkingCopy::State::writing)) return Job::Step::waiting;
  if (!wouldLose()) return std::nullopt;
  waiting.reset();
  phase = Phase::open;
  return giveUp(Message{"file.leaveWouldLose", {{"fil", other}}});
}

Job::Step ApplicationState::preferCopy(Message why) {
  waiting.reset();
  phase = open ? Phase::open : Phase::welcome;
  readLabels();
  return giveUp(std::move(why));
}

// Asked anew, not of the list on the welcome screen: another tab may have written since.
void ApplicationState::addNewerCopyStage(const std::shared_ptr<Waiting>& what) {
  using Labels = Result<std::vector<platform::Block>, platform::BlockStoreFailure>;
  auto answer = std::make_shared<std::optional<Labels>>();
  auto asked = std::make_shared<bool>(false);
  job->then(Message{"file.loading", {}}, [this, what, answer, asked](double, StagedJob::Progress&) {
    const seal::PayloadHeader header = what->file->header();
    if (!std::exchange(*asked, true))
      seams.blocks.readAll(labelKey(hexText(header.registerId)), [answer, wake = waker()](Labels read) {
        answer->emplace(std::move(read));
        wake();
      });
    if (!*answer) return Job::Step::waiting;
    if (!**answer || (**answer)->empty()) return Job::Step::done;  // nothing kept here, nothing to lose
    const auto label = readLabel((**answer)->front().bytes);
    if (label && label->kind != kindOf(header.kind))
      return preferCopy(Message{"file.kindDiffers", {{"namn", what->name}}});
    if (!label || what->mayReplace || label->id == mayReplace || isWhatCopyLacks(*what->file, *label)) return Job::Step::done;
    if (label->changesNotOnDisk > 0 && header.saveCounter > label->saveCounter)
      return preferCopy(Message{"file.bothHaveMore", {{"namn", label->name}, {"fil", what->name},
                                                      {"nummer", static_cast<std::int64_t>(header.saveCounter)},
                                                      {"antal", std::int64_t{label->changesNotOnDisk}}}});
    if (label->changesNotOnDisk > 0 || label->savedUtcMs == 0)
      return preferCopy(Message{"file.copyHasChanges", {{"namn", label->name}}});
    if (label->saveCounter > header.saveCounter) return preferCopy(Message{"file.copyIsNewer", {{"namn", label->name}}});
    return Job::Step::done;
  });
}

// A clock that was set back: every day that is noted from now on would be wrong, and nobody would see it.
void ApplicationState::warnOfClock() {
  constexpr std::int64_t kDayMs = 86'400'000;
  if (open->label.kind != RegisterKind::real || seams.clock.nowUtcMilliseconds() + kDayMs > open->label.changedUtcMs) return;
  tell(Message{"file.clockIsBack", {{"dag", seams.clock.today()}, {"tid", shownMoment(open->label.changedUtcMs)}}});
}

void ApplicationState::enter(Unlocked unlocked) {
  idle.touch();
  OpenSession& session = *unlocked.session;
  if (session.reg().kind !=
      unlocked.label.kind) {  // a training register that calls itself real, or the other way
    (void)preferCopy(Message{"file.kindDiffers", {{"namn", unlocked.label.name}}});
    return;
  }
  if (isBlank(session.user()) && !unlocked.slot.empty())
    session.setUser(slotRecord(session.store(), unlocked.slot).namn);
  if (isBlank(session.user())) {
    nameless.emplace(std::move(unlocked));
    phase = Phase::askPassphrase;
    return;
  }
  takeOver(std::move(unlocked.session), std::move(unlocked.locks), std::move(unlocked.keys), std::move(unlocked.label));
  open->handle = unlocked.handle;
  if (open->handle != 0 && mayFlush()) seams.files.keep(open->label.id, open->handle);  // else when the window may write
  open->slot = std::move(unlocked.slot);
  if (!open->slot.empty()) seams.surroundings.keepSetting(kLastSlot, open->slot);
  if (unlocked.goOn) {
    unlocked.goOn();
    tellTruth();  // takeOver took it for unsaved
  }
  waiting.reset();
  repairing.reset();
  phase = Phase::open;
  warnOfClock();
  warnOfNewerFile();
  if (open->label.kind == RegisterKind::real && !open->recovery.isProven) makeSheet(KeyRoom::Sheet::unproven);
}

bool OpeningRoom::needsName() const { return state_.nameless.has_value(); }

CommandResult OpeningRoom::giveName(std::string anvandare) {
  if (!state_.nameless) return CommandFailure{CommandError::refused, "", Message{"file.nothingOpen", {}}};
  if (isBlank(anvandare)) return CommandFailure{CommandError::invalid, "anvandare", Message{"start.giveName", {}}};
  if (state_.wouldLose()) return CommandFailure{CommandError::refused, "", Message{"file.leaveWouldLose", {{"fil", waitingName()}}}};
  Unlocked unlocked = std::move(*state_.nameless);
  state_.nameless.reset();
  unlocked.session->setUser(std::move(anvandare));
  state_.enter(std::move(unlocked));
  return Done{Message{"file.opened", {}}};
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
// Application: keeping the working copy in step, saving to a file, locking.
#include <utility>

#include "app/application_state.h"
#include "base/text.h"

namespace fyren::app {
namespace {

constexpr std::size_t kSlice = 256 * 1024;

const platform::FileKind kFyrenFile{"Fyren", {".fyren"}};

}  // namespace

void Application::Impl::flush() {
  if (!open->dirty || open->copy->state() == WorkingCopy::State::writing) return;
  const auto backup = dueBackup();
  const bool before = std::exchange(open->dirty, false);
  if (open->copy->flush(open->session->store(), open->label, open->locks, backup)) {
    open->backups.changed = false;
    if (backup) open->backups.isFirst = false;
    open->backups.wanted.reset();
  } else {
    open->dirty = before;
  }
  tellTruth();
}

void Application::Impl::tellTruth() {
  if (!open) return;
  SaveTruth truth;
  const WorkingCopy::State state = open->copy->state();
  truth.inMemoryOnly = open->dirty || state == WorkingCopy::State::writing;
  truth.browserFailed = state == WorkingCopy::State::failed;
  truth.changesNotOnDisk = open->label.changesNotOnDisk;
  truth.fileName = open->label.fileName;
  const bool saved = open->label.savedUtcMs != 0;
  if (saved) truth.savedAt = shownMoment(open->label.savedUtcMs);
  const std::int64_t changes = truth.changesNotOnDisk;
  const bool onlyInMemory = truth.browserFailed && (changes > 0 || !saved);
  if (onlyInMemory) truth.sentence = Message{"file.truth.browserFailed", {{"antal", changes}}};
  else if (truth.inMemoryOnly) truth.sentence = Message{"file.truth.inMemory", {}};
  else if (saved && changes == 0) truth.sentence = Message{"file.truth.onDisk", {{"tid", truth.savedAt}}};
  else if (saved) truth.sentence = Message{"file.truth.changes", {{"antal", changes}, {"tid", truth.savedAt}}};
  else truth.sentence = Message{"file.truth.neverSaved", {}};
  seams.surroundings.warnBeforeLeaving(truth.inMemoryOnly || onlyInMemory);
  open->session->setSaveTruth(std::move(truth));
}

// Once per reason: what the browser answered, not only that it refused.
void Application::Impl::tellRefusal() {
  const auto& now = open->copy->failure();
  if (now && open->refusal != now->code) failure = now->message;
  open->refusal = now ? std::optional(now->code) : std::nullopt;
}

std::string Application::Impl::nextFileName() const {
  const bool isReal = open->label.kind == RegisterKind::real;
  const std::string name = isReal ? open->label.name : text({"file.trainingName", {{"namn", open->label.name}}});
  return name + " " + seams.clock.today().iso() + " nr " + std::to_string(open->label.saveCounter + 1) +
         ".fyren";
}

void Application::save() {
  if (impl_->phase != Phase::open || impl_->job) return;
  if (impl_->open->handle == 0) return saveAs();
  impl_->startSave({impl_->open->label.fileName, impl_->open->handle, false});
}

void Application::saveAs() {
  if (impl_->phase != Phase::open || impl_->job) return;
  impl_->seams.files.chooseSave(
      kFyrenFile, impl_->nextFileName(),
      [this, weak = std::weak_ptr<int>(impl_->alive)](
          Result<std::optional<platform::SaveTarget>, platform::FileFailure> chosen) {
        if (!weak.lock() || impl_->phase != Phase::open) return;
        if (!chosen) return impl_->tell(chosen.error().message);
        if (*chosen) impl_->startSave(std::move(**chosen));
        impl_->wake();
      });
}

void Application::Impl::startSave(platform::SaveTarget target) {
  if (!begin(true)) return;
  seal::PayloadHeader header;
  header.kind = kindOf(open->label.kind);
  header.registerId = idOf(open->label);
  header.schemaVersion = store::newestSchema();
  header.saveCounter = open->label.saveCounter + 1;
  header.savedAt = seams.clock.nowUtcMilliseconds() / 1000;
  header.recovery = open->copy->keys().recovery;
  header.kommun = open->label.name;
  header.createdBy = "Fyren " FYREN_VERSION;
  const int changes = open->label.changesNotOnDisk;
  auto sealer = std::make_shared<seal::FileSealer>(header, open->session->store().image(), seal::AgeWriter(open->locks));
  job->then(Message{"file.sealing", {{"namn", target.name}}}, [this, sealer](double budgetMs, StagedJob::Progress& progress) {
    const double until = seams.clock.monotonicMilliseconds() + budgetMs;
    do {
      const bool done = sealer->step(kSlice);
      progress.fraction = sealer->progress();
      if (done) return Job::Step::done;
    } while (seams.clock.monotonicMilliseconds() < until);
    return Job::Step::more;
  });
  auto written = std::make_shared<std::optional<Result<void, platform::FileFailure>>>();
  auto begun = std::make_shared<bool>(false);
  job->then(Message{"file.writing", {{"namn", target.name}}},
            [this, sealer, written, begun, target, header, changes](double, StagedJob::Progress&) {
              if (!std::exchange(*begun, true)) {
                seams.files.write(target, sealer->takeFile(), [written, wake = waker()](Result<void, platform::FileFailure> done) {
                  written->emplace(std::move(done));
                  wake();
                });
              }
              if (!*written) return Job::Step::waiting;
              if (!**written) return giveUp((*written)->error().message);
              open->label.fileName = target.name;
              open->label.savedUtcMs = header.savedAt * 1000;
              open->label.saveCounter = header.saveCounter;
              open->label.changesNotOnDisk -= changes;
              open->handle = target.isDownload ? 0 : target.handle;
              open->dirty = true;  // the label
              tellTruth();
              return Job::Step::done;
            });
}

void Application::lock() {
  if (impl_->phase != Phase::open) return;
  impl_->failure.reset();
  impl_->locking = true;  // at the next tick: what is being drawn is still needed
  impl_->wake();
}

// What is still on its way (a file, a new passphrase, the latest change) is brought home first.
void Application::Impl::lockWhenSafe() {
  if (job || open->dirty || open->session->isStoring() || open->copy->state() == WorkingCopy::State::writing) return;
  locking = false;
  const bool onDisk = open->label.savedUtcMs != 0 && open->label.changesNotOnDisk == 0;
  if (open->copy->state() == WorkingCopy::State::failed && !onDisk) return tell(Message{"file.lockWouldLose", {}});
  if (failure) return wake();  // the file was not written, say: that must be seen
  open.reset();
  phase = Phase::starting;
  seams.surroundings.warnBeforeLeaving(false);
  seams.surroundings.restart();
}

CommandResult Application::setPassphrase(const std::string& passphrase) {
  if (impl_->phase != Phase::open) return CommandFailure{CommandError::refused, "", Message{"file.nothingOpen", {}}};
  const Strength strength = passphraseStrength(passphrase);
  if (strength.score < kLowestStrength)
    return CommandFailure{CommandError::invalid, "passphrase", strength.sentence};
  if (!impl_->begin(true)) return CommandFailure{CommandError::refused, "", Message{"file.busy", {}}};
  impl_->addSlotStage(seal::SecretString(passphrase), seal::kUsualMebibytes, [this](seal::PassphraseSlot slot) {
    impl_->open->locks.slots = {std::move(slot)};
    impl_->open->copy->locksChanged();
    impl_->open->dirty = true;
    ++impl_->open->label.changesNotOnDisk;
    impl_->tellTruth();
  });
  return Done{Message{"file.passphraseChanging", {}}};
}

}  // namespace fyren::app

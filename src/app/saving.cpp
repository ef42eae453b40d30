// SPDX-License-Identifier: EUPL-1.2
// Application: keeping the working copy in step, locking.
#include <utility>

#include "app/application_state.h"
#include "base/text.h"

namespace fyren::app {

void Application::Impl::flush() {
  if ((!open->dirty && !open->readingDirty) || open->copy->state() == WorkingCopy::State::writing || !mayFlush()) return;
  if (open->session->isStoring()) return;
  open->desk.changes.flushBegins();
  open->quietFlush = !open->dirty;
  open->dirty = open->readingDirty = false;
  open->copy->flush(open->session->store(), open->label, open->locks);
  tellTruth();
}

std::string Application::Impl::nextFileName() const {
  const bool isReal = open->label.kind == RegisterKind::real;
  const std::string name = isReal ? open->label.name : text({"file.trainingName", {{"namn", open->label.name}}});
  return name + " " + seams.clock.today().iso() + " nr " + std::to_string(open->label.saveCounter + 1) +
         ".fyren";
}

void Application::lock() {
  if (impl_->phase != Phase::open) return;
  impl_->failure.reset();
  impl_->locking = true;  // at the next tick: what is being drawn is still needed
  impl_->wake();
}

// What is still on its way (a file, a new passphrase, the latest change) is brought home first.
void Application::Impl::lockWhenSafe() {
  if (job || open->dirty || open->readingDirty || open->session->isStoring() ||
      open->copy->state() == WorkingCopy::State::writing)
    return;
  locking = false;
  const bool onDisk = open->label.savedUtcMs != 0 && open->label.changesNotOnDisk == 0;
  const bool notKept = open->copy->state() == WorkingCopy::State::failed || open->desk.changes.onlyInMemory() > 0;
  if (notKept && !onDisk) return tell(Message{"file.lockWouldLose", {}});
  if (failure) return wake();  // the file was not written, say: that must be seen
  open.reset();
  phase = Phase::starting;
  seams.storage.lastWords("", "");
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

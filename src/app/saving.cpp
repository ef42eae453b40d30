// SPDX-License-Identifier: EUPL-1.2
// Application: keeping the working copy in step.
#include <utility>

#include "app/application_state.h"
#include "base/text.h"

namespace fyren::app {

// Large ones are sealed ahead in pieces of about `budgetMs`; true when that is to be gone on with.
bool ApplicationState::flush(double budgetMs) {
  Pending& pending = open->pending;
  if (!pending.isDue() || open->copy->state() == WorkingCopy::State::writing || !mayFlush()) return false;
  if (open->session->isStoring() || phase == Phase::welcome) return false;  // the training register is being made
  if (open->copy->isInDoubt()) {
    if (!open->copy->resolveDoubt()) pending.giveUpWriting();  // until the next change
    return false;
  }
  const double until = seams.clock.monotonicMilliseconds() + budgetMs;
  if (!open->copy->prepare(open->session->store(), [&] { return seams.clock.monotonicMilliseconds() < until; })) return true;
  const auto backup = dueBackup();
  pending.begin(backup.has_value(), open->copy->keptFlush());
  try {
    open->copy->flush(open->session->store(), open->label, open->locks, backup);
  } catch (...) {  // no memory for the sealed pages: nothing was written, and nothing is called kept
    pending.takeBack();
    throw;
  }
  tellTruth();
  return false;
}

void ApplicationState::heardFromBrowser() {
  if (open->copy->takeLoss()) copyLost();
  else if (open->copy->state() != WorkingCopy::State::writing && !open->copy->isInDoubt()) open->pending.settle(open->copy->keptFlush());
  tellBackupMade();
  noteFlush();
  tellTruth();
  tellRefusal();
  wake();
}

void ApplicationState::watchStorage() {
  seams.blocks.onDoubt([this, weak = std::weak_ptr<int>(alive)] {
    if (!weak.lock()) return;
    if (open && mayFlush()) open->copy->lookAgain();
    else if (!open && phase == Phase::welcome) readLabels();
  });
}

// Now and then, and when the window is looked at anew: the disk may have room again.
void ApplicationState::tryStorageAgain() {
  constexpr std::int64_t kEveryMs = 30'000;
  const std::int64_t now = seams.clock.nowUtcMilliseconds();
  if (!open || !mayFlush() || open->copy->state() != WorkingCopy::State::failed) return;
  if (now >= triedStorageUtcMs && now - triedStorageUtcMs < kEveryMs) return;
  triedStorageUtcMs = now;
  if (open->copy->isInDoubt()) open->pending.besideChanged();  // the next write asks first what became of the last
  else if (open->copy->wasRefused()) open->pending.tryAgain();
  else open->copy->lookAgain();
  wake();
}

// Somebody has emptied the browser's storage while the register lay open: all of it is written there anew.
void ApplicationState::copyLost() {
  open->desk.everKept = false;
  open->pending.copyLost(open->label.changesNotOnDisk);
  if (open->handle != 0) seams.files.keep(open->label.id, open->handle);
}

std::string ApplicationState::nextFileName() const {
  const bool isReal = open->label.kind == RegisterKind::real;
  const std::string name = isReal ? open->label.name : text({"file.trainingName", {{"namn", open->label.name}}});
  return name + " " + seams.clock.today().iso() + " nr " + std::to_string(nextCounter()) + ".fyren";
}

}  // namespace fyren::app

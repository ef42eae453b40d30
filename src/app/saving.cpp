// SPDX-License-Identifier: EUPL-1.2
// Application: keeping the working copy in step.
#include <utility>

#include "app/application_state.h"
#include "base/text.h"

namespace fyren::app {

// Large ones are sealed ahead in pieces of about `budgetMs`; true when that is to be gone on with.
bool ApplicationState::flush(double budgetMs) {
  if ((!open->dirty && !open->readingDirty) || open->copy->state() == WorkingCopy::State::writing || !mayFlush()) return false;
  if (open->session->isStoring() || phase == Phase::welcome) return false;  // the training register is being made
  const double until = seams.clock.monotonicMilliseconds() + budgetMs;
  if (!open->copy->prepare(open->session->store(), [&] { return seams.clock.monotonicMilliseconds() < until; })) return true;
  const std::uint64_t keptBefore = open->copy->kept() == nullptr ? 0 : open->copy->kept()->flush;
  if (!open->copy->isInDoubt()) open->backups.settle(keptBefore);
  const auto backup = dueBackup();
  const bool changed = std::exchange(open->dirty, false), read = std::exchange(open->readingDirty, false);
  open->quietFlush = !changed;
  open->desk.changes.flushBegins();
  const auto takeBack = [&] {
    open->dirty = changed;
    open->readingDirty = read;
    open->desk.changes.flushFailed();
  };
  bool begun = false;
  try {
    begun = open->copy->flush(open->session->store(), open->label, open->locks, backup);
  } catch (...) {  // no memory for the sealed pages: nothing was written, and nothing is called kept
    takeBack();
    throw;
  }
  if (begun) {
    open->backups.begin(backup.has_value(), keptBefore);
  } else {
    takeBack();
  }
  tellTruth();
  return false;
}

std::string ApplicationState::nextFileName() const {
  const bool isReal = open->label.kind == RegisterKind::real;
  const std::string name = isReal ? open->label.name : text({"file.trainingName", {{"namn", open->label.name}}});
  return name + " " + seams.clock.today().iso() + " nr " + std::to_string(open->label.saveCounter + 1) +
         ".fyren";
}

}  // namespace fyren::app

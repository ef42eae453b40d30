// SPDX-License-Identifier: EUPL-1.2
// Application: keeping the working copy in step.
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

}  // namespace fyren::app

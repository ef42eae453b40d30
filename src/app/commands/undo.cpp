// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/carry_out.h"
#include "app/commands/commands.h"

namespace fyren::app {
namespace {

CommandResult taken(Session& session, const store::StoreResult<store::ActOutcome>& outcome, Message said) {
  if (!outcome) return fromStore(outcome.error());
  if (!outcome.value().touched.empty()) session.changed(outcome.value().touched);
  session.recordsChanged();
  said.values.emplace_back("vad", worded(outcome.value().info.summary));
  return Done{std::move(said)};
}

}  // namespace

CommandResult undo(Session& session) {
  if (!session.undoable()) return refused({"store.nothingToUndo", {}});
  return taken(session, session.store().undo(session.user()), {"register.gjort.angrade", {}});
}

CommandResult redo(Session& session) {
  if (!session.redoable()) return refused({"store.nothingToRedo", {}});
  return taken(session, session.store().redo(session.user()), {"register.gjort.gjordeOm", {}});
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/said.h"

#include "app/commands/commands.h"
#include "base/text.h"

namespace fyren::ui {
namespace {

void say(Frame& frame, const app::CommandResult& done) {
  frame.toast({.text = text(done ? done->said : done.error().message), .urgent = !done});
}

}  // namespace

Toast said(app::Session& session, const app::CommandResult& done) {
  if (!done) return {.text = text(done.error().message), .urgent = true};
  return {.text = text(done->said), .action = text("shell.undo"),
          .onAction = [&session](Frame& frame) { undoAndSay(frame, session); }, .of = session.life()};
}

void undoAndSay(Frame& frame, app::Session& session) { say(frame, app::undo(session)); }
void redoAndSay(Frame& frame, app::Session& session) { say(frame, app::redo(session)); }

}  // namespace fyren::ui

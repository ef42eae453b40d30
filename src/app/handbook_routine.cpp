// SPDX-License-Identifier: EUPL-1.2
#include "app/handbook_routine.h"

#include "app/commands/carry_out.h"
#include "app/handbook.h"

namespace fyren::app {
namespace {

std::string keyOf(std::string_view chapterId) {
  return "handbok." + std::string(chapterId);
}

}  // namespace

std::string ownRoutine(const Session& session, std::string_view chapterId) {
  const auto kept = session.store().installning(keyOf(chapterId));
  return kept && kept.value() ? *kept.value() : std::string();
}

CommandResult keepRoutine(Session& session, std::size_t chapter, std::string_view words) {
  const HandbookChapter& about = handbook()[chapter];
  const std::string kept = trimmed(words);
  if (kept.size() > kLongestRoutine) return invalid("rutin", {"handbook.ownTooLong", {}});
  store::Act act =
      beginAct(session, "handbok.rutin", std::nullopt, {"history.handbokRutin", {{"kapitel", about.title}}});
  act.putInstallning(keyOf(about.id), kept);
  const CommandResult done = carryOut(
      session, act, {kept.empty() ? "handbook.ownGone" : "handbook.ownKept", {{"kapitel", about.title}}});
  if (done) session.recordsChanged();
  return done;
}

}  // namespace fyren::app

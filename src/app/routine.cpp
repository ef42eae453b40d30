// SPDX-License-Identifier: EUPL-1.2
#include "app/routine.h"

#include "app/commands/carry_out.h"
#include "core/outreach/nasta_steg.h"

namespace fyren::app {
namespace {

constexpr std::string_view kSetting = "trappa";

std::optional<Trappa> storedRoutine(const Session& session) {
  const auto stored = session.store().installning(kSetting);
  if (!stored || !stored.value()) return std::nullopt;
  return readTrappa(*stored.value());
}

}  // namespace

Trappa routineOf(const Session& session) { return storedRoutine(session).value_or(builtInTrappor().front()); }

bool hasOwnRoutine(const Session& session) { return storedRoutine(session).has_value(); }

CommandResult saveRoutine(Session& session, const Trappa& trappa) {
  if (!isSound(trappa)) return invalid("trappa", {"todo.fel.trappa", {}});
  store::Act act = beginAct(session, "trappa.save", std::nullopt, {"history.trappa", {{"namn", trappa.namn}}});
  act.putInstallning(kSetting, writeTrappa(trappa));
  const auto outcome = act.commit();
  if (!outcome) return fromStore(outcome.error());
  session.recordsChanged();
  return Done{{"todo.gjort.trappa", {{"namn", trappa.namn}}}};
}

RoutinePreview previewRoutine(const Session& session, const Trappa& trappa) {
  RoutinePreview preview;
  const Trappa now = routineOf(session);
  const Day today = session.today();
  for (const UngdomFacts& facts : session.allFacts()) {
    const auto step = nextStep(facts, trappa, today, session.law());
    if (!step) continue;
    preview.aktuella += step->tidigast <= today ? 1 : 0;
    preview.forsenade += step->senast < today ? 1 : 0;
    preview.nu += nextStep(facts, now, today, session.law())->tidigast <= today ? 1 : 0;
  }
  return preview;
}

}  // namespace fyren::app

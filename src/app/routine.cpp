// SPDX-License-Identifier: EUPL-1.2
#include "app/routine.h"

#include <algorithm>
#include <tuple>

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
    const auto before = nextStep(facts, now, today, session.law());
    preview.aktuella += step->tidigast <= today ? 1 : 0;
    preview.forsenade += step->senast < today ? 1 : 0;
    preview.nu += before->tidigast <= today ? 1 : 0;
    if (step->vad == before->vad && step->senast == before->senast) continue;
    preview.andrade.push_back({facts.ungdom.id, facts.ungdom.efternamn + ", " + facts.ungdom.fornamn, before->vad, step->vad, before->senast, step->senast});
  }
  std::sort(preview.andrade.begin(), preview.andrade.end(), [](const auto& a, const auto& b) {
    return std::tie(a.skulleSenast, a.namn, a.ungdom) < std::tie(b.skulleSenast, b.namn, b.ungdom);
  });
  return preview;
}

}  // namespace fyren::app

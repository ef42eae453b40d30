// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "app/exercises.h"
#include "store/act_info.h"

// Whether an exercise is done: by what the register holds, by what was done since it was begun, or by an
// answer that is compared with the program's own.
namespace fyren::app {

// What was done after a moment of the history, newest first.
struct ActsSince {
  std::vector<store::ActInfo> acts;  // that still hold; undoing and doing again are no acts of their own
  bool hasUndone = false;            // one of them was taken back
};
ActsSince actsSince(const Session& session, std::int64_t hlc);

struct ExerciseRun {
  const Session& session;
  ActsSince since;  // it was begun
  std::string_view answer;
};

using ExerciseCheck = ExerciseVerdict (*)(const ExerciseRun&);
ExerciseCheck exerciseCheck(std::string_view id);  // null: there is none

// By subject; exerciseCheck() knows them by the exercise's id.
ExerciseVerdict checkLista(const ExerciseRun& run);
ExerciseVerdict checkGrazon(const ExerciseRun& run);
ExerciseVerdict checkRegistrera(const ExerciseRun& run);
ExerciseVerdict checkDubbletter(const ExerciseRun& run);
ExerciseVerdict checkGallring(const ExerciseRun& run);

ExerciseVerdict checkSamtal(const ExerciseRun& run);
ExerciseVerdict checkNyDag(const ExerciseRun& run);
ExerciseVerdict checkBrev(const ExerciseRun& run);
ExerciseVerdict checkHembesok(const ExerciseRun& run);
ExerciseVerdict checkAtgard(const ExerciseRun& run);
ExerciseVerdict checkPlan(const ExerciseRun& run);

ExerciseVerdict checkFynd(const ExerciseRun& run);
ExerciseVerdict checkProvkorning(const ExerciseRun& run);
ExerciseVerdict checkLeverans(const ExerciseRun& run);
ExerciseVerdict checkAntal(const ExerciseRun& run);
ExerciseVerdict checkRapport(const ExerciseRun& run);
ExerciseVerdict checkSpara(const ExerciseRun& run);
ExerciseVerdict checkAngra(const ExerciseRun& run);

// --- for the checks ---
inline ExerciseVerdict isDone() {
  return {true, {}};
}
inline ExerciseVerdict isLeft(Message why) {
  return {false, std::move(why)};
}
bool has(const ExerciseRun& run, std::string_view command);
// The rows that were put in since, lists apart. Row ids are never used twice.
using Rows = std::set<AnyRowId>;
Rows putSince(const ExerciseRun& run);
template <typename Id>
bool holds(const Rows& rows, const Id& id) {
  return rows.contains(anyId(id));
}
// The typed number against the right one.
ExerciseVerdict compareAnswer(const ExerciseRun& run, std::int64_t right);

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
// Exercises about the year: quality, the delivery, figures, the report, keeping, mistakes.
#include "app/as_of.h"
#include "app/delivery_desk.h"
#include "app/delivery_room.h"
#include "app/exercise_checks.h"
#include "app/quality_list.h"
#include "app/register_list.h"
#include "app/session.h"
#include "app/training_clock.h"

namespace fyren::app {
namespace {

HalfYear autumn() {
  return HalfYear::of(trainingStart());
}

}  // namespace

ExerciseVerdict checkFynd(const ExerciseRun& run) {
  const std::int64_t red = deliveryRoom(run.session, autumn()).red;
  if (red > 0) return isLeft({"training.kvar.fynd", {{"antal", red}}});
  return has(run, "fynd.review") ? isDone() : isLeft({"training.kvar.genomgang", {}});
}

ExerciseVerdict checkProvkorning(const ExerciseRun& run) {
  return has(run, "scb.provkor") ? isDone() : isLeft({"training.kvar.provkorning", {}});
}

ExerciseVerdict checkLeverans(const ExerciseRun& run) {
  if (deliveryStanding(run.session, autumn()).isDone) return isDone();
  const std::int64_t red = deliveryRoom(run.session, autumn()).red;
  return red > 0 ? isLeft({"training.kvar.fynd", {{"antal", red}}}) : isLeft({"training.kvar.leverans", {}});
}

// "Aktuella" of the register as it was on that day, by what is known now.
ExerciseVerdict checkAntal(const ExerciseRun& run) {
  const auto then = registerAsOf(run.session, {*Day::of(2026, 9, 15), {}, Knowledge::now});
  if (!then) return isLeft(then.error());
  return compareAnswer(
      run, listRows(then->rows, then->index, {}).counts[static_cast<std::size_t>(RegisterShow::aktuella)]);
}

ExerciseVerdict checkRapport(const ExerciseRun& run) {
  return has(run, "rapport.lamnad") ? isDone() : isLeft({"training.kvar.rapport", {}});
}

ExerciseVerdict checkSpara(const ExerciseRun& run) {
  if (run.session.saveTruth().fileName.empty()) return isLeft({"training.kvar.spara", {}});
  return has(run, "restore.rehearse") ? isDone() : isLeft({"training.kvar.aterstall", {}});
}

ExerciseVerdict checkAngra(const ExerciseRun& run) {
  return run.since.hasUndone ? isDone() : isLeft({"training.kvar.angra", {}});
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
// Exercises about who is in the register: lists, coverage, registrations, duplicates, removal.
#include <algorithm>

#include "app/duplicates.h"
#include "app/exercise_checks.h"
#include "app/gallring.h"
#include "app/session.h"
#include "app/training_clock.h"
#include "app/training_register.h"
#include "core/coverage/omfattning.h"
#include "exchange/generate/generate.h"
#include "store/register_store.h"

namespace fyren::app {
namespace {

// Those of whom the invented lists hold this on purpose and who are still in the register.
std::vector<UngdomId> planted(const Session& session, std::string_view slag) {
  std::vector<UngdomId> ids;
  const auto town = inventedMunicipality(session.reg(), trainingStart());
  if (!town) return ids;
  for (const generate::PlantedOddity& odd : town->oddities) {
    const auto found = odd.slag == slag ? session.store().findByNumber(odd.nummer)
                                        : store::StoreResult<std::vector<UngdomId>>(std::vector<UngdomId>{});
    if (found) ids.insert(ids.end(), found->begin(), found->end());
  }
  return ids;
}

std::int64_t countOf(const Session& session, Lage lage) {
  const auto& rows = session.registerRows();
  return std::count_if(rows.begin(), rows.end(), [lage](const RegisterRow& row) { return row.lage == lage; });
}

// The number of the condition that the facts alone leave open.
int openCondition(const Session& session, UngdomFacts facts) {
  facts.beslut.clear();
  const Omfattning omfattning = assessOmfattning(facts, session.reg(), session.today(), session.law());
  for (const Villkor& villkor : omfattning.villkor)
    if (villkor.status == Villkorsstatus::okant) return villkor.nr;
  return 0;
}

}  // namespace

ExerciseVerdict checkLista(const ExerciseRun& run) {
  if (!has(run, "lista.apply")) return isLeft({"training.kvar.lista", {}});
  const auto marked = static_cast<std::int64_t>(planted(run.session, "skyddSent").size());
  return marked == 0 ? isDone() : isLeft({"training.kvar.skyddade", {{"antal", marked}}});
}

ExerciseVerdict checkGrazon(const ExerciseRun& run) {
  const Rows rows = putSince(run);
  for (const UngdomId& id : planted(run.session, "grazon")) {
    const UngdomFacts* facts = run.session.facts(id);
    const bool isDecided =
        facts != nullptr && std::any_of(facts->beslut.begin(), facts->beslut.end(),
                                        [&rows](const auto& beslut) { return holds(rows, beslut.id); });
    if (isDecided) return compareAnswer(run, openCondition(run.session, *facts));
  }
  return isLeft({"training.kvar.beslut", {}});
}

ExerciseVerdict checkRegistrera(const ExerciseRun& run) {
  const std::int64_t open = countOf(run.session, Lage::attRegistrera),
                     end = countOf(run.session, Lage::attAvsluta);
  if (open == 0 && end == 0) return isDone();
  return isLeft({"training.kvar.registrera", {{"registrera", open}, {"avsluta", end}}});
}

ExerciseVerdict checkDubbletter(const ExerciseRun& run) {
  const auto left = static_cast<std::int64_t>(duplicateList(run.session).size());
  if (left > 0) return isLeft({"training.kvar.dubbletter", {{"antal", left}}});
  return has(run, "ungdom.merge") ? isDone() : isLeft({"training.kvar.sammanfor", {}});
}

ExerciseVerdict checkGallring(const ExerciseRun& run) {
  if (!has(run, "gallring")) return isLeft({"training.kvar.gallra", {}});
  const auto& lines = gallringList(run.session).lines;
  const std::int64_t left = std::count_if(lines.begin(), lines.end(), [](const GallringLine& line) {
    return line.forslag.grund == Gallringsgrund::tidsgrans;
  });
  return left == 0 ? isDone() : isLeft({"training.kvar.gallring", {{"antal", left}}});
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
// Exercises about the youths: contacts, letters, visits, measures, plans.
#include <algorithm>

#include "app/case_papers.h"
#include "app/exercise_checks.h"
#include "app/home_visits.h"
#include "app/session.h"
#include "core/outreach/nadd.h"

namespace fyren::app {
namespace {

template <typename Values, typename Fits>
bool any(const Values& values, const Fits& fits) {
  return std::any_of(values.begin(), values.end(), fits);
}

bool isToldSameDay(const UngdomFacts& facts, const Rows& rows, Day dag) {
  return any(facts.sysselsattningar, [&](const Sysselsattning& told) {
    return holds(rows, told.id) && told.dag == dag && told.typ != Sysselsattningstyp::okand;
  });
}

bool isFollowed(const UngdomFacts& facts, const Rows& rows, const AtgardId& id) {
  return any(facts.uppfoljningar,
             [&](const Uppfoljning& booked) { return holds(rows, booked.id) && booked.atgard == id; });
}

// How far the youth's papers have come since: 0 plan, 1 consent, 2 handed over; the sentence says what is
// missing.
ExerciseVerdict papersOf(const ExerciseRun& run, const Rows& rows, const UngdomId& id) {
  const CasePapers papers = casePapers(run.session, id);
  if (!any(papers.samtycken, [&rows](const Samtycke& consent) { return holds(rows, consent.id); }))
    return isLeft({"training.kvar.samtycke", {}});
  if (!any(papers.overlamningar, [&rows](const Overlamning& handed) { return holds(rows, handed.id); }))
    return isLeft({"training.kvar.overlamning", {}});
  return isDone();
}

}  // namespace

ExerciseVerdict checkSamtal(const ExerciseRun& run) {
  const Rows rows = putSince(run);
  bool reached = false;
  for (const UngdomFacts& facts : run.session.allFacts())
    for (const Kontakt& kontakt : facts.kontakter) {
      if (!holds(rows, kontakt.id) || !isNadd(kontakt)) continue;
      reached = true;
      if (isToldSameDay(facts, rows, kontakt.dag)) return isDone();
    }
  return isLeft({reached ? "training.kvar.sysselsattning" : "training.kvar.samtal", {}});
}

ExerciseVerdict checkNyDag(const ExerciseRun& run) {
  const Rows rows = putSince(run);
  bool tried = false;
  for (const UngdomFacts& facts : run.session.allFacts()) {
    if (!any(facts.kontakter, [&rows](const Kontakt& kontakt) {
          return holds(rows, kontakt.id) && kontakt.utfall == Utfall::ingetSvar;
        }))
      continue;
    tried = true;
    if (any(facts.bevakningar, [&rows](const Bevakning& wait) {
          return holds(rows, wait.id) && wait.slag == Bevakningsslag::nyDag;
        }))
      return isDone();
  }
  return isLeft({tried ? "training.kvar.nyDag" : "training.kvar.ingetSvar", {}});
}

ExerciseVerdict checkBrev(const ExerciseRun& run) {
  return has(run, "letters.run") ? isDone() : isLeft({"training.kvar.brev", {}});
}

ExerciseVerdict checkHembesok(const ExerciseRun& run) {
  const Rows rows = putSince(run);
  ExerciseVerdict verdict = isLeft({"training.kvar.runda", {}});
  for (const RoundPage& page : rounds(run.session)) {
    if (!holds(rows, page.runda.id)) continue;
    if (page.runda.avslutad && page.runda.aviserad) return isDone();
    verdict = page.runda.aviserad ? isLeft({"training.kvar.rundaResultat", {{"dag", page.runda.dag}}})
                                  : isLeft({"training.kvar.rundaAvisera", {}});
  }
  return verdict;
}

ExerciseVerdict checkAtgard(const ExerciseRun& run) {
  const Rows rows = putSince(run);
  bool begun = false;
  for (const UngdomFacts& facts : run.session.allFacts())
    for (const Atgard& atgard : facts.atgarder) {
      if (!holds(rows, atgard.id)) continue;
      begun = true;
      if (isFollowed(facts, rows, atgard.id)) return isDone();
    }
  return isLeft({begun ? "training.kvar.uppfoljning" : "training.kvar.atgard", {}});
}

ExerciseVerdict checkPlan(const ExerciseRun& run) {
  const Rows rows = putSince(run);
  ExerciseVerdict verdict = isLeft({"training.kvar.plan", {}});
  for (const UngdomFacts& facts : run.session.allFacts()) {
    if (!any(facts.planer, [&rows](const Plan& plan) { return holds(rows, plan.id); })) continue;
    verdict = papersOf(run, rows, facts.ungdom.id);
    if (verdict.isDone) return verdict;
  }
  return verdict;
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/casework_labels.h"
#include "app/commands/carry_out.h"
#include "app/commands/casework.h"
#include "app/routine.h"
#include "core/outreach/nasta_steg.h"

namespace fyren::app {
namespace {

constexpr int kLongestWait = 366;  // days

std::optional<CommandFailure> check(const Session& session, const NyBevakning& wish, const std::vector<NastaSteg>& waiting) {
  const auto step = std::find_if(waiting.begin(), waiting.end(), [&](const NastaSteg& one) { return one.nyckel == wish.steg; });
  if (step == waiting.end()) return refused({"todo.fel.annatSteg", {}});
  if (wish.slag == Bevakningsslag::hoppadOver && step->slag == Stegskal::nyttVarv) return refused({"todo.fel.nyttVarv", {}});
  if (wish.slag != Bevakningsslag::nyDag) return std::nullopt;
  if (wish.till < session.today()) return invalid("till", {"todo.fel.dagHarVarit", {{"dag", wish.till}}});
  if (wish.till > session.today() + kLongestWait) return invalid("till", {"todo.fel.forLangtFram", {{"dag", wish.till}}});
  return std::nullopt;
}

Message said(const NyBevakning& wish) {
  if (wish.slag == Bevakningsslag::nyDag) return {"todo.gjort.nyDag", {{"dag", wish.till}}};
  if (wish.slag == Bevakningsslag::hoppadOver) return {"todo.gjort.hoppadOver", {}};
  return {"todo.gjort.gjord", {}};
}

}  // namespace

CommandResult recordBevakning(Session& session, const NyBevakning& wish) {
  const UngdomFacts* facts = session.facts(wish.ungdom);
  if (facts == nullptr) return unknownUngdom();
  const auto waiting = waitingSteps(*facts, routineOf(session), session.today(), session.law());
  if (const auto failure = check(session, wish, waiting)) return *failure;
  const Day till = wish.slag == Bevakningsslag::nyDag ? wish.till : session.today();
  store::Act act = beginAct(session, "bevakning.record", wish.ungdom,
                            {"history.bevakning", {{"slag", worded(label(wish.slag))}, {"skal", worded(label(wish.skal))}}});
  act.put(Bevakning{{}, wish.ungdom, session.today(), wish.slag, wish.steg, till, wish.skal, session.user()});
  for (const NastaSteg& step : waiting)  // a booked follow-up is done by its own mark
    for (Uppfoljning booked : facts->uppfoljningar)
      if (wish.slag != Bevakningsslag::nyDag && step.nyckel == wish.steg && anyId(booked.id) == step.rad) {
        booked.gjord = session.today();
        act.put(booked);
      }
  return carryOut(session, act, said(wish));
}

}  // namespace fyren::app

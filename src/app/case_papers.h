// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/command.h"
#include "core/guard/guard.h"
#include "core/plan/plan.h"
#include "core/plan/samtycke.h"

// A youth's papers: mapping, plan, consent, handover; and the guard over what is written in them.
namespace fyren::app {

class Session;

struct CasePapers {  // newest first
  std::vector<Kartlaggning> kartlaggningar;
  std::vector<Plan> planer;
  std::vector<Samtycke> samtycken;
  std::vector<Overlamning> overlamningar;
};
CasePapers casePapers(const Session& session, UngdomId id);

// A version of its own each time. Checks: dated not in the future, something is filled in, texts not too long, the
// follow-up not before the plan's first day.
CommandResult saveKartlaggning(Session& session, Kartlaggning kartlaggning);
CommandResult savePlan(Session& session, Plan plan);
// Checks: receiver, purpose, kinds of data and a last day that is not past and at most a year ahead.
CommandResult recordSamtycke(Session& session, Samtycke samtycke);
CommandResult withdrawSamtycke(Session& session, UngdomId ungdom, SamtyckeId id);
// Refused without a consent that holds today for these kinds of data.
CommandResult recordOverlamning(Session& session, UngdomId ungdom, SamtyckeId samtycke, std::uint32_t uppgifter);

// Papers to print; empty when the paper is gone.
std::string planHtml(const Session& session, UngdomId ungdom, PlanId plan);
std::string samtyckeHtml(const Session& session, UngdomId ungdom, SamtyckeId samtycke);
std::string overlamningHtml(const Session& session, UngdomId ungdom, OverlamningId overlamning);

// The guard's sentence for a text about the youth (about nobody: its numbers are all others'); empty: nothing to say.
std::string guardWarning(const Session& session, std::optional<UngdomId> ungdom, std::string_view written);

}  // namespace fyren::app

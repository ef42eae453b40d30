// SPDX-License-Identifier: EUPL-1.2
// Guardians are known while the youth is under 18 (förordning 2006:39 4 § speaks of the youth only; 3 §: what
// is needed).
#include <algorithm>

#include "app/commands/carry_out.h"
#include "app/commands/contact_book.h"
#include "core/outreach/contact_ways.h"

namespace fyren::app {
namespace {

// The day on which it was done last: whoever turned 18 before it is done with.
constexpr std::string_view kDoneSetting = "vardnadshavare-borttagna";

std::optional<Day> doneLast(const Session& session) {
  const auto kept = session.store().installning(kDoneSetting);
  return kept && *kept ? Day::parse(**kept) : std::nullopt;
}

bool hasGuardian(const UngdomFacts& facts) {
  return std::any_of(facts.kontaktvagar.begin(), facts.kontaktvagar.end(),
                     [](const Kontaktvag& way) { return way.vems == Mottagare::vardnadshavare; });
}

// Those with a guardian now, and those whose history may hold one.
std::vector<UngdomId> newlyAdult(const Session& session, const std::optional<Day>& before) {
  std::vector<UngdomId> ids;
  for (const UngdomFacts& facts : session.allFacts()) {
    const Personnummer& nummer = facts.ungdom.nummer;
    if (!isMyndig(nummer, session.today())) continue;
    if (hasGuardian(facts) || !before || !isMyndig(nummer, *before)) ids.push_back(facts.ungdom.id);
  }
  return ids;
}

}  // namespace

void purgeGuardiansOfAdults(Session& session) {
  const std::vector<UngdomId> ids = newlyAdult(session, doneLast(session));
  if (ids.empty()) return;
  store::Act act = session.store().begin(
      {"Fyren", "vag.purgeGuardians", std::nullopt, {"history.vardnadshavareBort", {}}});
  for (const UngdomId& id : ids) act.purgeGuardians(id);
  if (act.hasFailed() || act.isEmpty()) return;
  act.putInstallning(kDoneSetting, session.today().iso());
  (void)carryOut(session, act, {});  // what fails now is done at the next opening
}

}  // namespace fyren::app

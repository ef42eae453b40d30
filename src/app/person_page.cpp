// SPDX-License-Identifier: EUPL-1.2
#include "app/person_page.h"

#include <algorithm>
#include <string_view>

#include "app/commands/carry_out.h"
#include "app/proposal.h"
#include "app/routine.h"
#include "app/session.h"
#include "app/timeline.h"
#include "core/outreach/karens.h"
#include "core/register/effective_days.h"

namespace fyren::app {
namespace {

constexpr int kHistoryLines = 200;

// Acts that leave no fact of their own in the stream: contact details changed, something taken away.
bool isTold(const store::ActInfo& act) {
  if (act.kind != store::ActKind::act) return false;
  for (const std::string_view command :
       {"ungdom.change", "vag.change", "vag.erase", "kontakt.erase", "kontakt.change", "sysselsattning.erase", "atgard.erase"})
    if (act.command == command) return true;
  return false;
}

void addHistory(PersonPage& page, const Session& session, UngdomId id) {
  const auto acts = session.store().acts({id, std::nullopt, kHistoryLines});
  if (!acts) {
    page.historyFailure = Message{"person.fel.historik", {{"skal", worded(acts.error().message)}}};
    return;
  }
  std::vector<TimelineEntry>& timeline = page.timeline;
  for (const store::ActInfo& act : acts.value()) {
    if (!isTold(act)) continue;
    const Message rubrik =
        act.isUndone ? Message{"person.tidslinje.angrat", {{"vad", worded(act.summary)}}} : act.summary;
    timeline.push_back({session.localTime(act.atUtcMs).day, TimelineKind::andring, rubrik, {}, act.user, {}});
  }
  std::stable_sort(timeline.begin(), timeline.end(),
                   [](const TimelineEntry& a, const TimelineEntry& b) { return a.dag > b.dag; });
}

// The ladder counts from the registration; before there is one, from the one that is proposed.
std::optional<Day> karensTill(const PersonPage& page, const Trappa& trappa, const Viewpoint& view) {
  const bool proposed = page.forslag && page.forslag->kind == RegistreringProposal::Kind::open;
  if (page.omfattning.omfattas != true || (!page.registrering && !proposed)) return std::nullopt;
  const Day first = page.registrering ? page.registrering->days.first : page.forslag->dag;
  const Karens karens = karensFrom(first, trappa, view.law);
  if (!karens.galler(view.today)) return std::nullopt;
  return karens.slut - 1;
}

}  // namespace

std::optional<PersonPage> personPage(const Session& session, UngdomId id) {
  const UngdomFacts* facts = session.facts(id);
  if (facts == nullptr) return std::nullopt;
  const Viewpoint view = session.viewpoint();
  const Registrering* registrering = registreringOn(*facts, view.today, view.law);
  Omfattning omfattning = assessOmfattning(*facts, view.reg, view.today, view.law);
  const Trappa trappa = routineOf(session);
  PersonPage page{*facts,
                  ageOn(facts->ungdom.nummer, view.today),
                  std::move(omfattning),
                  registrering != nullptr ? std::optional(*registrering) : std::nullopt,
                  {},
                  proposalFor(*facts, view),
                  checkQuality(*facts, view.reg, HalfYear::of(view.today), view.today, view.law),
                  timelineOf(*facts, view.reg, view.today, view.law),
                  waitingSteps(*facts, trappa, view.today, view.law),
                  knowledgeOf(*facts, view.today)};
  page.karensTill = karensTill(page, trappa, view);
  addHistory(page, session, id);
  return page;
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#include "app/overview.h"

#include <algorithm>
#include <tuple>

#include "app/commands/carry_out.h"
#include "app/delivery_desk.h"
#include "app/delivery_room.h"
#include "app/labels.h"
#include "app/quality_list.h"
#include "app/register_index.h"
#include "app/register_list.h"
#include "app/session.h"
#include "core/register/effective_days.h"
#include "exchange/scb/period_file.h"

namespace fyren::app {
namespace {

std::string nameOf(const Ungdom& ungdom) { return ungdom.fornamn + " " + ungdom.efternamn; }

// Times with youths and follow-ups of plans.
void addAgreed(Overview& view, const TodoRow& row, const Session& session) {
  const bool isPlan = row.steg.slag == Stegskal::plan;
  if (!isPlan && row.steg.slag != Stegskal::avtalat) return;
  const UngdomFacts* facts = session.facts(row.id);
  if (facts == nullptr || row.steg.senast < session.today() || row.steg.senast > session.today() + kSoonDays) return;
  view.kommande.push_back({row.steg.senast, {isPlan ? "view.overview.planFollowUp" : "view.overview.meeting", {}}, nameOf(facts->ungdom), row.id});
}

void addTodo(Overview& view, const TodoBoard& board, const Session& session) {
  for (const TodoRow& row : board.rows()) {
    addAgreed(view, row, session);
  }
  const TodoList list = board.list({.show = TodoShow::alla, .handlaggare = {}});
  const auto count = [&list](TodoShow show) { return list.counts[static_cast<std::size_t>(show)]; };
  view.forsenat = count(TodoShow::forsenat);
  view.nu = count(TodoShow::nu);
  view.veckan = count(TodoShow::veckan);
  view.risk = count(TodoShow::risk);
  view.iUppsok = count(TodoShow::uppsok);
}

void addRegister(Overview& view, const Session& session) {
  for (const RegisterRow& row : session.registerRows()) {
    view.rod += row.rod;
    view.gul += row.gul;
    if (row.kunskap) ++view.kunskap[static_cast<std::size_t>(*row.kunskap)];
  }
  const auto& counts = session.registerIndex().counts(session.registerRows());
  const auto count = [&counts](RegisterShow show) { return counts[static_cast<std::size_t>(show)]; };
  view.iRegistret = count(RegisterShow::registrerade);
  view.attRegistrera = count(RegisterShow::attRegistrera);
  view.attAvsluta = count(RegisterShow::attAvsluta);
  view.okanda = count(RegisterShow::okanda);
}

void addComing(Overview& view, const UngdomFacts& facts, const Session& session) {
  const Day today = session.today();
  const Day until = today + kSoonDays;
  const std::string name = nameOf(facts.ungdom);
  const Day birthday = facts.ungdom.nummer.birthDay().plusYears(session.law().ageLimit.on(today).value);
  if (birthday > today && birthday <= until)
    view.kommande.push_back({birthday, {"view.overview.turns20", {}}, name, facts.ungdom.id});
  for (const Atgard& atgard : facts.atgarder) {
    const auto typ = worded(label(atgard.typ));
    if (atgard.days.last && *atgard.days.last >= today && *atgard.days.last <= until)
      view.kommande.push_back({*atgard.days.last, {"view.overview.atgardEnds", {{"typ", typ}}}, name, facts.ungdom.id});
    if (!atgard.days.isOpen()) continue;
    for (const Uppfoljning& booked : facts.uppfoljningar)
      if (booked.atgard == atgard.id && !booked.gjord && booked.dag >= today && booked.dag <= until)
        view.kommande.push_back({booked.dag, {"view.overview.followUp", {{"typ", typ}}}, name, facts.ungdom.id});
  }
}

void addDelivery(Overview& view, const Session& session) {
  view.leverans = suggestedPeriod(session);
  view.leveransSenast = scb::usualDeadline(view.leverans);
  view.leveransDagar = view.leveransSenast - session.today();
  const DeliveryStanding standing = deliveryStanding(session, view.leverans);
  view.leveransGjord = standing.isDone;
  view.leveransUtkast = standing.draft;
  view.provkorningDags = dryRun(session).isDue;
}

}  // namespace

Overview overview(const Session& session, const TodoBoard& board) {
  Overview view;
  const Day today = session.today();
  view.halvarDagar = HalfYear::of(today).last() - today;
  addTodo(view, board, session);
  addRegister(view, session);
  addDelivery(view, session);
  for (const UngdomFacts& facts : session.allFacts()) {
    if (registreringOn(facts, today, session.law()) == nullptr) continue;
    addComing(view, facts, session);
  }
  std::sort(view.kommande.begin(), view.kommande.end(), [](const ComingDay& a, const ComingDay& b) {
    return std::tie(a.dag, a.namn) < std::tie(b.dag, b.namn);
  });
  view.folkbokforing = session.lastList("folkbokforing");
  view.skola = session.lastList("skolplacering");
  if (const auto review = lastReview(session)) view.genomgang = review->dag;
  return view;
}

}  // namespace fyren::app

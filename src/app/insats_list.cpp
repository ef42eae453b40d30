// SPDX-License-Identifier: EUPL-1.2
#include "app/insats_list.h"

#include "app/delivery_desk.h"
#include "app/session.h"
#include "exchange/scb/period_file.h"
#include "store/register_store.h"

namespace fyren::app {
namespace {

InsatsRow* rowOf(InsatsList& list, InsatsId id) {
  for (InsatsRow& row : list.rows)
    if (row.insats.id == id) return &row;
  return nullptr;
}

void count(InsatsList& list, const UngdomFacts& facts, Day today) {
  for (const Atgard& atgard : facts.atgarder) {
    if (!atgard.days.contains(today)) continue;
    if (InsatsRow* row = rowOf(list, atgard.insats)) ++row->upptagna;
    else ++list.utanInsats;
  }
  for (const Erbjudande& offer : facts.erbjudanden) {
    InsatsRow* row = HalfYear::of(today).days().contains(offer.dag) ? rowOf(list, offer.insats) : nullptr;
    if (row == nullptr) continue;
    ++row->erbjudna;
    row->avbojda += offer.svar == Erbjudandesvar::tackadeNej ? 1 : 0;
  }
}

}  // namespace

InsatsList insatsList(const Session& session) {
  InsatsList list;
  const Day today = session.today();
  const scb::PeriodFile period = periodFileFor(session, HalfYear::of(today));
  list.official = period.official;
  if (const auto known = session.store().insatser())
    for (const Insats& insats : known.value())
      list.rows.push_back({insats, period.codeOf(insats.typ), 0, 0, 0, insats.days.contains(today)});
  for (const UngdomFacts& facts : session.allFacts()) count(list, facts, today);
  constexpr std::array kMonths = {3, 6, 12};
  for (std::size_t i = 0; i < kMonths.size(); ++i)
    list.utfall[i] = countOutcomes(session.allFacts(), kMonths[i], today, session.law());
  return list;
}

std::vector<InsatsRow> offeredInsatser(const Session& session) {
  InsatsList list;
  if (const auto known = session.store().insatser())
    for (const Insats& insats : known.value())
      if (insats.days.contains(session.today())) list.rows.push_back({insats, {}, 0, 0, 0, true});
  for (const UngdomFacts& facts : session.allFacts()) count(list, facts, session.today());
  return list.rows;
}

std::string insatsNamn(const Session& session, InsatsId id) {
  if (const auto known = session.store().insatser())
    for (const Insats& insats : known.value())
      if (insats.id == id) return insats.namn;
  return {};
}

}  // namespace fyren::app

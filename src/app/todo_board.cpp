// SPDX-License-Identifier: EUPL-1.2
#include "app/todo_board.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "app/collation.h"
#include "app/register_row.h"
#include "app/routine.h"
#include "app/session.h"

namespace fyren::app {
namespace {

TodoWhen whenOf(const NastaSteg& step, Day today) {
  if (step.senast < today) return TodoWhen::forsenat;
  if (step.tidigast <= today) return TodoWhen::idag;
  const Day sunday = today + (7 - today.weekday());
  return step.tidigast <= sunday ? TodoWhen::veckan : TodoWhen::senare;
}

bool isShown(const TodoRow& row, TodoShow show) {
  switch (show) {
    case TodoShow::nu: return row.when == TodoWhen::forsenat || row.when == TodoWhen::idag;
    case TodoShow::forsenat: return row.when == TodoWhen::forsenat;
    case TodoShow::veckan: return row.when == TodoWhen::veckan;
    case TodoShow::senare: return row.when == TodoWhen::senare;
    case TodoShow::risk: return row.risk;
    case TodoShow::uppsok: return row.steg.slag == Stegskal::trappa;
    case TodoShow::alla: return true;
  }
  return false;
}

TodoRow rowOf(const UngdomFacts& facts, NastaSteg step, Day today) {
  const Ungdom& ungdom = facts.ungdom;
  TodoRow row;
  row.id = ungdom.id;
  row.namn = ungdom.efternamn.empty() ? ungdom.fornamn : ungdom.efternamn + ", " + ungdom.fornamn;
  row.handlaggare = ungdom.handlaggare;
  row.alder = ageOn(ungdom.nummer, today);
  row.when = whenOf(step, today);
  row.steg = std::move(step);
  return row;
}

void addRows(std::vector<TodoRow>& rows, const UngdomFacts& facts, const Trappa& trappa, const Session& session) {
  const Day today = session.today();
  const auto guard = guardHalfYear(facts, trappa, today, session.law());
  if (!guard) return;
  bool isFirst = true;
  for (NastaSteg& step : waitingSteps(facts, trappa, today, session.law())) {
    rows.push_back(rowOf(facts, std::move(step), today));
    rows.back().risk = isFirst && guard->galler && !guard->sokt;
    rows.back().dagarKvar = guard->dagarKvar;
    isFirst = false;
  }
}

bool isOf(const TodoRow& row, const TodoQuery& query) {
  if (query.utanHandlaggare) return row.handlaggare.empty();
  return query.handlaggare.empty() || row.handlaggare == query.handlaggare;
}

}  // namespace

void TodoBoard::refresh(const Session& session) {
  if (version_ == session.version() && today_ == session.today()) return;
  version_ = session.version();
  today_ = session.today();
  rows_.clear();
  const Trappa trappa = routineOf(session);
  for (const UngdomFacts& facts : session.allFacts()) addRows(rows_, facts, trappa, session);
  std::vector<std::pair<std::string, std::size_t>> keys;
  for (const TodoRow& row : rows_) keys.emplace_back(sortKey(row.namn), keys.size());
  std::sort(keys.begin(), keys.end(), [this](const auto& a, const auto& b) {
    const TodoRow &x = rows_[a.second], &y = rows_[b.second];
    return std::tie(x.steg.senast, a.first, x.id, x.steg.nyckel) < std::tie(y.steg.senast, b.first, y.id, y.steg.nyckel);
  });
  std::vector<TodoRow> ordered;
  ordered.reserve(rows_.size());
  for (const auto& [name, at] : keys) ordered.push_back(std::move(rows_[at]));
  rows_ = std::move(ordered);
  std::set<std::string> coaches;
  now_ = 0;
  for (const TodoRow& row : rows_) {
    if (!row.handlaggare.empty()) coaches.insert(row.handlaggare);
    now_ += isShown(row, TodoShow::nu) ? 1 : 0;
  }
  handlaggare_.assign(coaches.begin(), coaches.end());
}

std::vector<LetterDue> TodoBoard::lettersNow(const std::string& handlaggare) const {
  LetterDue cards{Brevslag::vykort}, letters{Brevslag::kontakt}, farewells{Brevslag::tjugoar};
  bool anyCard = false, anyAdultLetter = false;
  for (const TodoRow& row : rows_) {
    if (!isShown(row, TodoShow::nu) || (!handlaggare.empty() && row.handlaggare != handlaggare)) continue;
    for (LetterDue* due : {&cards, &letters, &farewells}) due->antal += isAskedFor(due->slag, row.steg) ? 1 : 0;
    anyCard |= isAskedFor(Brevslag::vykort, row.steg) && row.steg.kanal == Kanal::vykort;
    anyAdultLetter |= isAskedFor(Brevslag::kontakt, row.steg) && row.steg.mottagare == Mottagare::ungdom;
  }
  std::vector<LetterDue> due;
  if (anyCard) due.push_back(cards);
  if (letters.antal > 0 && (anyAdultLetter || !anyCard)) due.push_back(letters);
  if (farewells.antal > 0) due.push_back(farewells);
  return due;
}

TodoList TodoBoard::list(const TodoQuery& query) const {
  TodoList list;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (!isOf(rows_[i], query)) continue;
    for (std::size_t show = 0; show < kTodoShowCount; ++show)
      list.counts[show] += isShown(rows_[i], static_cast<TodoShow>(show)) ? 1 : 0;
    if (isShown(rows_[i], query.show)) list.rows.push_back(i);
  }
  return list;
}

}  // namespace fyren::app

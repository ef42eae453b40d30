// SPDX-License-Identifier: EUPL-1.2
// Planner: who is missing from a full list, and the likely reason.
#include <algorithm>

#include "exchange/import/compare_fact.h"
#include "exchange/import/planner_state.h"

namespace fyren::exchange {

// What a list holds at all says why somebody is missing from it.
void Planner::State::noteWhoIsThere() {
  for (const Read& read : reads) {
    birthYears.insert(plan.details[read.detail].nummer->birthDay().year());
    if (const auto* entry = std::get_if<Skolplacering>(&read.fact)) schools.insert(foldWord(entry->skola));
  }
}

// The likely reason, in the order in which one would ask.
Message Planner::State::whyNotAtSchool(const UngdomFacts& known, const Skolplacering& entry) const {
  for (const Examen& examen : known.examina)
    if (examen.dag >= entry.days.first) return {"import.likely.finished", {{"dag", examen.dag}}};
  if (onList.count(known.ungdom.nummer.digits()) > 0) return {"import.likely.otherSchool", {}};
  for (const Bosattning& home : known.bosattningar)
    if (home.days.last && *home.days.last < plan.listDay && home.kommun == mapping->context().reg.kommun)
      return {"import.likely.movedAway", {{"dag", *home.days.last}}};
  if (schools.count(foldWord(entry.skola)) == 0) return {"import.likely.wholeSchool", {{"skola", entry.skola}}};
  const Day turns20 = known.ungdom.nummer.birthDay().plusYears(20);
  if (turns20 - plan.listDay <= 31) return {"import.likely.turns20", {{"dag", turns20}}};
  const int month = plan.listDay.month();
  if (month >= 6 && month <= 8) return {"import.likely.summer", {}};
  return {"import.likely.leftSchool", {}};
}

Message Planner::State::whyNotHere(const UngdomFacts& known) const {
  const Day birth = known.ungdom.nummer.birthDay();
  const Day turns20 = birth.plusYears(20);
  if (turns20 - plan.listDay <= 31) return {"import.likely.turns20", {{"dag", turns20}}};
  if (birthYears.count(birth.year()) == 0) return {"import.likely.wholeYear", {{"ar", std::to_string(birth.year())}}};
  return {"import.likely.moved", {}};
}

void Planner::State::findLeft(const UngdomFacts& known) {
  const std::uint64_t person = known.ungdom.nummer.digits();
  if (skyddade.count(person) > 0 || unreadable.count(person) > 0) return;
  if (known.ungdom.nummer.birthDay().plusYears(20) <= plan.listDay) return;  // no list shows them any more
  if (plan.kind == ListKind::folkbokforing) leftFolkbokforing(known);
  else leftSkolplacering(known);
}

void Planner::State::leftFolkbokforing(const UngdomFacts& known) {
  for (const Bosattning& entry : known.bosattningar) {
    const bool ours = entry.days.isOpen() && entry.kommun == mapping->context().reg.kommun &&
                      entry.source == Source::folkbokforing && entry.days.first < plan.listDay;
    if (!ours) continue;
    ++expected;
    if (onList.count(known.ungdom.nummer.digits()) > 0) continue;
    ++missing;
    PersonWrite write{false, false, {known.ungdom, {entry}, {}, {}, {}, {}, {}, {}}};
    write.facts.bosattningar.front().days.last = plan.listDay - 1;
    propose(known, {"import.reason.leftFolkbokforing", {{"dag", plan.listDay - 1}, {"trolig", std::vector<Message>{whyNotHere(known)}}}}, std::move(write),
            {Field::kommun, mapping->context().reg.kommunnamn, {}});
  }
}

void Planner::State::leftSkolplacering(const UngdomFacts& known) {
  for (const Skolplacering& entry : known.skolplaceringar) {
    const bool current = entry.days.isOpen() && entry.source == Source::skola && entry.days.first < plan.listDay;
    if (!current) continue;
    ++expected;
    if (isOnList(known, entry)) continue;
    ++missing;
    PersonWrite write{false, false, {known.ungdom, {}, {entry}, {}, {}, {}, {}, {}}};
    write.facts.skolplaceringar.front().days.last = plan.listDay - 1;
    propose(known, {"import.reason.leftSkolplacering", {{"skola", entry.skola}, {"dag", plan.listDay - 1}, {"trolig", std::vector<Message>{whyNotAtSchool(known, entry)}}}}, std::move(write),
            {Field::slutdatum, {}, (plan.listDay - 1).iso()});
  }
}

bool Planner::State::isOnList(const UngdomFacts& known, const Skolplacering& entry) const {
  const std::uint64_t person = known.ungdom.nummer.digits();
  auto at = std::lower_bound(reads.begin(), reads.end(), person, [](const Read& read, std::uint64_t wanted) { return read.person < wanted; });
  for (; at != reads.end() && at->person == person; ++at)
    if (sameEnrolment(std::get<Skolplacering>(at->fact), entry)) return true;
  return false;
}

void Planner::State::propose(const UngdomFacts& known, Message reason, PersonWrite write, FieldChange change) {
  RowDetail detail;
  detail.nummer = known.ungdom.nummer;
  detail.namn = known.ungdom.fornamn + " " + known.ungdom.efternamn;
  detail.ungdom = known.ungdom.id;
  detail.rowClass = RowClass::left;
  detail.reason = std::move(reason);
  detail.changes.push_back(std::move(change));
  plan.leaving.push_back(std::move(write));
  detail.write = plan.leaving.size();
  plan.details.push_back(std::move(detail));
}

}  // namespace fyren::exchange

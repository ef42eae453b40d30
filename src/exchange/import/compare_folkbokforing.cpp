// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "exchange/import/compare_fact.h"
#include "exchange/import/kommun.h"

namespace fyren::exchange {
namespace {

void writeBosattning(PersonDraft& draft, Bosattning entry) {
  entry.ungdom = draft.write.facts.ungdom.id;
  draft.write.facts.bosattningar.push_back(std::move(entry));
}

Bosattning living(const FolkbokforingFact& said, Day first) {
  return Bosattning{{}, {}, said.kommun, Interval{first, std::nullopt}, Source::folkbokforing};
}

// Names and address: what the list says goes over what is known.
void comparePerson(const FolkbokforingFact& said, PersonDraft& draft, std::vector<FieldChange>& changes) {
  const struct { Field field; std::string Ungdom::*known; const std::string& value; } fields[] = {
      {Field::fornamn, &Ungdom::fornamn, said.fornamn}, {Field::efternamn, &Ungdom::efternamn, said.efternamn},
      {Field::gatuadress, &Ungdom::gatuadress, said.gatuadress}, {Field::postnummer, &Ungdom::postnummer, said.postnummer},
      {Field::postort, &Ungdom::postort, said.postort}};
  Ungdom& ungdom = draft.write.facts.ungdom;
  for (const auto& [field, known, value] : fields) {
    noteChange(changes, field, ungdom.*known, value);
    if (!value.empty()) ungdom.*known = value;
  }
  if (!changes.empty()) draft.write.writesUngdom = true;
}

Verdict newPerson(const FolkbokforingFact& said, const ImportContext& context, PersonDraft& draft) {
  std::vector<FieldChange> all;
  comparePerson(said, draft, all);
  draft.write.isNew = draft.write.writesUngdom = true;
  writeBosattning(draft, living(said, said.sedan.value_or(context.listDay)));
  if (said.kommun != context.reg.kommun)
    return {RowClass::added, {"import.reason.addedElsewhere", {{"kommun", kommunName(said.kommun)}}}, {}, {}};
  return {RowClass::added, {"import.reason.addedPerson", {}}, {}, {}};
}

// The same municipality as before, still going on. An earlier day is news; a later one is a move within it.
bool extendBack(const FolkbokforingFact& said, const Bosattning& now, const UngdomFacts& known, PersonDraft& draft,
                std::vector<FieldChange>& changes) {
  if (!said.sedan || *said.sedan >= now.days.first) return true;
  for (const Bosattning& other : known.bosattningar)
    if (other.id != now.id && other.days.overlaps({*said.sedan, now.days.first - 1})) return false;
  changes.push_back({Field::folkbokforingsdatum, now.days.first.iso(), said.sedan->iso()});
  Bosattning earlier = now;
  earlier.days.first = *said.sedan;
  writeBosattning(draft, std::move(earlier));
  return true;
}

// Lives somewhere else than the register thought: the earlier residence ends the day before.
Verdict moved(const FolkbokforingFact& said, const Bosattning& now, const ImportContext& context, PersonDraft& draft) {
  const Day first = said.sedan.value_or(context.listDay);
  const std::string from = kommunName(now.kommun), to = kommunName(said.kommun);
  if (first <= now.days.first)
    return {RowClass::unclear, {"import.reason.olderThanKnown", {{"kommun", to}, {"dag", first}, {"nu", from}, {"sedan", now.days.first}}}, {}, {}};
  Bosattning ended = now;
  if (ended.days.isOpen() || *ended.days.last >= first) {
    ended.days.last = first - 1;
    writeBosattning(draft, std::move(ended));
  }
  writeBosattning(draft, living(said, first));
  const bool home = said.kommun == context.reg.kommun;
  Verdict verdict{home ? RowClass::returned : RowClass::changed, {}, {{Field::kommun, from, to}}, {}};
  if (home) verdict.reason = {"import.reason.movedHere", {{"kommun", from}, {"dag", first}}};
  else verdict.reason = {"import.reason.movedAway", {{"kommun", to}, {"dag", first}}};
  return verdict;
}

// Had left this municipality and is on its list again.
Verdict backAgain(const FolkbokforingFact& said, const Bosattning& last, const ImportContext& context, PersonDraft& draft) {
  const Day first = said.sedan.value_or(context.listDay);
  if (first <= *last.days.last + 1) {
    Bosattning reopened = last;
    reopened.days.last.reset();
    reopened.days.first = std::min(first, last.days.first);
    writeBosattning(draft, std::move(reopened));
  } else {
    writeBosattning(draft, living(said, first));
  }
  Verdict verdict{RowClass::returned, {"import.reason.returned", {{"dag", *last.days.last}}}, {}, {}};
  verdict.changes.push_back({Field::kommun, {}, kommunName(said.kommun)});
  return verdict;
}

Verdict compareResidence(const FolkbokforingFact& said, const ImportContext& context, PersonDraft& draft) {
  const auto& known = draft.known->bosattningar;
  Verdict verdict{RowClass::unchanged, {"import.reason.unchanged", {}}, {}, {}};
  const auto now = std::max_element(known.begin(), known.end(), [](const Bosattning& a, const Bosattning& b) { return a.days.first < b.days.first; });
  if (now == known.end()) {
    writeBosattning(draft, living(said, said.sedan.value_or(context.listDay)));
    verdict.changes.push_back({Field::kommun, {}, kommunName(said.kommun)});
    return verdict;
  }
  if (now->kommun != said.kommun) return moved(said, *now, context, draft);
  if (!now->days.isOpen()) return backAgain(said, *now, context, draft);
  if (!extendBack(said, *now, *draft.known, draft, verdict.changes))
    return {RowClass::unclear, {"import.reason.overlapsKnown", {{"dag", *said.sedan}}}, {}, {}};
  return verdict;
}

}  // namespace

Verdict compareFolkbokforing(const FolkbokforingFact& said, const ImportContext& context, PersonDraft& draft) {
  if (!draft.known) return newPerson(said, context, draft);
  Verdict verdict = compareResidence(said, context, draft);
  if (verdict.rowClass == RowClass::unclear) return verdict;
  std::vector<FieldChange> changes;
  comparePerson(said, draft, changes);
  verdict.changes.insert(verdict.changes.begin(), changes.begin(), changes.end());
  if (verdict.rowClass != RowClass::unchanged || verdict.changes.empty()) return verdict;
  verdict.rowClass = RowClass::changed;
  verdict.reason = {"import.reason.changed", {}};
  return verdict;
}

}  // namespace fyren::exchange

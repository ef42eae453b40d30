// SPDX-License-Identifier: EUPL-1.2
#include "app/import_outcome.h"

#include <algorithm>
#include <unordered_map>

#include "app/proposal.h"
#include "app/session.h"

namespace fyren::app {
namespace {

using exchange::ImportPlan;
using exchange::PersonWrite;

Day firstDay(const Bosattning& row) {
  return row.days.first;
}
Day firstDay(const Skolplacering& row) {
  return row.days.first;
}
Day firstDay(const Registrering& row) {
  return row.days.first;
}
Day firstDay(const Atgard& row) {
  return row.days.first;
}
Day firstDay(const Examen& row) {
  return row.dag;
}
Day firstDay(const Kontakt& row) {
  return row.dag;
}
Day firstDay(const Sysselsattning& row) {
  return row.dag;
}

template <typename Row>
void merge(std::vector<Row>& into, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const auto same = std::find_if(into.begin(), into.end(),
                                   [&](const Row& known) { return !row.id.isNone() && known.id == row.id; });
    if (same != into.end())
      *same = row;
    else
      into.push_back(row);
  }
  if (rows.empty()) return;
  std::stable_sort(into.begin(), into.end(),
                   [](const Row& a, const Row& b) { return firstDay(a) < firstDay(b); });
}

Viewpoint viewAfter(const Session& session, const ImportPlan& plan) {
  Viewpoint view = session.viewpoint();
  if (plan.kind == exchange::ListKind::skolplacering) view.schoolListRead = true;
  return view;
}

void count(ImportFlow::Consequence& consequence, Lage lage) {
  if (lage == Lage::attRegistrera) ++consequence.attRegistrera;
  if (lage == Lage::attAvsluta) ++consequence.attAvsluta;
  if (lage == Lage::okant) ++consequence.okanda;
}

// The youths whose facts the plan changes, as they would be, with the leaving rows if they are accepted.
class FactsAfter {
 public:
  explicit FactsAfter(const Session& session) : session_(session) {}

  UngdomFacts& at(const PersonWrite& write) {
    const UngdomId& id = write.facts.ungdom.id;
    const auto [found, isFirst] = place_.try_emplace(id, all_.size());
    if (isFirst) {
      const UngdomFacts* known = session_.facts(id);
      all_.push_back(known != nullptr ? *known : UngdomFacts{write.facts.ungdom, {}, {}, {}, {}, {}, {}, {}});
    }
    return all_[found->second];
  }
  void add(const PersonWrite& write) {
    UngdomFacts& facts = at(write);
    facts = withWrite(facts, write);
  }
  const std::vector<UngdomFacts>& all() const { return all_; }
  bool has(const UngdomId& id) const { return place_.find(id) != place_.end(); }

 private:
  const Session& session_;
  std::vector<UngdomFacts> all_;
  std::unordered_map<UngdomId, std::size_t> place_;
};

template <typename Row>
void putRows(store::Act& act, const std::vector<Row>& rows, const UngdomId& id) {
  for (Row row : rows) {
    row.ungdom = id;
    act.put(row);
  }
}

// Stores one person's rows; gives the facts back under the id that the person has in the register.
PersonWrite putWrite(Session& session, store::Act& act, const PersonWrite& write) {
  PersonWrite stored = write;
  if (write.isNew) stored.facts.ungdom.id = session.store().newId<UngdomId>();
  const UngdomId& id = stored.facts.ungdom.id;
  if (write.isNew || write.writesUngdom) act.put(stored.facts.ungdom);
  putRows(act, write.facts.bosattningar, id);
  putRows(act, write.facts.skolplaceringar, id);
  putRows(act, write.facts.examina, id);
  putRows(act, write.facts.registreringar, id);
  putRows(act, write.facts.kontakter, id);
  putRows(act, write.facts.sysselsattningar, id);
  putRows(act, write.facts.atgarder, id);
  return stored;
}

// Registrations that the plan itself brings are not followed by proposals in the same breath: their ids are
// not known to the facts yet, so an ending one could not be named.
bool bringsRegistreringar(const PersonWrite& write) {
  return !write.facts.registreringar.empty();
}

class Registrar {
 public:
  Registrar(store::Act& act, const Viewpoint& view, const ImportFlow::Decisions& decisions)
      : act_(act), view_(view), decisions_(decisions) {}

  void consider(const UngdomFacts& facts) {
    const Lage lage = lageOf(facts, view_);
    const bool opens = lage == Lage::attRegistrera && decisions_.registerCovered;
    const bool ends = lage == Lage::attAvsluta && decisions_.endUncovered;
    if (!opens && !ends) return;
    const auto proposal = proposalFor(facts, view_);
    if (!proposal) return;
    act_.put(asRegistrering(facts, *proposal, view_));
    ++(opens ? registered : ended);
  }
  std::int64_t registered = 0;
  std::int64_t ended = 0;

 private:
  store::Act& act_;
  const Viewpoint& view_;
  const ImportFlow::Decisions& decisions_;
};

bool looksAtEverybody(const Session& session, const ImportPlan& plan) {
  if (plan.kind == exchange::ListKind::skolplacering) return !session.lastList("skolplacering");
  const bool schoolListRead = session.lastList("skolplacering").has_value();
  return plan.kind == exchange::ListKind::examen && schoolListRead && !session.lastList("examen");
}

}  // namespace

UngdomFacts withWrite(const UngdomFacts& before, const PersonWrite& write) {
  UngdomFacts after = before;
  if (write.isNew || write.writesUngdom) after.ungdom = write.facts.ungdom;
  merge(after.bosattningar, write.facts.bosattningar);
  merge(after.skolplaceringar, write.facts.skolplaceringar);
  merge(after.examina, write.facts.examina);
  merge(after.registreringar, write.facts.registreringar);
  merge(after.kontakter, write.facts.kontakter);
  merge(after.sysselsattningar, write.facts.sysselsattningar);
  merge(after.atgarder, write.facts.atgarder);
  return after;
}

OutcomeCounter::OutcomeCounter(const Session& session, const ImportPlan& plan)
    : session_(session),
      plan_(plan),
      view_(viewAfter(session, plan)),
      everybody_(looksAtEverybody(session, plan)) {
  for (const auto* writes : {&plan.writes, &plan.leaving})
    for (const PersonWrite& write : *writes)
      if (!write.isNew) touched_.push_back(write.facts.ungdom.id);
  std::sort(touched_.begin(), touched_.end());
}

std::size_t OutcomeCounter::total() const {
  return plan_.writes.size() + plan_.leaving.size() + (everybody_ ? session_.allFacts().size() : 0);
}

double OutcomeCounter::progress() const {
  return total() == 0 ? 1.0 : static_cast<double>(next_) / static_cast<double>(total());
}

bool OutcomeCounter::step(std::size_t persons) {
  for (const std::size_t end = std::min(total(), next_ + persons); next_ < end; ++next_) {
    const std::size_t writes = plan_.writes.size();
    const std::size_t leaving = plan_.leaving.size();
    if (next_ < writes)
      countWrite(plan_.writes[next_], false);
    else if (next_ < writes + leaving)
      countWrite(plan_.leaving[next_ - writes], true);
    else
      countUntouched(session_.allFacts()[next_ - writes - leaving]);
  }
  return next_ == total();
}

// Someone who is both changed and leaving is counted by what leaves; the preview need not be finer than that.
void OutcomeCounter::countWrite(const PersonWrite& write, bool leaves) {
  const UngdomFacts* known = session_.facts(write.facts.ungdom.id);
  const UngdomFacts empty{write.facts.ungdom, {}, {}, {}, {}, {}, {}, {}};
  const UngdomFacts& before = known != nullptr ? *known : empty;
  const Lage after = lageOf(withWrite(before, write), view_);
  count(with_, after);
  if (!leaves) count(without_, after);
  if (leaves && everybody_) count(without_, lageOf(before, view_));
}

void OutcomeCounter::countUntouched(const UngdomFacts& facts) {
  if (std::binary_search(touched_.begin(), touched_.end(), facts.ungdom.id)) return;
  const Lage lage = lageOf(facts, view_);
  count(without_, lage);
  count(with_, lage);
}

Stored storePlan(Session& session, store::Act& act, const ImportPlan& plan,
                 const ImportFlow::Decisions& decisions) {
  const Viewpoint view = viewAfter(session, plan);
  FactsAfter after(session);
  Stored stored;
  std::unordered_map<UngdomId, bool> settled;
  for (const PersonWrite& write : plan.writes) {
    const PersonWrite kept = putWrite(session, act, write);
    after.add(kept);
    if (bringsRegistreringar(write)) settled.emplace(kept.facts.ungdom.id, true);
  }
  if (decisions.acceptLeft)
    for (const PersonWrite& write : plan.leaving) {
      after.add(putWrite(session, act, write));
      ++stored.left;
    }
  for (const UngdomId& id : plan.skyddadeStored) {
    act.erase(id);
    settled.emplace(id, true);
  }

  Registrar registrar(act, view, decisions);
  for (const UngdomFacts& facts : after.all())
    if (settled.find(facts.ungdom.id) == settled.end()) registrar.consider(facts);
  if (looksAtEverybody(session, plan))
    for (const UngdomFacts& facts : session.allFacts())
      if (!after.has(facts.ungdom.id) && settled.find(facts.ungdom.id) == settled.end())
        registrar.consider(facts);
  stored.registered = registrar.registered;
  stored.ended = registrar.ended;
  return stored;
}

}  // namespace fyren::app

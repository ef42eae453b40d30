// SPDX-License-Identifier: EUPL-1.2
#include "app/plan_storing.h"

#include <algorithm>

#include "app/import_outcome.h"
#include "app/proposal.h"
#include "app/session.h"

namespace fyren::app {
namespace {

using exchange::PersonWrite;

template <typename Row>
void putRows(store::Act& act, const std::vector<Row>& rows, const UngdomId& id) {
  for (Row row : rows) {
    row.ungdom = id;
    act.put(row);
  }
}

// Puts one person's rows; gives the id that the person has in the register.
UngdomId putWrite(Session& session, store::Act& act, const PersonWrite& write) {
  Ungdom ungdom = write.facts.ungdom;
  if (write.isNew && ungdom.id.isNone()) ungdom.id = session.store().newId<UngdomId>();
  if (write.isNew || write.writesUngdom) act.put(ungdom);
  putRows(act, write.facts.bosattningar, ungdom.id);
  putRows(act, write.facts.skolplaceringar, ungdom.id);
  putRows(act, write.facts.examina, ungdom.id);
  putRows(act, write.facts.registreringar, ungdom.id);
  putRows(act, write.facts.kontakter, ungdom.id);
  putRows(act, write.facts.sysselsattningar, ungdom.id);
  putRows(act, write.facts.atgarder, ungdom.id);
  putRows(act, write.facts.kontaktvagar, ungdom.id);
  return ungdom.id;
}

}  // namespace

PlanStoring::PlanStoring(Session& session, store::Act& act, const exchange::ImportPlan& plan,
                         const ImportFlow::Decisions& decisions)
    : session_(session),
      act_(act),
      plan_(plan),
      decisions_(decisions),
      view_(viewAfter(session, plan)),
      everybody_(looksAtEverybody(session, plan)) {
  for (const PersonWrite& write : plan.writes)
    if (!write.isNew) ++toCome_[write.facts.ungdom.id];
  for (std::size_t i = 0; i < leavingCount(); ++i) ++toCome_[plan.leaving[i].facts.ungdom.id];
  settled_.insert(plan.skyddadeStored.begin(), plan.skyddadeStored.end());
}

std::size_t PlanStoring::leavingCount() const { return decisions_.acceptLeft ? plan_.leaving.size() : 0; }

std::size_t PlanStoring::total() const {
  return plan_.writes.size() + leavingCount() + plan_.skyddadeStored.size() +
         (everybody_ ? session_.allFacts().size() : 0);
}

double PlanStoring::progress() const {
  return total() == 0 ? 1.0 : static_cast<double>(next_) / static_cast<double>(total());
}

bool PlanStoring::step(std::size_t youths) {
  for (const std::size_t end = std::min(total(), next_ + youths); next_ < end; ++next_) storeAt(next_);
  return next_ == total();
}

void PlanStoring::storeAt(std::size_t place) {
  if (place < plan_.writes.size()) return store(plan_.writes[place], false);
  place -= plan_.writes.size();
  if (place < leavingCount()) return store(plan_.leaving[place], true);
  place -= leavingCount();
  if (place < plan_.skyddadeStored.size()) {
    changes_ = true;
    return;  // hidden for good after the import, in an act of its own (protected.h)
  }
  const UngdomFacts& facts = session_.allFacts()[place - plan_.skyddadeStored.size()];
  if (toCome_.find(facts.ungdom.id) == toCome_.end()) consider(facts);
}

// Someone new can only be proposed for when it is known who is at school.
bool PlanStoring::mayPropose(const PersonWrite& write) const {
  if (write.isNew) return view_.schoolListRead && registersAny();
  return decisions_.endUncovered || (view_.schoolListRead && registersAny());
}

void PlanStoring::store(const PersonWrite& write, bool leaves) {
  const UngdomId id = putWrite(session_, act_, write);
  changes_ = true;
  if (leaves) ++stored_.left;
  // Registrations that the plan itself brings are not followed by proposals: their ids are not known to the facts
  // yet, so an ending one could not be named.
  if (!leaves && !write.facts.registreringar.empty()) settled_.insert(id);
  if (!mayPropose(write)) return;
  const UngdomFacts empty{write.facts.ungdom, {}, {}, {}, {}, {}, {}, {}};
  const UngdomFacts* known = session_.facts(id);
  const auto before = unfinished_.find(id);
  UngdomFacts after = withWrite(before != unfinished_.end() ? before->second : known != nullptr ? *known : empty, write);
  after.ungdom.id = id;
  if (!write.isNew && --toCome_[id] > 0) {
    unfinished_.insert_or_assign(id, std::move(after));
    return;
  }
  consider(after);
  unfinished_.erase(id);
}

void PlanStoring::consider(const UngdomFacts& facts) {
  if (settled_.contains(facts.ungdom.id)) return;
  const Lage lage = lageOf(facts, view_);
  const bool opens = lage == Lage::attRegistrera &&
                     (mayHaveExamen(plan_, facts.ungdom.id) ? decisions_.registerUncertain : decisions_.registerCovered);
  const bool ends = lage == Lage::attAvsluta && decisions_.endUncovered;
  if (!opens && !ends) return;
  const auto proposal = proposalFor(facts, view_);
  if (!proposal) return;
  act_.put(asRegistrering(facts, *proposal, view_));
  changes_ = true;
  ++(opens ? stored_.registered : stored_.ended);
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#include "app/joined_plan.h"

#include <algorithm>
#include <unordered_set>

#include "app/import_outcome.h"

namespace fyren::app {
namespace {

using exchange::ImportPlan;
using exchange::PersonWrite;
using Choice = ImportFlow::Choice;

template <typename Row>
void giveRowIds(std::vector<Row>& rows, const UngdomId& ungdom, const store::RegisterStore& store) {
  for (Row& row : rows) {
    row.ungdom = ungdom;
    if (row.id.isNone()) row.id = store.newId<decltype(row.id)>();
  }
}

// What both say, in one: the later one's rows take the place of the earlier one's.
template <typename Row>
void joinRows(std::vector<Row>& into, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const auto same = std::find_if(into.begin(), into.end(), [&](const Row& known) { return known.id == row.id && !row.id.isNone(); });
    if (same != into.end()) *same = row;
    else into.push_back(row);
  }
}

void join(PersonWrite& into, const PersonWrite& write) {
  if (write.writesUngdom) into.facts.ungdom = write.facts.ungdom;
  into.writesUngdom = into.writesUngdom || write.writesUngdom;
  joinRows(into.facts.bosattningar, write.facts.bosattningar);
  joinRows(into.facts.skolplaceringar, write.facts.skolplaceringar);
  joinRows(into.facts.examina, write.facts.examina);
  joinRows(into.facts.registreringar, write.facts.registreringar);
  joinRows(into.facts.kontakter, write.facts.kontakter);
  joinRows(into.facts.sysselsattningar, write.facts.sysselsattningar);
  joinRows(into.facts.atgarder, write.facts.atgarder);
  joinRows(into.facts.kontaktvagar, write.facts.kontaktvagar);
}

class Joining {
 public:
  explicit Joining(std::span<const std::unique_ptr<ImportPart>> parts) : parts_(parts) {
    for (const auto& part : parts) {
      const auto& hidden = part->plan->skyddadeStored;
      for (const UngdomId& id : hidden)
        if (protected_.insert(id).second) joined_.plan.skyddadeStored.push_back(id);
      noteAbsent(*part);
    }
  }
  JoinedPlan take() {
    joined_.plan.kind = parts_.front()->plan->kind;
    joined_.plan.listDay = parts_.front()->plan->listDay;
    for (const auto& part : parts_) take(*part);
    return std::move(joined_);
  }

 private:
  void take(const ImportPart& part) {
    const ImportPlan& plan = *part.plan;
    joined_.plan.joined.push_back(plan.kind);
    auto& unknown = joined_.plan.examenOkand;
    unknown.insert(unknown.end(), plan.examenOkand.begin(), plan.examenOkand.end());
    std::sort(unknown.begin(), unknown.end());
    for (std::size_t i = 0; i < plan.writes.size(); ++i)
      if (part.ofWrites[i].value_or(Choice::accept) == Choice::accept) add(plan.writes[i]);
    for (std::size_t i = 0; i < plan.leaving.size(); ++i) {
      if (!part.ofLeaving[i]) joined_.plan.leaving.push_back(plan.leaving[i]);
      if (part.ofLeaving[i] != Choice::accept) continue;
      add(plan.leaving[i]);
      ++joined_.left;
    }
  }
  // Somebody new who is not taken in: what later lists say of the person has nobody to belong to.
  void noteAbsent(const ImportPart& part) {
    for (std::size_t i = 0; i < part.plan->writes.size(); ++i) {
      const PersonWrite& write = part.plan->writes[i];
      if (write.isNew && part.ofWrites[i].value_or(Choice::accept) != Choice::accept) absent_.insert(write.facts.ungdom.id);
    }
  }
  void add(const PersonWrite& write) {
    const UngdomId id = write.facts.ungdom.id;
    if (protected_.contains(id) || (!id.isNone() && absent_.contains(id))) return;
    const auto [place, isFirst] = id.isNone() ? std::pair(places_.end(), true) : places_.emplace(id, joined_.plan.writes.size());
    if (isFirst) joined_.plan.writes.push_back(write);
    else join(joined_.plan.writes[place->second], write);
  }

  std::span<const std::unique_ptr<ImportPart>> parts_;
  JoinedPlan joined_;
  std::unordered_set<UngdomId> protected_, absent_;
  std::unordered_map<UngdomId, std::size_t> places_;
};

}  // namespace

void giveIds(ImportPlan& plan, const store::RegisterStore& store) {
  for (PersonWrite& write : plan.writes) {
    UngdomFacts& facts = write.facts;
    if (facts.ungdom.id.isNone()) facts.ungdom.id = store.newId<UngdomId>();
    const UngdomId& id = facts.ungdom.id;
    giveRowIds(facts.bosattningar, id, store);
    giveRowIds(facts.skolplaceringar, id, store);
    giveRowIds(facts.examina, id, store);
    giveRowIds(facts.registreringar, id, store);
    giveRowIds(facts.kontakter, id, store);
    giveRowIds(facts.sysselsattningar, id, store);
    giveRowIds(facts.atgarder, id, store);
    giveRowIds(facts.kontaktvagar, id, store);
  }
}

JoinedPlan joinedPlan(std::span<const std::unique_ptr<ImportPart>> parts) { return Joining(parts).take(); }

const UngdomFacts* FactsOverlay::known(const UngdomFacts& facts) const {
  const auto own = byId_.find(facts.ungdom.id);
  return own == byId_.end() ? &facts : own->second;
}

const UngdomFacts* FactsOverlay::find(const Personnummer& nummer) const {
  const UngdomFacts* found = base_.find(nummer);
  if (found != nullptr) return removed_.contains(found->ungdom.id) ? nullptr : known(*found);
  const auto own = byNummer_.find(nummer.digits());
  return own == byNummer_.end() ? nullptr : own->second;
}

const UngdomFacts& FactsOverlay::at(std::size_t index) const {
  return index < base_.count() ? *known(base_.at(index)) : *added_[index - base_.count()];
}

void FactsOverlay::remove(UngdomId id) { removed_.emplace(id, true); }

void FactsOverlay::apply(const PersonWrite& write) {
  const UngdomFacts* before = find(write.facts.ungdom.nummer);
  const UngdomFacts empty{write.facts.ungdom, {}, {}, {}, {}, {}, {}, {}};
  UngdomFacts after = withWrite(before != nullptr ? *before : empty, write);
  const auto own = byId_.find(after.ungdom.id);
  if (own != byId_.end()) {
    *own->second = std::move(after);
    return;
  }
  changed_.push_back(std::move(after));
  byId_.emplace(changed_.back().ungdom.id, &changed_.back());
  if (before != nullptr) return;
  byNummer_.emplace(changed_.back().ungdom.nummer.digits(), &changed_.back());
  added_.push_back(&changed_.back());
}

}  // namespace fyren::app

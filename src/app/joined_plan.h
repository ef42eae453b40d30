// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <deque>
#include <span>
#include <unordered_map>
#include <vector>

#include "app/import_part.h"
#include "exchange/import/import_plan.h"
#include "store/register_store.h"

namespace fyren::app {

// The register as it would be with the lists of a run that have been compared so far: what the next list is compared
// with. Borrows the facts.
class FactsOverlay : public exchange::RegisterLookup {
 public:
  explicit FactsOverlay(std::span<const UngdomFacts> facts) : base_(facts) {}
  void apply(const exchange::PersonWrite& write);  // its rows have ids
  void remove(UngdomId id);

  const UngdomFacts* find(const Personnummer& nummer) const override;
  std::size_t count() const override { return base_.count() + added_.size(); }
  const UngdomFacts& at(std::size_t index) const override;

 private:
  const UngdomFacts* known(const UngdomFacts& facts) const;

  exchange::FactsLookup base_;
  std::deque<UngdomFacts> changed_;  // stays where it is
  std::unordered_map<UngdomId, UngdomFacts*> byId_;
  std::unordered_map<std::uint64_t, UngdomFacts*> byNummer_;
  std::vector<UngdomFacts*> added_;
  std::unordered_map<UngdomId, bool> removed_;
};

// Gives every row that is to be inserted the id that it will have, so that later lists can name it.
void giveIds(exchange::ImportPlan& plan, const store::RegisterStore& store);

// What is accepted of a run's plans, as one plan: the writes of each youth are joined, rows that a later list changes
// stand once. Rows of youths who turn out to be protected are left out. `left`: how many of those who left a list were
// accepted one by one; the others stand in `leaving`.
struct JoinedPlan {
  exchange::ImportPlan plan;
  std::int64_t left = 0;
};
JoinedPlan joinedPlan(std::span<const std::unique_ptr<ImportPart>> parts);

}  // namespace fyren::app

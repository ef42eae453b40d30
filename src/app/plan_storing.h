// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>

#include "app/import_flow.h"
#include "app/register_row.h"
#include "exchange/import/import_plan.h"
#include "store/register_store.h"

namespace fyren::app {

class Session;

// What came of it.
struct Stored {
  std::int64_t registered = 0;
  std::int64_t ended = 0;
  std::int64_t left = 0;
};

// Puts a plan's rows in an act, youth by youth and in pieces, and the registrations that the facts then propose as
// far as decided. Borrows all it is given.
class PlanStoring {
 public:
  PlanStoring(Session& session, store::Act& act, const exchange::ImportPlan& plan, const ImportFlow::Decisions& decisions);

  bool step(std::size_t youths);  // true: all is put
  double progress() const;        // 0..1
  const Stored& stored() const { return stored_; }
  bool changesYouths() const { return changes_; }
  bool schoolListReadAfter() const { return view_.schoolListRead; }

 private:
  std::size_t leavingCount() const;
  std::size_t total() const;
  void storeAt(std::size_t place);
  void store(const exchange::PersonWrite& write, bool leaves);
  bool mayPropose(const exchange::PersonWrite& write) const;
  void consider(const UngdomFacts& facts);
  bool registersAny() const { return decisions_.registerCovered || decisions_.registerUncertain; }

  Session& session_;
  store::Act& act_;
  const exchange::ImportPlan& plan_;
  ImportFlow::Decisions decisions_;
  Viewpoint view_;
  bool everybody_;
  std::unordered_map<UngdomId, int> toCome_;               // known youths: how many of the plan's writes remain
  std::unordered_map<UngdomId, UngdomFacts> unfinished_;   // those of which one has been put and another remains
  std::unordered_set<UngdomId> settled_;                   // nothing is proposed for them in the same breath
  std::size_t next_ = 0;
  bool changes_ = false;
  Stored stored_;
};

}  // namespace fyren::app

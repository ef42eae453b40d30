// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <random>

#include "core/outreach/trappa.h"
#include "core/register/ungdom_facts.h"

// Youths to whom anything may have happened, and ladders of any sound kind: for what must hold of everybody.
namespace fyren::histories {

struct Chance {
  std::mt19937 state;
  int below(int count) { return static_cast<int>(state() % static_cast<unsigned>(count)); }
  bool oneIn(int count) { return below(count) == 0; }
};

// Any ladder that the editor would take (isSound).
Trappa anyTrappa(Chance& chance);

// Somebody under 20 on `today` who is registered then, often not for the first time; a third of what happens falls on
// the same few days.
UngdomFacts anyHistory(Chance& chance, Day today, const Trappa& trappa);

// The same facts, entered in another order.
UngdomFacts shuffled(UngdomFacts facts, Chance& chance);

}  // namespace fyren::histories

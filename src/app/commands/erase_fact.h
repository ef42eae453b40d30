// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "app/commands/carry_out.h"

namespace fyren::app {

// The fact with this id and whose it is; null when nobody has it. Linear in the register, which is rare
// enough.
template <typename Fact>
const Fact* findFact(const Session& session, decltype(Fact::id) id, std::vector<Fact> UngdomFacts::*list) {
  for (const UngdomFacts& facts : session.allFacts())
    for (const Fact& fact : facts.*list)
      if (fact.id == id) return &fact;
  return nullptr;
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/rules/rules.h"

namespace fyren::quality {

// R3 "Åtgärd utan GrundAtgSlut": asked of a measure that has ended.
void checkR3(Check& check) {
  for (const Atgard& atgard : check.facts.atgarder)
    if (check.endedInPeriod(atgard) && !atgard.grundAtgSlut)
      check.report("R3", Niva::rod, Mend::atgard, anyId(atgard.id),
                   {"quality.r3.text", {{"atgard", worded(nameOf(atgard.typ))}, {"slut", *atgard.days.last}}},
                   {"quality.r3.mend", {}});
}

}  // namespace fyren::quality

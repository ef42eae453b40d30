// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/rules/rules.h"

namespace fyren::quality {

// R4 "Åtgärd utan SysEfter": asked of a measure that has ended.
void checkR4(Check& check) {
  for (const Atgard& atgard : check.facts.atgarder)
    if (check.endedInPeriod(atgard) && !atgard.sysEfter)
      check.report("R4", Niva::rod, Mend::atgard, anyId(atgard.id),
                   {"quality.r4.text", {{"atgard", worded(nameOf(atgard.typ))}, {"slut", *atgard.days.last}}},
                   {"quality.r4.mend", {}});
}

}  // namespace fyren::quality

// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/rules/rules.h"

namespace fyren::quality {

// G1 "Oavslutade åtgärder": a list to glance over, not a fault.
void checkG1(Check& check) {
  for (const Atgard& atgard : check.facts.atgarder)
    if (check.concerns(atgard) && (!atgard.days.last || *atgard.days.last > *check.days.last))
      check.report(
          "G1", Niva::gron, Mend::atgard, anyId(atgard.id),
          {"quality.g1.text", {{"atgard", worded(nameOf(atgard.typ))}, {"start", atgard.days.first}}},
          {"quality.g1.mend", {}});
}

}  // namespace fyren::quality

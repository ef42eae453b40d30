// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/rules/rules.h"

namespace fyren::quality {

// E7: "annan åtgärd" without saying which: the national statistics could not tell what they held.
void checkE7(Check& check) {
  for (const Atgard& atgard : check.facts.atgarder)
    if (check.concerns(atgard) && atgard.typ == Atgardstyp::annan && atgard.underrubrik.empty())
      check.report("E7", Niva::gul, Mend::atgard, anyId(atgard.id),
                   {"quality.e7.text", {{"start", atgard.days.first}}}, {"quality.e7.mend", {}});
}

}  // namespace fyren::quality

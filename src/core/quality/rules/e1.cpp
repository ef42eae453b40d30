// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/rules/rules.h"

namespace fyren::quality {

// E1: a measure that ends before it begins.
void checkE1(Check& check) {
  for (const Atgard& atgard : check.facts.atgarder)
    if (atgard.days.isBackwards())
      check.report("E1", Niva::rod, Mend::atgard, anyId(atgard.id),
                   {"quality.e1.text",
                    {{"atgard", worded(nameOf(atgard.typ))},
                     {"start", atgard.days.first},
                     {"slut", *atgard.days.last}}},
                   {"quality.e1.mend", {}});
}

}  // namespace fyren::quality

// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/rules/rules.h"

namespace fyren::quality {

// R1 "InSys-angivelse under pågående åtgärd": no occupation "ingen" in the period on a day of a measure, its
// first and last day included.
void checkR1(Check& check) {
  for (const Atgard& atgard : check.facts.atgarder) {
    if (!check.concerns(atgard)) continue;
    for (const Sysselsattning& told : check.facts.sysselsattningar)
      if (told.typ == Sysselsattningstyp::ingen && check.days.contains(told.dag) &&
          atgard.days.contains(told.dag))
        check.report(
            "R1", Niva::rod, Mend::sysselsattning, anyId(told.id),
            {"quality.r1.text",
             {{"dag", told.dag}, {"atgard", worded(nameOf(atgard.typ))}, {"start", atgard.days.first}}},
            {"quality.r1.mend", {}});
  }
}

}  // namespace fyren::quality

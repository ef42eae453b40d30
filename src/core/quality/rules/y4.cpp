// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/rules/rules.h"

namespace fyren::quality {

// Y4 "Ingen SysKontakt under insamlingsperioden": also the duty to keep informed through the year (29 kap. 9
// § första stycket skollagen), so it is asked from the first day of the half-year on.
void checkY4(Check& check) {
  if (!check.isRegisteredInPeriod()) return;
  for (const Sysselsattning& told : check.facts.sysselsattningar)
    if (check.days.contains(told.dag)) return;
  check.report("Y4", Niva::gul, Mend::kontakt, {},
               {"quality.y4.text", {{"forsta", check.period.first()}, {"sista", check.period.last()}}},
               {"quality.y4.mend", {}});
}

}  // namespace fyren::quality

// SPDX-License-Identifier: EUPL-1.2
#include "core/coverage/omfattning.h"
#include "core/quality/rules/rules.h"

namespace fyren::quality {

// E8: covered on the last day of the check, but not registered (29 kap. 9 § tredje stycket skollagen:
// "Kommunen ska föra ett register").
void checkE8(Check& check) {
  if (check.days.isBackwards() || registreringOn(check.facts, *check.days.last, check.law)) return;
  if (isOmfattad(check.facts, check.reg, *check.days.last, check.law) != true) return;
  check.report("E8", Niva::gul, Mend::registrering, {}, {"quality.e8.text", {{"dag", *check.days.last}}},
               {"quality.e8.mend", {}});
}

}  // namespace fyren::quality

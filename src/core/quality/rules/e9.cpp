// SPDX-License-Identifier: EUPL-1.2
#include "core/coverage/omfattning.h"
#include "core/quality/rules/rules.h"

namespace fyren::quality {

// E9: registered on the last day of the check, but certainly not covered then.
void checkE9(Check& check) {
  if (check.days.isBackwards()) return;
  const Registrering* open = registreringOn(check.facts, *check.days.last, check.law);
  if (!open || !open->days.isOpen()) return;  // one with a last day is settled, also on that day
  if (isOmfattad(check.facts, check.reg, *check.days.last, check.law) != false) return;
  const Omfattning omfattning = assessOmfattning(check.facts, check.reg, *check.days.last, check.law);
  check.report("E9", Niva::gul, Mend::registrering, anyId(open->id),
               {"quality.e9.text", {{"dag", open->days.first}, {"skal", worded(omfattning.skal)}}},
               {"quality.e9.mend", {}});
}

}  // namespace fyren::quality

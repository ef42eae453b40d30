// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/rules/rules.h"

namespace fyren::quality {

// Y2 "SenSysReg saknas".
void checkY2(Check& check) {
  for (const Registrering& registrering : check.facts.registreringar)
    if (check.concerns(registrering) && registrering.orsak == Registreringsorsak::saknas)
      check.report("Y2", Niva::gul, Mend::registrering, anyId(registrering.id),
                   {"quality.y2.text", {{"dag", registrering.days.first}}}, {"quality.y2.mend", {}});
}

}  // namespace fyren::quality

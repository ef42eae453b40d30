// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/rules/rules.h"
#include "core/register/proposal.h"

namespace fyren::quality {

// R6 "SenSysReg som innebär regression": a later registration has a reason of lower rank than an earlier one.
// A missing reason is not compared, nor a registration that never should have been.
void checkR6(Check& check) {
  const Registrering* highest = nullptr;
  for (const Registrering& registrering : check.facts.registreringar) {
    if (!rankOf(registrering.orsak) ||
        registrering.avregistreringsorsak == Avregistreringsorsak::felregistrerad)
      continue;
    const bool lower = highest && rankOf(registrering.orsak) < rankOf(highest->orsak);
    if (lower && check.concerns(registrering))
      check.report("R6", Niva::rod, Mend::registrering, anyId(registrering.id),
                   {"quality.r6.text",
                    {{"dag", registrering.days.first},
                     {"orsak", worded(nameOf(registrering.orsak))},
                     {"tidigare", worded(nameOf(highest->orsak))},
                     {"tidigareDag", highest->days.first}}},
                   {"quality.r6.mend", {}});
    if (!lower) highest = &registrering;
  }
}

}  // namespace fyren::quality

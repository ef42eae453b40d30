// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/rules/rules.h"

namespace fyren::quality {

// E3: a registration that begins on the 20th birthday or later holds no day (29 kap. 9 § första stycket 1
// skollagen) and is never delivered.
void checkE3(Check& check) {
  for (const Registrering& registrering : check.facts.registreringar)
    if (registrering.days.first > *check.effective(registrering).last && !registrering.days.isBackwards())
      check.report("E3", Niva::gul, Mend::registrering, anyId(registrering.id),
                   {"quality.e3.text",
                    {{"dag", registrering.days.first}, {"fyller", *check.effective(registrering).last + 1}}},
                   {"quality.e3.mend", {}});
}

}  // namespace fyren::quality

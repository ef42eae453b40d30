// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/rules/rules.h"

namespace fyren::quality {

// E2: a registration that ends before it begins.
void checkE2(Check& check) {
  for (const Registrering& registrering : check.facts.registreringar)
    if (registrering.days.isBackwards())
      check.report(
          "E2", Niva::rod, Mend::registrering, anyId(registrering.id),
          {"quality.e2.text", {{"start", registrering.days.first}, {"slut", *registrering.days.last}}},
          {"quality.e2.mend", {}});
}

}  // namespace fyren::quality

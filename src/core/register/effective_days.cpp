// SPDX-License-Identifier: EUPL-1.2
#include "core/register/effective_days.h"

#include <algorithm>

namespace fyren {

Interval effectiveDays(const Registrering& registrering, const Ungdom& ungdom, const Law& law) {
  const Day first = registrering.days.first;
  const Day lastAllowed = ungdom.nummer.birthDay().plusYears(law.ageLimit.on(first).value) - 1;
  return {first, registrering.days.last ? std::min(*registrering.days.last, lastAllowed) : lastAllowed};
}

const Registrering* registreringOn(const UngdomFacts& facts, Day day, const Law& law) {
  const Registrering* found = nullptr;
  for (const Registrering& registrering : facts.registreringar)
    if (effectiveDays(registrering, facts.ungdom, law).contains(day) &&
        (!found || registrering.days.first > found->days.first))
      found = &registrering;
  return found;
}

}  // namespace fyren

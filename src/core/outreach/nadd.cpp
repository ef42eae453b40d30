// SPDX-License-Identifier: EUPL-1.2
#include "core/outreach/nadd.h"

namespace fyren {

bool isNadd(const Kontakt& kontakt) {
  if (cameByThemselves(kontakt)) return true;
  return kontakt.utfall == Utfall::nadd || kontakt.utfall == Utfall::vardnadshavareSvarade ||
         kontakt.utfall == Utfall::villInte;
}

Naddhet naddhetIn(const UngdomFacts& facts, const Interval& days) {
  Naddhet found = Naddhet::inteSokt;
  for (const Kontakt& kontakt : facts.kontakter) {
    if (!days.contains(kontakt.dag)) continue;
    if (isForsok(kontakt) && isNadd(kontakt)) return Naddhet::nadd;
    if (isNadd(kontakt)) found = Naddhet::komSjalv;
    else if (found == Naddhet::inteSokt) found = Naddhet::ejNadd;
  }
  return found;
}

}  // namespace fyren

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/quality/rules/rules.h"

namespace fyren::quality {

// R2 "Åtgärdsperiod utan SysKontakt": a measure needs an occupation told on one of its days. The whole
// measure counts, not only the part in the half-year: whether SCB cuts it there is not known.
void checkR2(Check& check) {
  for (const Atgard& atgard : check.facts.atgarder) {
    if (!check.concerns(atgard)) continue;
    const auto& told = check.facts.sysselsattningar;
    const bool found = std::any_of(told.begin(), told.end(), [&](const Sysselsattning& one) {
      return atgard.days.contains(one.dag) && one.dag <= *check.days.last;
    });
    if (!found)
      check.report(
          "R2", Niva::rod, Mend::sysselsattning, anyId(atgard.id),
          {"quality.r2.text", {{"atgard", worded(nameOf(atgard.typ))}, {"start", atgard.days.first}}},
          {"quality.r2.mend", {}});
  }
}

}  // namespace fyren::quality

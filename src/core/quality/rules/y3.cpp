// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/quality/rules/rules.h"

namespace fyren::quality {
namespace {

// The measure as far as it has come: one that goes on is judged up to the last day of the check.
Interval soFar(const Check& check, const Atgard& atgard) {
  const Day last = atgard.days.last.value_or(*check.days.last);
  return {atgard.days.first, std::max(atgard.days.first, std::min(last, *check.days.last))};
}

bool isInside(const Check& check, const Atgard& atgard) {
  const Interval days = soFar(check, atgard);
  const auto& all = check.facts.registreringar;
  return std::any_of(all.begin(), all.end(), [&](const Registrering& registrering) {
    Interval held = check.effective(registrering);
    const bool endedByAge = !registrering.days.last || *registrering.days.last > *held.last;
    if (endedByAge && atgard.days.last) held.last = *held.last + 1;
    return held.covers(days);
  });
}

}  // namespace

// Y3 "Åtgärd utanför registreringsperiod": a measure with days outside every registration. It may end on the
// 20th birthday, the day after the last day of responsibility.
void checkY3(Check& check) {
  for (const Atgard& atgard : check.facts.atgarder)
    if (check.concerns(atgard) && !isInside(check, atgard))
      check.report(
          "Y3", Niva::gul, Mend::atgard, anyId(atgard.id),
          {"quality.y3.text", {{"atgard", worded(nameOf(atgard.typ))}, {"start", atgard.days.first}}},
          {"quality.y3.mend", {}});
}

}  // namespace fyren::quality

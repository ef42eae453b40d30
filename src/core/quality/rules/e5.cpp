// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/rules/rules.h"

namespace fyren::quality {
namespace {

Day lastSignOfLife(const Check& check, const Atgard& atgard) {
  Day last = atgard.days.first;
  const auto seen = [&](Day day) {
    if (day > last && day <= *check.days.last) last = day;
  };
  for (const Kontakt& kontakt : check.facts.kontakter) seen(kontakt.dag);
  for (const Sysselsattning& told : check.facts.sysselsattningar) seen(told.dag);
  return last;
}

}  // namespace

// E5: a measure that goes on for more than twelve months without a contact or an occupation told.
void checkE5(Check& check) {
  for (const Atgard& atgard : check.facts.atgarder) {
    const bool goesOn = !atgard.days.last || *atgard.days.last > *check.days.last;
    if (!check.concerns(atgard) || !goesOn) continue;
    const Day last = lastSignOfLife(check, atgard);
    if (last.plusMonths(12) < *check.days.last)
      check.report("E5", Niva::gul, Mend::kontakt, anyId(atgard.id),
                   {"quality.e5.text", {{"atgard", worded(nameOf(atgard.typ))}, {"dag", last}}},
                   {"quality.e5.mend", {}});
  }
}

}  // namespace fyren::quality

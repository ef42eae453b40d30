// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/rules/rules.h"

namespace fyren::quality {
namespace {

const Examen* studiebevisBy(const Check& check, Day day) {
  for (const Examen& examen : check.facts.examina)
    if (examen.typ == ExamenTyp::studiebevis && examen.dag <= day) return &examen;
  return nullptr;
}

}  // namespace

// Y1 "Studiebevis-signal från BEDA utan studiebevisangivelse": a studiebevis is known, but the registration
// of the period does not say so. The last registration is asked: an earlier one may have come before the
// paper.
void checkY1(Check& check) {
  const Examen* bevis = studiebevisBy(check, *check.days.last);
  const Registrering* last = nullptr;
  for (const Registrering& registrering : check.facts.registreringar)
    if (check.concerns(registrering)) last = &registrering;
  if (!bevis || !last || last->orsak == Registreringsorsak::studiebevis) return;
  check.report("Y1", Niva::gul, Mend::registrering, anyId(last->id),
               {"quality.y1.text",
                {{"bevis", bevis->dag}, {"dag", last->days.first}, {"orsak", worded(nameOf(last->orsak))}}},
               {"quality.y1.mend", {}});
}

}  // namespace fyren::quality

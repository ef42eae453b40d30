// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/rules/rules.h"

namespace fyren::quality {
namespace {

template <typename Id>
void reportFuture(Check& check, Day day, Mend where, Id id, Message text) {
  if (day <= check.today) return;
  text.values.emplace_back("dag", day);
  check.report("E6", Niva::gul, where, anyId(id), std::move(text), {"quality.e6.mend", {}});
}

}  // namespace

// E6: something that is said to have happened, on a day that has not been.
void checkE6(Check& check) {
  for (const Registrering& row : check.facts.registreringar)
    reportFuture(check, row.days.first, Mend::registrering, row.id, {"quality.e6.registrering", {}});
  for (const Kontakt& row : check.facts.kontakter)
    reportFuture(check, row.dag, Mend::kontakt, row.id, {"quality.e6.kontakt", {}});
  for (const Sysselsattning& row : check.facts.sysselsattningar)
    reportFuture(check, row.dag, Mend::sysselsattning, row.id, {"quality.e6.sysselsattning", {}});
  for (const Examen& row : check.facts.examina)
    reportFuture(check, row.dag, Mend::examen, row.id, {"quality.e6.examen", {}});
}

}  // namespace fyren::quality

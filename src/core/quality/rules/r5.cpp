// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/rules/rules.h"

namespace fyren::quality {
namespace {

bool meanTheSame(Atgardstyp typ, SysEfter efter) {
  return (typ == Atgardstyp::komvux && efter == SysEfter::komvux) ||
         (typ == Atgardstyp::folkhogskola && efter == SysEfter::folkhogskola) ||
         (typ == Atgardstyp::praktik && efter == SysEfter::praktik);
}

}  // namespace

// R5 "Samma kod i Atgard och SysEfter": compared by meaning, since the codes are SCB's own.
void checkR5(Check& check) {
  for (const Atgard& atgard : check.facts.atgarder)
    if (check.endedInPeriod(atgard) && atgard.sysEfter && meanTheSame(atgard.typ, *atgard.sysEfter))
      check.report("R5", Niva::rod, Mend::atgard, anyId(atgard.id),
                   {"quality.r5.text",
                    {{"atgard", worded(nameOf(atgard.typ))},
                     {"start", atgard.days.first},
                     {"efter", worded(nameOf(*atgard.sysEfter))}}},
                   {"quality.r5.mend", {}});
}

}  // namespace fyren::quality

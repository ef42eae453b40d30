// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/rules/rules.h"

namespace fyren::quality {

// E10: a test number (födelsenummer 238 or 239) in a register of real persons. A warning only: that no real
// person has one is not official.
void checkE10(Check& check) {
  if (check.reg.kind != RegisterKind::real || !check.facts.ungdom.nummer.isTestNumber()) return;
  check.report("E10", Niva::gul, Mend::ungdom, {},
               {"quality.e10.text", {{"nummer", check.facts.ungdom.nummer.hyphenated()}}},
               {"quality.e10.mend", {}});
}

}  // namespace fyren::quality

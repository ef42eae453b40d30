// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "core/quality/rules/rules.h"

namespace fyren {

std::vector<Finding> checkQuality(const UngdomFacts& facts, const RegisterFacts& reg, HalfYear period,
                                  Day today, const Law& law) {
  using namespace quality;
  static constexpr std::array kRules = {checkR1, checkR2, checkR3, checkR4, checkR5, checkR6, checkY1,
                                        checkY2, checkY3, checkY4, checkG1, checkE1, checkE2, checkE3,
                                        checkE4, checkE5, checkE6, checkE7, checkE8, checkE9, checkE10};
  Check check(facts, reg, period, today, law);
  for (const auto rule : kRules) rule(check);
  // The facts stand by day, so a stable order by level keeps rule and day.
  std::stable_sort(check.findings.begin(), check.findings.end(),
                   [](const Finding& a, const Finding& b) { return a.niva < b.niva; });
  return std::move(check.findings);
}

}  // namespace fyren

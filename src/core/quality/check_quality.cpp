// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <iterator>

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
  // The rules stand in order and the facts by day, so picking level by level keeps both.
  std::vector<Finding> ordered;
  for (Niva niva : {Niva::rod, Niva::gul, Niva::gron})
    std::copy_if(check.findings.begin(), check.findings.end(), std::back_inserter(ordered),
                 [niva](const Finding& finding) { return finding.niva == niva; });
  return ordered;
}

}  // namespace fyren

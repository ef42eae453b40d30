// SPDX-License-Identifier: EUPL-1.2
#include "report/wilson.h"

#include <cmath>

namespace fyren::report {

ShareInterval wilson(std::int64_t count, std::int64_t of) {
  if (of <= 0) return {};
  constexpr double z = 1.959963984540054;
  const auto n = static_cast<double>(of);
  const double p = static_cast<double>(count) / n;
  const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
  const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  return {count == 0 ? 0 : middle - half, count == of ? 1 : middle + half};
}

bool isCertainDifference(std::int64_t count, std::int64_t of, std::int64_t otherCount, std::int64_t otherOf) {
  if (of <= 0 || otherOf <= 0) return false;
  const double p = static_cast<double>(count) / static_cast<double>(of);
  const double q = static_cast<double>(otherCount) / static_cast<double>(otherOf);
  const ShareInterval a = wilson(count, of), b = wilson(otherCount, otherOf);
  const double low = p - q - std::hypot(p - a.low, b.high - q);
  const double high = p - q + std::hypot(a.high - p, q - b.low);
  return low > 0 || high < 0;
}

}  // namespace fyren::report

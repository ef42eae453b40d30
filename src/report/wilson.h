// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace fyren::report {

struct ShareInterval {  // 0..1
  double low = 0;
  double high = 1;
};

// Wilson's score interval of a share, 95 per cent: where the share may well lie when so few are counted (Wilson 1927).
// `of` 0: everything is possible.
ShareInterval wilson(std::int64_t count, std::int64_t of);

// Whether the difference between two shares is more than chance may well give: Newcombe's interval for the difference,
// built on Wilson's (Newcombe 1998, method 10), leaves out 0.
bool isCertainDifference(std::int64_t count, std::int64_t of, std::int64_t otherCount, std::int64_t otherOf);

}  // namespace fyren::report

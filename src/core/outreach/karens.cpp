// SPDX-License-Identifier: EUPL-1.2
#include "core/outreach/karens.h"

namespace fyren {

Karens karensFrom(Day first, const Trappa& trappa, const Law& law) {
  return {first, first + trappa.karens.value_or(law.karensDays)};
}

}  // namespace fyren

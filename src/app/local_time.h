// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

#include "base/day.h"

namespace fyren::app {

// Times of the history (UTC milliseconds since 1970) as the user's own calendar and clock have them.
Day localDay(std::int64_t utcMs);
std::string localTimeText(std::int64_t utcMs);  // "22 nov 2026 14:32"

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

#include "base/day.h"

namespace fyren::platform {
class Clock;
}

namespace fyren::app {

struct LocalTime {
  Day day;
  int minuteOfDay = 0;
};

// The user's local day and time of a moment, by the offset that holds now.
LocalTime localTime(const platform::Clock& clock, std::int64_t utcMs);
// "14:32" today, "fre 20 nov 14:32" this year, "20 nov 2025 14:32" earlier.
std::string momentText(const platform::Clock& clock, std::int64_t utcMs);

}  // namespace fyren::app

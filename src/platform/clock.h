// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "base/day.h"

namespace fyren::platform {

// A moment as the user's own calendar and clock show it.
struct LocalTime {
  Day day;
  int minuteOfDay = 0;  // 0..1439
};

// The only source of time. Core never asks it: "today" is a parameter there.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Day today() const = 0;                    // the user's local date
  virtual std::int64_t nowUtcMilliseconds() const = 0;  // since 1970-01-01T00:00Z
  virtual LocalTime localTime(std::int64_t utcMs) const = 0;  // of any moment, with the summer time of its day
  virtual double monotonicMilliseconds() const = 0;  // for measuring; never goes back
};

}  // namespace fyren::platform

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "base/day.h"

namespace fyren::platform {

// The only source of time. Core never asks it: "today" is a parameter there.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Day today() const = 0;                    // the user's local date
  virtual std::int64_t nowUtcMilliseconds() const = 0;  // since 1970-01-01T00:00Z
  virtual std::int32_t minuteOfDay() const = 0;     // the user's local time, 0..1439
  virtual double monotonicMilliseconds() const = 0;  // for measuring; never goes back
};

}  // namespace fyren::platform

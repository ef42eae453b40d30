// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstdint>

#include "platform/clock.h"

namespace fyren::app {

// How long nobody has touched the program. By the clock on the wall, which goes on while the machine sleeps, and by
// the one that never goes back, so that a wall clock that is set back does not keep the register open.
class IdleWatch {
 public:
  explicit IdleWatch(const platform::Clock& clock) : clock_(clock) { touch(); }

  void touch() {
    wall_ = clock_.nowUtcMilliseconds();
    steady_ = clock_.monotonicMilliseconds();
  }
  std::int64_t idleMs() const {
    const std::int64_t steady = static_cast<std::int64_t>(clock_.monotonicMilliseconds() - steady_);
    return std::max(clock_.nowUtcMilliseconds() - wall_, steady);
  }

 private:
  const platform::Clock& clock_;
  std::int64_t wall_ = 0;
  double steady_ = 0;
};

}  // namespace fyren::app

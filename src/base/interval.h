// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <optional>

#include "base/day.h"

namespace fyren {

// A span of days, both ends included; no last day means "still going on". The form in which people and
// lists speak: "registrerad 20 aug 2026 till 14 nov 2026" covers both days.
// An Interval may be backwards (last before first) when a list said so: ask isBackwards() where it matters.
struct Interval {
  Day first;
  std::optional<Day> last;

  bool isOpen() const { return !last.has_value(); }
  bool isBackwards() const { return last && *last < first; }
  bool contains(Day day) const { return day >= first && (!last || day <= *last); }
  bool overlaps(const Interval& other) const {
    return (!last || other.first <= *last) && (!other.last || first <= *other.last);
  }
  // True when every day of `other` lies within this one.
  bool covers(const Interval& other) const {
    if (other.first < first) return false;
    return !last || (other.last && *other.last <= *last);
  }
  friend bool operator==(const Interval&, const Interval&) = default;
};

}  // namespace fyren

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/interval.h"

namespace fyren {

// A calendar half-year, the collection period of SCB's survey: 2026H1 is 1 January to 30 June 2026.
class HalfYear {
 public:
  // "2026H1" or "2026H2"; nothing on anything else.
  static std::optional<HalfYear> parse(std::string_view text);
  static HalfYear of(Day day);

  int year() const { return year_; }
  int half() const { return half_; }  // 1 or 2
  Day first() const;
  Day last() const;
  Interval days() const { return {first(), last()}; }
  HalfYear next() const;
  HalfYear previous() const;
  std::string text() const;  // "2026H1"

  friend auto operator<=>(const HalfYear&, const HalfYear&) = default;

 private:
  HalfYear(int year, int half) : year_(year), half_(half) {}
  int year_;
  int half_;
};

}  // namespace fyren

// SPDX-License-Identifier: EUPL-1.2
#include "base/half_year.h"

namespace fyren {

std::optional<HalfYear> HalfYear::parse(std::string_view text) {
  if (text.size() != 6 || (text[4] != 'H' && text[4] != 'h')) return std::nullopt;
  if (text[5] != '1' && text[5] != '2') return std::nullopt;
  const auto newYearsDay = Day::parse(std::string(text.substr(0, 4)) + "-01-01");
  if (!newYearsDay) return std::nullopt;
  return HalfYear(newYearsDay->year(), text[5] - '0');
}

HalfYear HalfYear::of(Day day) { return {day.year(), day.month() <= 6 ? 1 : 2}; }

Day HalfYear::first() const { return *Day::of(year_, half_ == 1 ? 1 : 7, 1); }
Day HalfYear::last() const { return half_ == 1 ? *Day::of(year_, 6, 30) : *Day::of(year_, 12, 31); }
HalfYear HalfYear::next() const { return half_ == 1 ? HalfYear(year_, 2) : HalfYear(year_ + 1, 1); }
HalfYear HalfYear::previous() const { return half_ == 1 ? HalfYear(year_ - 1, 2) : HalfYear(year_, 1); }
std::string HalfYear::text() const { return std::to_string(year_) + "H" + std::to_string(half_); }

}  // namespace fyren

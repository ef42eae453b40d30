// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fyren {

// A civil day in the Gregorian calendar, without time and without time zone.
//
// The law speaks of days ("inte har fyllt 20 år"), so every date of the register is a Day. A Day always
// exists: 1999-02-30 cannot be constructed, only refused. Differences are in whole days.
// Range: 1800-01-01 to 2999-12-31; anything else is refused by the factories.
class Day {
 public:
  // The day with this year, month (1..12) and day of month (1..31); nothing if there is no such day.
  static std::optional<Day> of(int year, int month, int dayOfMonth);
  // Reads exactly "ÅÅÅÅ-MM-DD" or "ÅÅÅÅMMDD"; nothing on anything else. (Lists with other forms are read
  // by exchange/import.)
  static std::optional<Day> parse(std::string_view text);
  // Days since 1970-01-01; the stored form. The caller guarantees that it came from number().
  static constexpr Day fromNumber(std::int32_t number) { return Day(number); }

  constexpr std::int32_t number() const { return number_; }
  int year() const;
  int month() const;       // 1..12
  int dayOfMonth() const;  // 1..31
  int weekday() const;     // 1 = Monday .. 7 = Sunday (ISO 8601)

  // The same calendar day `years` later (earlier when negative); 29 February becomes 1 March in a year
  // that has none (see core/law on leap-day birthdays).
  Day plusYears(int years) const;
  Day plusMonths(int months) const;  // clamped to the last day of the month

  std::string iso() const;      // "2026-11-22"
  std::string compact() const;  // "20261122"

  friend constexpr Day operator+(Day day, int days) { return Day(day.number_ + days); }
  friend constexpr Day operator-(Day day, int days) { return Day(day.number_ - days); }
  friend constexpr int operator-(Day a, Day b) { return a.number_ - b.number_; }
  friend constexpr auto operator<=>(Day, Day) = default;

 private:
  explicit constexpr Day(std::int32_t number) : number_(number) {}
  std::int32_t number_;
};

}  // namespace fyren

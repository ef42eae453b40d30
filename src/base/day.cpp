// SPDX-License-Identifier: EUPL-1.2
#include "base/day.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace fyren {
namespace {

namespace chrono = std::chrono;

constexpr int kFirstYear = 1800;
constexpr int kLastYear = 2999;

chrono::year_month_day civil(Day day) {
  return chrono::year_month_day(chrono::sys_days(chrono::days(day.number())));
}

Day fromCivil(chrono::year_month_day date) {
  return Day::fromNumber(static_cast<std::int32_t>(chrono::sys_days(date).time_since_epoch().count()));
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string formatted(Day day, const char* pattern) {
  const auto date = civil(day);
  std::array<char, 16> buffer{};
  const int length =
      std::snprintf(buffer.data(), buffer.size(), pattern, static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {buffer.data(), static_cast<std::size_t>(length)};
}

}  // namespace

std::optional<Day> Day::of(int year, int month, int dayOfMonth) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31)
    return std::nullopt;
  const chrono::year_month_day date{chrono::year(year), chrono::month(static_cast<unsigned>(month)),
                                    chrono::day(static_cast<unsigned>(dayOfMonth))};
  if (!date.ok()) return std::nullopt;
  return fromCivil(date);
}

std::optional<Day> Day::parse(std::string_view text) {
  const bool dashed = text.size() == 10 && text[4] == '-' && text[7] == '-';
  if (!dashed && text.size() != 8) return std::nullopt;
  const int gap = dashed ? 1 : 0;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(4 + gap, 2));
  const auto day = digits(text.substr(6 + 2 * gap, 2));
  if (!year || !month || !day) return std::nullopt;
  return of(*year, *month, *day);
}

int Day::year() const { return static_cast<int>(civil(*this).year()); }
int Day::month() const { return static_cast<int>(static_cast<unsigned>(civil(*this).month())); }
int Day::dayOfMonth() const { return static_cast<int>(static_cast<unsigned>(civil(*this).day())); }

int Day::weekday() const {
  return static_cast<int>(chrono::weekday(chrono::sys_days(chrono::days(number_))).iso_encoding());
}

Day Day::plusYears(int years) const {
  const auto date = civil(*this) + chrono::years(years);
  if (date.ok()) return fromCivil(date);
  return fromCivil(date.year() / chrono::March / 1);
}

Day Day::plusMonths(int months) const {
  const auto date = civil(*this) + chrono::months(months);
  if (date.ok()) return fromCivil(date);
  return fromCivil(chrono::year_month_day(date.year() / date.month() / chrono::last));
}

std::string Day::iso() const { return formatted(*this, "%04d-%02u-%02u"); }
std::string Day::compact() const { return formatted(*this, "%04d%02u%02u"); }

}  // namespace fyren

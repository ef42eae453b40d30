// SPDX-License-Identifier: EUPL-1.2
#include "app/moment_text.h"

#include <array>
#include <cstdio>

#include "base/text.h"
#include "platform/clock.h"

namespace fyren::app {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kDayMinutes = 1'440;
constexpr std::int64_t kOffsetStep = 15;  // time zones differ by quarters of an hour

std::int64_t floorDivide(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

std::int64_t offsetMinutes(const platform::Clock& clock) {
  const std::int64_t local = clock.today().number() * kDayMinutes + clock.minuteOfDay();
  const std::int64_t utc = floorDivide(clock.nowUtcMilliseconds(), kMinuteMs);
  return floorDivide(local - utc + kOffsetStep / 2, kOffsetStep) * kOffsetStep;
}

}  // namespace

LocalTime localTime(const platform::Clock& clock, std::int64_t utcMs) {
  const std::int64_t minutes = floorDivide(utcMs, kMinuteMs) + offsetMinutes(clock);
  const std::int64_t day = floorDivide(minutes, kDayMinutes);
  return {Day::fromNumber(static_cast<std::int32_t>(day)), static_cast<int>(minutes - day * kDayMinutes)};
}

std::string momentText(const platform::Clock& clock, std::int64_t utcMs) {
  const LocalTime time = localTime(clock, utcMs);
  std::array<char, 8> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", time.minuteOfDay / 60 % 24, time.minuteOfDay % 60);
  if (time.day == clock.today()) return buffer.data();
  return dayText(time.day, clock.today()) + " " + buffer.data();
}

}  // namespace fyren::app

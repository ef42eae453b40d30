// SPDX-License-Identifier: EUPL-1.2
#include "app/moment_text.h"

#include <array>
#include <cstdio>

#include "base/text.h"

namespace fyren::app {
namespace {

std::string clockText(int minuteOfDay) {
  std::array<char, 8> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", minuteOfDay / 60 % 24, minuteOfDay % 60);
  return buffer.data();
}

}  // namespace

std::string momentText(const platform::LocalTime& moment) {
  return dayText(moment.day) + " " + clockText(moment.minuteOfDay);
}

std::string momentText(const platform::LocalTime& moment, Day today) {
  if (moment.day == today) return clockText(moment.minuteOfDay);
  return dayText(moment.day, today) + " " + clockText(moment.minuteOfDay);
}

}  // namespace fyren::app

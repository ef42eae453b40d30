// SPDX-License-Identifier: EUPL-1.2
#include "app/local_time.h"

#include <cstdio>
#include <ctime>

#include "base/text.h"

namespace fyren::app {
namespace {

std::tm localParts(std::int64_t utcMs) {
  const auto seconds = static_cast<std::time_t>(utcMs / 1000);
  std::tm parts{};
  if (const std::tm* found = std::localtime(&seconds)) parts = *found;  // one thread only
  return parts;
}

}  // namespace

Day localDay(std::int64_t utcMs) {
  const std::tm parts = localParts(utcMs);
  return Day::of(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday).value_or(Day::fromNumber(0));
}

std::string localTimeText(std::int64_t utcMs) {
  const std::tm parts = localParts(utcMs);
  char clock[16] = {};
  std::snprintf(clock, sizeof clock, " %02d:%02d", parts.tm_hour, parts.tm_min);
  return dayText(localDay(utcMs)) + clock;
}

}  // namespace fyren::app

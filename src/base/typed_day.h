// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "base/day.h"

namespace fyren {

// A day as people write it in Swedish: 2026-03-13, 20260313, 260313, 26-03-13, 13/3 2026, 13.3.26, 13 mars 2026.
// Two digits are a year of this century. Nothing when the year is missing or there is no such day.
std::optional<Day> typedDay(std::string_view typed);

}  // namespace fyren

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "platform/clock.h"

namespace fyren::app {

// "22 nov 2026 14:32"
std::string momentText(const platform::LocalTime& moment);
// "14:32" today, "fre 20 nov 14:32" this year, "20 nov 2025 14:32" earlier.
std::string momentText(const platform::LocalTime& moment, Day today);

}  // namespace fyren::app

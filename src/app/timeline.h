// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "app/person_page.h"

namespace fyren::app {

// Everything dated that is known of a youth, newest first, in sentences. `today` bounds what has happened:
// the 20th birthday that ended a registration is told once it has come.
std::vector<TimelineEntry> timelineOf(const UngdomFacts& facts, const RegisterFacts& reg, Day today,
                                      const Law& law);

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "base/half_year.h"
#include "exchange/generate/generate.h"
#include "exchange/generate/story.h"

namespace fyren::generate {

// The half-year that planted errors are about: the one of `today`, or the one before while it is young.
HalfYear plantingPeriod(Day today);

// Breaks each of UKA's rules R1..R6 and Y1..Y4 for two persons where there are persons enough; no person
// twice. The truth about the responsibility stays as it is.
std::vector<PlantedError> plantErrors(std::vector<Story>& stories, HalfYear period, Day today);

}  // namespace fyren::generate

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "exchange/generate/generate.h"
#include "exchange/generate/story.h"

namespace fyren::generate {

// Every finding of the half-year that the stories make, planted or as life is: told from the stories and never by the
// rules, so that found and told can be compared both ways. One line for a rule and person, however many rows it is
// about. By number, then rule.
std::vector<PlantedError> expectedFindings(const std::vector<Story>& stories, const std::vector<PlantedError>& planted,
                                           HalfYear period, Day today);

}  // namespace fyren::generate

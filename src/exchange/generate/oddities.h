// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "exchange/generate/generate.h"
#include "exchange/generate/story.h"

namespace fyren::generate {

// Makes of stories that nothing was planted in what real lists hold beside broken rules; how many persons there are
// stays. The truth of a story that is changed is told anew.
std::vector<PlantedOddity> plantOddities(std::vector<Story>& stories, const std::vector<PlantedError>& planted, RegisterKind kind, Day today);

// The next population list, on which some are marked as protected, and the merged schools.
std::vector<GeneratedFile> writeLater(const std::vector<Story>& stories, Day today);

}  // namespace fyren::generate

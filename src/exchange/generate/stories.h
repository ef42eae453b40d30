// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "exchange/generate/generate.h"
#include "exchange/generate/story.h"

namespace fyren::generate {

// The lives behind the lists, in the order of the population list; nothing when there are not numbers enough
// of that kind. The options have been checked.
std::optional<std::vector<Story>> tellStories(const GenerateOptions& options, RegisterKind kind);

}  // namespace fyren::generate

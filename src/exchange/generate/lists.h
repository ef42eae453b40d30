// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "exchange/generate/generate.h"
#include "exchange/generate/story.h"

namespace fyren::generate {

// The lists that a municipality with these inhabitants would have, in the order of import. The words in them
// are those that the import knows without a profile.
std::vector<GeneratedFile> writeLists(const std::vector<Story>& stories, Day today);
// folkbokforing-senare.csv: the same persons, with the marks that have come since.
GeneratedFile writeLaterPopulation(const std::vector<Story>& stories);

// facit.json: what the register must be, and the truth about each person.
GeneratedFile writeFacit(const Municipality& municipality, const GenerateOptions& options);

}  // namespace fyren::generate

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "exchange/generate/generate.h"

namespace fyren::generate {

// The same lists as systems and spreadsheets really give them: five encodings and layouts. They say nothing else than
// `lists`, so reading them after those changes nothing. Named "ful-…"; of the kinds that they stand for.
std::vector<UglyFile> uglyOf(const std::vector<GeneratedFile>& lists);

}  // namespace fyren::generate

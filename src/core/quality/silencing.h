// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/quality/finding.h"
#include "core/register/ungdom_facts.h"

namespace fyren {

// What a finding rests on, as a short text that is another when a fact it is about has changed: the fact itself, or all
// facts of the kind where it is mended, and the finding's own sentence (which names the half-year).
std::string traceOf(const Finding& finding, const UngdomFacts& facts);

// The note that keeps this finding quiet; null when there is none, or when its facts have changed since. Only yellow
// ones can be quiet. Borrowed from `facts`.
const Tystning* silencedBy(const Finding& finding, const UngdomFacts& facts);

}  // namespace fyren

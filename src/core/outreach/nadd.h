// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/interval.h"
#include "core/outreach/kontakt.h"
#include "core/register/ungdom_facts.h"

namespace fyren {

// "Nådd": the youth or a relative answered, or came by themselves. "Ej nådd": at least one attempt, none answered. The
// definition that Stockholm prints under its tables (årsrapport 2023).
enum class Naddhet : std::uint8_t { inteSokt, ejNadd, nadd, komSjalv };

// Somebody answered, or came: a contact and not only an attempt.
bool isNadd(const Kontakt& kontakt);
// The youth or a relative came or called without having been sought that time.
inline bool cameByThemselves(const Kontakt& kontakt) { return kontakt.riktning == Riktning::inkommande; }
// We tried, with or without an answer.
inline bool isForsok(const Kontakt& kontakt) { return kontakt.riktning == Riktning::utgaende; }

// By the contacts of these days. komSjalv: reached, and never by an attempt of ours.
Naddhet naddhetIn(const UngdomFacts& facts, const Interval& days);

}  // namespace fyren

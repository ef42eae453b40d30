// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/law/law.h"
#include "core/register/ungdom_facts.h"

namespace fyren {

// The days on which a registration holds: its own, but never the 20th birthday or later (29 kap. 9 § första
// stycket 1 skollagen). One that begins on or after the birthday gives a backwards span that holds no day.
Interval effectiveDays(const Registrering& registrering, const Ungdom& ungdom, const Law& law);

// The registration that holds on `day`; the one that began last when several do. Null when none does.
// Borrowed from `facts`.
const Registrering* registreringOn(const UngdomFacts& facts, Day day, const Law& law);

}  // namespace fyren

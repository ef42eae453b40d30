// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/day.h"
#include "core/law/law.h"
#include "core/outreach/trappa.h"

namespace fyren {

// The grace period before outreach (municipal routine): the first days of a registration.
struct Karens {
  Day first;  // first day registered
  Day slut;   // first day on which outreach may begin
  bool galler(Day day) const { return day < slut; }
};
// As the municipality's ladder says; until it says anything, Law::karensDays.
Karens karensFrom(Day first, const Trappa& trappa, const Law& law);

}  // namespace fyren

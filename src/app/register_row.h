// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "app/register_list.h"
#include "core/coverage/omfattning.h"
#include "core/law/law.h"
#include "core/register/ungdom_facts.h"

namespace fyren::app {

class Areas;

// What a day's judgement of one youth depends on beside the youth.
struct Viewpoint {
  const RegisterFacts& reg;
  const Law& law;
  Day today;
  // Until a list of enrolments has been read nobody is known to be at school, and everybody of the right age
  // would look covered: then they are called unknown instead.
  bool schoolListRead = false;
  const Areas* areas = nullptr;  // none: nobody has an area
};

// The line of the register list.
RegisterRow registerRow(const UngdomFacts& facts, const Viewpoint& view);

// The word for lists alone, without sentences: for counting tens of thousands.
Lage lageOf(const UngdomFacts& facts, const Viewpoint& view);

// Whole years on `day`.
int ageOn(const Personnummer& nummer, Day day);

}  // namespace fyren::app

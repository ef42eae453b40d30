// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/half_year.h"
#include "base/message.h"
#include "core/law/law.h"
#include "core/register/ungdom_facts.h"

namespace fyren {

enum class Niva : std::uint8_t { rod, gul, gron };

// Where a finding is mended. `row` names the fact when it is about one.
enum class Mend : std::uint8_t { ungdom, registrering, kontakt, sysselsattning, atgard, skolplacering, examen };

// Poor data, told with its reason and the way to mend it; collected, shown, never thrown.
struct Finding {
  std::string rule;  // "R1".."R6", "Y1".."Y4", "G1" as UKA names them; our own "E1".."E10"
  Niva niva = Niva::gul;
  UngdomId ungdom;
  Message text;   // what is wrong and with which fact
  Message mend;   // what to do
  Mend where = Mend::ungdom;
  AnyRowId row;   // none when the finding is about the youth as a whole
};

// All findings of one youth for a collection period, `today` bounding it (a half-year that is still going on
// is judged up to today where a rule waits for something to happen). Order: red, yellow, green, rule, day.
std::vector<Finding> checkQuality(const UngdomFacts& facts, const RegisterFacts& reg, HalfYear period, Day today,
                                  const Law& law);

}  // namespace fyren

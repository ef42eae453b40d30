// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>

#include "core/register/ungdom_facts.h"

namespace fyren {

// How well it is known what a youth does: a statement ages (29 kap. 9 § skollagen: "löpande hålla sig informerad").
enum class Kunskapslage : std::uint8_t { farsk, borFornyas, gammal, saknas };

struct Kunskap {
  Kunskapslage lage = Kunskapslage::saknas;
  std::optional<Sysselsattning> senaste;
  std::optional<Day> fornyasFran;   // the first day on which it should be asked again
  std::optional<Day> gammalFran;    // the first day on which it says nothing any more
};

// The last statement up to `today`; of several of one day the one that tells most: an occupation before none, both before
// unknown. Order of entry does not matter. Null: nothing has been told.
const Sysselsattning* latestSysselsattning(const UngdomFacts& facts, Day today);
// True when `a` is of a later day than `b`, or of the same day and tells more.
bool tellsMore(const Sysselsattning& a, const Sysselsattning& b);

// By latestSysselsattning() up to `today`. How long each kind holds is our proposal, in kunskap.cpp; no law says it.
Kunskap knowledgeOf(const UngdomFacts& facts, Day today);

}  // namespace fyren

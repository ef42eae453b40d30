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

// By the last statement up to `today`. How long each kind holds is our proposal, in kunskap.cpp; no law says it.
Kunskap knowledgeOf(const UngdomFacts& facts, Day today);

}  // namespace fyren

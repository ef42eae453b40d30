// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/law/law.h"
#include "core/register/ungdom_facts.h"

namespace fyren {

// What somebody did some months after a measure.
enum class Utfallslage : std::uint8_t { studier, arbete, praktik, annan, ingen, okand };
inline constexpr std::size_t kUtfallslageCount = 6;

// Measures that ended so long ago that their outcome can be told. Those who turned 20 on the way are no longer asked:
// some count them with what was known last, some leave them out. Both are here.
struct Atgardsutfall {
  int manader = 0;
  int alla = 0;                                // measures that ended at least so many months ago
  int fyllde20 = 0;                            // of them: turned 20 before the day of the outcome
  std::array<int, kUtfallslageCount> antal{};  // all of them, with what was known last before 20
  std::array<int, kUtfallslageCount> utanFyllda{};  // without those who turned 20
};

// What is known of the youth on the day `manader` after the measure's last day; nothing while it has not come. The last
// statement in between, a registration that ended with studies or an exam, else the measure's own SysEfter.
std::optional<Utfallslage> outcomeAfter(const UngdomFacts& facts, const Atgard& atgard, int manader, Day today, const Law& law);

Atgardsutfall countOutcomes(const std::vector<UngdomFacts>& all, int manader, Day today, const Law& law);

}  // namespace fyren

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>

#include "base/day.h"
#include "base/row_id.h"

namespace fyren {

// A time study on chosen days: what the coaches' minutes go to, and whom. Never tied to a person: sex and age only
// (Sundsvall, Arbets- och studiecoachernas resursfördelning, February 2020; part of a 4R analysis). Both enums are
// stored; never renumber.
enum class Aktivitet : std::uint8_t { administration = 1, deltagarkontakt = 2, samverkanspart = 3, deltagareOchSamverkanspart = 4 };
enum class Studiekon : std::uint8_t { ejTillampligt = 0, kvinna = 1, man = 2 };

struct TidspostTag {};
using TidspostId = RowId<TidspostTag>;

// One entry of the study.
struct Tidspost {
  TidspostId id;
  Day dag = Day::fromNumber(0);
  Aktivitet aktivitet = Aktivitet::administration;
  std::int64_t minuter = 0;                  // 1 to kMostMinutes
  Studiekon kon = Studiekon::ejTillampligt;  // of the youth it was about, if about one
  std::optional<int> alder;                  // of that youth: kYoungest to kOldest
};
inline constexpr std::int64_t kMostMinutes = 600;
inline constexpr int kYoungest = 15, kOldest = 25;

}  // namespace fyren

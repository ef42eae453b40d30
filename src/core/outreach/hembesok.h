// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/day.h"
#include "base/row_id.h"
#include "core/outreach/kontakt.h"

// Rounds of home visits: two members of staff, an area, a day, and a notice at least a week ahead.
namespace fyren {

// The notice is sent at the latest this many days before (Sundsvall's routine 2.4.1: "senast en vecka innan").
inline constexpr int kAviseringsdagar = 7;
inline Day latestNotice(Day round) { return round - kAviseringsdagar; }

struct HembesoksrundaTag {};
using HembesoksrundaId = RowId<HembesoksrundaTag>;

struct Hembesoksrunda {
  HembesoksrundaId id;
  Day dag;
  std::string tid;       // about when: "kl. 13–16"
  std::string omrade;    // which part of the municipality
  std::string personal;  // two names
  std::optional<Day> aviserad;  // when the notices were sent
  bool avslutad = false;        // the results are in
};

// What came of a visit. Stored; never renumber.
enum class Besoksutfall : std::uint8_t {
  ejBesokt = 0, nadd = 1, vardnadshavareSvarade = 2, ingenHemma = 3, borInteDar = 4, villInte = 5,
};

struct HembesokTag {};
using HembesokId = RowId<HembesokTag>;

// A youth of a round.
struct Hembesok {
  HembesokId id;
  UngdomId ungdom;
  HembesoksrundaId runda;
  Besoksutfall utfall = Besoksutfall::ejBesokt;
};

// What the visit is as a contact; nothing when nobody went there.
std::optional<Utfall> utfallOf(Besoksutfall utfall);

}  // namespace fyren

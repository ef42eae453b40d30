// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/row_id.h"
#include "core/measures/atgard.h"

namespace fyren {

struct UppfoljningTag {};
using UppfoljningId = RowId<UppfoljningTag>;

// A day that was agreed: for following up a measure (29 kap. 9 § andra stycket skollagen: the municipality shall
// document; Skolinspektionen 2016 found measures that nobody followed up), or a time with the youth. A contact with
// the youth on that day or later is the follow-up, unless another day was written down; a time that was agreed is over
// after any attempt, whether the youth came or not.
struct Uppfoljning {
  UppfoljningId id;
  UngdomId ungdom;
  AtgardId atgard = {};      // none: a time that was agreed with the youth
  Day dag;                   // agreed
  std::optional<Day> gjord = {};  // done, when it was no contact (a report from the provider)
  std::optional<std::int64_t> minut = {};  // after midnight, 0..1439; none: no time of the day
};

// "9.30" and back: hours 0–23, minutes 00–59, parted by a point or a colon; "9" is 9.00. Nothing for anything else.
std::string clockText(std::int64_t minut);
std::optional<std::int64_t> readClock(std::string_view typed);

}  // namespace fyren

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "base/day.h"
#include "base/row_id.h"
#include "core/measures/atgard.h"

namespace fyren {

struct UppfoljningTag {};
using UppfoljningId = RowId<UppfoljningTag>;

// A day that was agreed for following up a measure (29 kap. 9 § andra stycket skollagen: the municipality shall
// document; Skolinspektionen 2016 found measures that nobody followed up). A contact with the youth on that day or
// later is the follow-up, unless another day was written down.
struct Uppfoljning {
  UppfoljningId id;
  UngdomId ungdom;
  AtgardId atgard;
  Day dag;                   // agreed
  std::optional<Day> gjord;  // done, when it was no contact (a report from the provider)
};

}  // namespace fyren

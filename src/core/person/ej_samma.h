// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "base/day.h"
#include "base/row_id.h"
#include "core/person/ungdom.h"

namespace fyren {

struct EjSammaTag {};
using EjSammaId = RowId<EjSammaTag>;

// Somebody has looked: these two entries that look alike are two youths. Not proposed again.
struct EjSamma {
  EjSammaId id;
  UngdomId ungdom;
  UngdomId andra;
  Day dag = Day::fromNumber(0);
  std::string av;
};

}  // namespace fyren

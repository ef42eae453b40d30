// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

#include "base/day.h"
#include "base/row_id.h"
#include "core/person/ungdom.h"

namespace fyren {

// Stored; never renumber. Coded, so that nothing can be said here that förordning 2006:39 5 § forbids.
enum class Tystningsskal : std::uint8_t {
  stammer = 1,         // looked at: it is right as it is
  vantarUppgift = 2,   // asked for, not come yet
  kanEjFasFram = 3,    // cannot be found out
};

struct TystningTag {};
using TystningId = RowId<TystningTag>;

// A note that a yellow finding has been looked at: it stays quiet until the facts it is about change.
struct Tystning {
  TystningId id;
  UngdomId ungdom;
  std::string regel;  // "Y1", "E5"
  std::string spar;   // traceOf() the finding when it was silenced
  Day dag;
  Tystningsskal skal = Tystningsskal::stammer;
  std::string av;
};

}  // namespace fyren

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

#include "base/interval.h"
#include "base/row_id.h"
#include "core/measures/atgard.h"

namespace fyren {

// What the municipality has to offer: one line of its catalogue. Its kind is what SCB's code follows from.
struct Insats {
  InsatsId id;
  std::string namn;
  Atgardstyp typ = Atgardstyp::annan;
  std::string anordnare;
  std::int64_t platser = 0;  // 0: as many as are needed
  Interval days{Day::fromNumber(0), std::nullopt};  // offered on these days
};

// What the youth answered to an offer. Stored; never renumber.
enum class Erbjudandesvar : std::uint8_t { vantar = 0, tackadeJa = 1, tackadeNej = 2 };

struct ErbjudandeTag {};
using ErbjudandeId = RowId<ErbjudandeTag>;

// A measure that was offered: counted also when it never began (29 kap. 9 § andra stycket: "erbjuda").
struct Erbjudande {
  ErbjudandeId id;
  UngdomId ungdom;
  InsatsId insats;  // none: of no line of the catalogue
  Atgardstyp typ = Atgardstyp::annan;
  Day dag;
  Erbjudandesvar svar = Erbjudandesvar::vantar;
};

}  // namespace fyren

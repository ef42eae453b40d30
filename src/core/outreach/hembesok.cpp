// SPDX-License-Identifier: EUPL-1.2
#include "core/outreach/hembesok.h"

namespace fyren {

std::optional<Utfall> utfallOf(Besoksutfall utfall) {
  switch (utfall) {
    case Besoksutfall::ejBesokt: return std::nullopt;
    case Besoksutfall::nadd: return Utfall::nadd;
    case Besoksutfall::vardnadshavareSvarade: return Utfall::vardnadshavareSvarade;
    case Besoksutfall::ingenHemma:
    case Besoksutfall::borInteDar: return Utfall::ingetSvar;
    case Besoksutfall::villInte: return Utfall::villInte;
  }
  return std::nullopt;
}

}  // namespace fyren

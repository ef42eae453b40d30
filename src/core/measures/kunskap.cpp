// SPDX-License-Identifier: EUPL-1.2
#include "core/measures/kunskap.h"

#include <array>

namespace fyren {
namespace {

struct Lifetime {
  Sysselsattningstyp typ;
  int renew, old;  // months
};
// A job or a course lasts some months, "nothing" seldom long, "unknown" says little from the beginning.
constexpr std::array kLifetimes = {
    Lifetime{Sysselsattningstyp::arbete, 3, 6},    Lifetime{Sysselsattningstyp::studier, 5, 8},
    Lifetime{Sysselsattningstyp::praktik, 2, 4},   Lifetime{Sysselsattningstyp::utomlands, 5, 8},
    Lifetime{Sysselsattningstyp::annan, 3, 6},     Lifetime{Sysselsattningstyp::ingen, 2, 4},
    Lifetime{Sysselsattningstyp::okand, 1, 3},
};

}  // namespace

Kunskap knowledgeOf(const UngdomFacts& facts, Day today) {
  Kunskap known;
  for (const Sysselsattning& told : facts.sysselsattningar)
    if (told.dag <= today && (!known.senaste || told.dag >= known.senaste->dag)) known.senaste = told;
  if (!known.senaste) return known;
  for (const Lifetime& lifetime : kLifetimes) {
    if (lifetime.typ != known.senaste->typ) continue;
    known.fornyasFran = known.senaste->dag.plusMonths(lifetime.renew);
    known.gammalFran = known.senaste->dag.plusMonths(lifetime.old);
  }
  if (known.gammalFran && today >= *known.gammalFran) known.lage = Kunskapslage::gammal;
  else known.lage = known.fornyasFran && today >= *known.fornyasFran ? Kunskapslage::borFornyas : Kunskapslage::farsk;
  return known;
}

}  // namespace fyren

// SPDX-License-Identifier: EUPL-1.2
#include "core/measures/kunskap.h"

#include <array>
#include <tuple>

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

// The stored numbers go from what tells most to what tells least; `id` only tells two that say the same apart.
auto weight(const Sysselsattning& told) { return std::tuple(told.dag, -static_cast<int>(told.typ), -static_cast<int>(told.source), told.id); }

}  // namespace

bool tellsMore(const Sysselsattning& a, const Sysselsattning& b) { return weight(a) > weight(b); }

const Sysselsattning* latestSysselsattning(const UngdomFacts& facts, Day today) {
  const Sysselsattning* latest = nullptr;
  for (const Sysselsattning& told : facts.sysselsattningar)
    if (told.dag <= today && (latest == nullptr || tellsMore(told, *latest))) latest = &told;
  return latest;
}

Kunskap knowledgeOf(const UngdomFacts& facts, Day today) {
  Kunskap known;
  const Sysselsattning* latest = latestSysselsattning(facts, today);
  if (latest == nullptr) return known;
  known.senaste = *latest;
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

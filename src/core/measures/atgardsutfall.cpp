// SPDX-License-Identifier: EUPL-1.2
#include "core/measures/atgardsutfall.h"

#include <algorithm>

#include "core/measures/kunskap.h"

namespace fyren {
namespace {

Utfallslage asUtfall(Sysselsattningstyp typ) {
  switch (typ) {
    case Sysselsattningstyp::arbete: return Utfallslage::arbete;
    case Sysselsattningstyp::studier: return Utfallslage::studier;
    case Sysselsattningstyp::praktik: return Utfallslage::praktik;
    case Sysselsattningstyp::utomlands:
    case Sysselsattningstyp::annan: return Utfallslage::annan;
    case Sysselsattningstyp::ingen: return Utfallslage::ingen;
    case Sysselsattningstyp::okand: break;
  }
  return Utfallslage::okand;
}

Utfallslage asUtfall(SysEfter efter) {
  switch (efter) {
    case SysEfter::nationelltProgram:
    case SysEfter::introduktionsprogram:
    case SysEfter::komvux:
    case SysEfter::folkhogskola: return Utfallslage::studier;
    case SysEfter::arbete: return Utfallslage::arbete;
    case SysEfter::praktik: return Utfallslage::praktik;
    case SysEfter::annan: return Utfallslage::annan;
    case SysEfter::ingen: return Utfallslage::ingen;
    case SysEfter::okand: break;
  }
  return Utfallslage::okand;
}

bool beganStudies(const Registrering& registrering, const Interval& between) {
  const auto why = registrering.avregistreringsorsak;
  const bool studies = why == Avregistreringsorsak::studier || why == Avregistreringsorsak::examen;
  return studies && registrering.days.last && between.contains(*registrering.days.last);
}

Day birthday20(const UngdomFacts& facts, Day day, const Law& law) {
  return facts.ungdom.nummer.birthDay().plusYears(law.ageLimit.on(day).value);
}

}  // namespace

std::optional<Utfallslage> outcomeAfter(const UngdomFacts& facts, const Atgard& atgard, int manader, Day today, const Law& law) {
  if (!atgard.days.last || atgard.days.isBackwards() || atgard.days.last->plusMonths(manader) > today) return std::nullopt;
  Day until = atgard.days.last->plusMonths(manader);
  until = std::min(until, birthday20(facts, until, law) - 1);
  const Interval between{*atgard.days.last, until};
  for (const Registrering& registrering : facts.registreringar)
    if (beganStudies(registrering, between)) return Utfallslage::studier;
  const Sysselsattning* latest = latestSysselsattning(facts, until);
  if (latest != nullptr && latest->dag > *atgard.days.last) return asUtfall(latest->typ);
  return atgard.sysEfter ? asUtfall(*atgard.sysEfter) : Utfallslage::okand;
}

Atgardsutfall countOutcomes(const std::vector<UngdomFacts>& all, int manader, Day today, const Law& law) {
  Atgardsutfall count;
  count.manader = manader;
  for (const UngdomFacts& facts : all)
    for (const Atgard& atgard : facts.atgarder) {
      const auto outcome = outcomeAfter(facts, atgard, manader, today, law);
      if (!outcome) continue;
      const Day told = atgard.days.last->plusMonths(manader);
      const bool turned = birthday20(facts, told, law) <= told;
      ++count.alla;
      count.fyllde20 += turned ? 1 : 0;
      ++count.antal[static_cast<std::size_t>(*outcome)];
      if (!turned) ++count.utanFyllda[static_cast<std::size_t>(*outcome)];
    }
  return count;
}

}  // namespace fyren

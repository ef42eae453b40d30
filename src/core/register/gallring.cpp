// SPDX-License-Identifier: EUPL-1.2
#include "core/register/gallring.h"

#include <algorithm>

#include "core/coverage/ruling.h"
#include "core/register/effective_days.h"

namespace fyren {
namespace {

bool isMistake(const Registrering& registrering) {
  return registrering.avregistreringsorsak == Avregistreringsorsak::felregistrerad;
}

// The last day on which the youth was registered by right; nothing when it never was.
std::optional<Day> lastRegistered(const UngdomFacts& facts, const Law& law) {
  std::optional<Day> last;
  for (const Registrering& registrering : facts.registreringar) {
    const Interval days = effectiveDays(registrering, facts.ungdom, law);
    if (isMistake(registrering) || days.isBackwards()) continue;
    if (!last || *days.last > *last) last = days.last;
  }
  return last;
}

// Registered by mistake only: since the last one of them was ended.
std::optional<Day> mistakeSince(const UngdomFacts& facts) {
  std::optional<Day> last;
  for (const Registrering& registrering : facts.registreringar) {
    if (!isMistake(registrering) || !registrering.days.last) return std::nullopt;
    last = last ? std::max(*last, *registrering.days.last) : *registrering.days.last;
  }
  return last;
}

}  // namespace

std::optional<Gallringsforslag> proposeGallring(const UngdomFacts& facts, const RegisterFacts& reg,
                                                std::span<const HalfYear> delivered, Day today, const Law& law) {
  const int lastYear = facts.ungdom.nummer.birthDay().year() + law.retentionAge.on(today).value;
  const Day senast = *Day::of(lastYear, 12, 31);
  Gallringsforslag proposal{Gallringsgrund::tidsgrans, senast + 1, senast, {}};
  const auto last = lastRegistered(facts, law);
  if (last && std::find(delivered.begin(), delivered.end(), HalfYear::of(*last)) == delivered.end())
    proposal.vantarPa = HalfYear::of(*last);
  if (today > senast) return proposal;
  if (registreringOn(facts, today, law) != nullptr || isOmfattad(facts, reg, today, law) != false) return std::nullopt;
  const Ruling home = homeMunicipality(facts, reg, today);
  const Day twenty = ageLimitDay(facts.ungdom, today, law);
  if (twenty <= today) {
    proposal.grund = Gallringsgrund::fyllt20;
    proposal.sedan = twenty;
  } else if (home.status == Villkorsstatus::ejUppfyllt) {
    proposal.grund = Gallringsgrund::flyttat;
    proposal.sedan = home.dag.value_or(today);
  } else if (const auto since = mistakeSince(facts)) {
    proposal.grund = Gallringsgrund::felregistrerad;
    proposal.sedan = *since;
  } else {
    return std::nullopt;  // at school, or with an examen that may turn out wrong: the next list will ask again
  }
  return proposal;
}

}  // namespace fyren

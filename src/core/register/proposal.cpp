// SPDX-License-Identifier: EUPL-1.2
#include "core/register/proposal.h"

#include <algorithm>

#include "base/half_year.h"
#include "core/coverage/ruling.h"
#include "core/register/effective_days.h"

namespace fyren {
namespace {

bool hasExamen(const UngdomFacts& facts, ExamenTyp typ, Day day) {
  return std::any_of(facts.examina.begin(), facts.examina.end(),
                     [&](const Examen& examen) { return examen.typ == typ && examen.dag <= day; });
}

bool isUpperSecondary(Skolform form) {
  return form == Skolform::gymnasieNationellt || form == Skolform::gymnasieIntroduktion ||
         form == Skolform::anpassadGymnasie || form == Skolform::internationell;
}

// The gymnasial enrolment that ended last before `day`.
const Skolplacering* lastLeft(const UngdomFacts& facts, Day day) {
  const Skolplacering* found = nullptr;
  for (const Skolplacering& placering : facts.skolplaceringar) {
    if (!isUpperSecondary(placering.skolform) || !placering.days.last || *placering.days.last >= day)
      continue;
    if (!found || *placering.days.last > *found->days.last) found = &placering;
  }
  return found;
}

// Just out of grundskola (its list says so, or the age does) means that gymnasieskola was never begun;
// otherwise an earlier schooling may be unknown to us.
bool justLeftGrundskola(const UngdomFacts& facts, Day day, const Law& law) {
  const bool known =
      std::any_of(facts.skolplaceringar.begin(), facts.skolplaceringar.end(),
                  [](const Skolplacering& placering) { return placering.skolform == Skolform::grundskola; });
  return known || day.year() == facts.ungdom.nummer.birthDay().year() + law.skolpliktEndYear.on(day).value;
}

Registreringsorsak orsakByFacts(const UngdomFacts& facts, Day day, const Law& law) {
  if (hasExamen(facts, ExamenTyp::studiebevis, day)) return Registreringsorsak::studiebevis;
  const Skolplacering* left = lastLeft(facts, day);
  if (left && left->skolform != Skolform::gymnasieIntroduktion) return Registreringsorsak::avbrottNp;
  if (hasExamen(facts, ExamenTyp::gymnasieintyg, day)) return Registreringsorsak::gymnasieintyg;
  if (left) return Registreringsorsak::avbrottIm;
  return justLeftGrundskola(facts, day, law) ? Registreringsorsak::ejPaborjat : Registreringsorsak::saknas;
}

Avregistreringsorsak endReason(int failedCondition) {
  switch (failedCondition) {
    case 0:
      return Avregistreringsorsak::flyttat;
    case 1:
      return Avregistreringsorsak::fyllt20;
    case 2:
      return Avregistreringsorsak::felregistrerad;  // still of school age: never belonged
    case 3:
      return Avregistreringsorsak::studier;
    default:
      return Avregistreringsorsak::examen;
  }
}

ProposedRegistrering proposeNothing(Day day, Message skal) {
  ProposedRegistrering proposal{ProposedRegistrering::Kind::nothing, day, {}, {}, {}, std::move(skal)};
  return proposal;
}

ProposedRegistrering proposeOpen(const UngdomFacts& facts, const Omfattning& omfattning, const Law& law) {
  Day first = omfattning.day;
  if (omfattning.sedan && *omfattning.sedan >= HalfYear::of(omfattning.day).first())
    first = *omfattning.sedan;
  for (const Registrering& earlier : facts.registreringar)
    if (earlier.days.last && *earlier.days.last >= first && *earlier.days.last < omfattning.day)
      first = *earlier.days.last + 1;
  return {ProposedRegistrering::Kind::open, first, deriveOrsak(facts, first, law), {}, {}, omfattning.skal};
}

ProposedRegistrering proposeEnd(const UngdomFacts& facts, const RegisterFacts& reg, const Registrering& open,
                                const Omfattning& omfattning, const Law& law) {
  const Day firstOutside = omfattning.sedan.value_or(open.days.first);
  const Rulings rulings = rule(facts, reg, firstOutside, law);
  int failed = rulings.firstWith(Villkorsstatus::ejUppfyllt);
  if (failed < 0) failed = rulings.firstWith(Villkorsstatus::okant);  // decided: not covered
  Avregistreringsorsak orsak = endReason(failed);
  Day last = firstOutside - 1;
  if (last < open.days.first) {
    last = open.days.first;
    orsak = Avregistreringsorsak::felregistrerad;
  }
  return {ProposedRegistrering::Kind::end, last, {}, orsak, open.id, omfattning.skal};
}

}  // namespace

std::optional<int> rankOf(Registreringsorsak orsak) {
  switch (orsak) {
    case Registreringsorsak::saknas:
      return std::nullopt;
    case Registreringsorsak::ejPaborjat:
      return 0;
    case Registreringsorsak::avbrottIm:
      return 1;
    case Registreringsorsak::gymnasieintyg:
    case Registreringsorsak::avbrottNp:
      return 2;
    case Registreringsorsak::studiebevis:
      return 3;
  }
  return std::nullopt;
}

Registreringsorsak deriveOrsak(const UngdomFacts& facts, Day day, const Law& law) {
  Registreringsorsak orsak = orsakByFacts(facts, day, law);
  for (const Registrering& earlier : facts.registreringar) {
    const bool counts =
        earlier.days.first < day && earlier.avregistreringsorsak != Avregistreringsorsak::felregistrerad;
    if (counts && rankOf(earlier.orsak).value_or(-1) > rankOf(orsak).value_or(-1)) orsak = earlier.orsak;
  }
  return orsak;
}

ProposedRegistrering proposeRegistrering(const UngdomFacts& facts, const RegisterFacts& reg, Day day,
                                         const Law& law) {
  const Omfattning omfattning = assessOmfattning(facts, reg, day, law);
  const Registrering* open = registreringOn(facts, day, law);
  const bool alreadyEnded = open && open->days.last;  // its last day is settled
  if (!omfattning.omfattas) return proposeNothing(day, omfattning.skal);
  if (*omfattning.omfattas)
    return open ? proposeNothing(day, omfattning.skal) : proposeOpen(facts, omfattning, law);
  if (!open || alreadyEnded) return proposeNothing(day, omfattning.skal);
  return proposeEnd(facts, reg, *open, omfattning, law);
}

}  // namespace fyren

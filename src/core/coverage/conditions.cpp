// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/coverage/ruling.h"

namespace fyren {
namespace {

// Allmän kurs at folkhögskola can be education that corresponds to gymnasieskola, or a few courses; other
// courses are occupation. Lists often do not say which.
bool mayCorrespond(const Skolplacering& placering) {
  return placering.skolform == Skolform::folkhogskola &&
         (placering.program.empty() || placering.program.find("llmän") != std::string::npos);
}

bool isGymnasial(Skolform form, Day day, const Law& law) {
  switch (form) {
    case Skolform::gymnasieNationellt:
    case Skolform::anpassadGymnasie:
    case Skolform::internationell:
      return true;
    case Skolform::gymnasieIntroduktion:
      return law.introduktionIsGymnasium.on(day).value;
    default:
      return false;
  }
}

Day presumedSkolpliktEnd(const Ungdom& ungdom, Day day, const Law& law) {
  const int monthDay = law.springTermEndMonthDay.on(day).value;
  const int year = ungdom.nummer.birthDay().year() + law.skolpliktEndYear.on(day).value;
  const auto end = Day::of(year, monthDay / 100, monthDay % 100);
  assert(end && "the law's presumed last day of the spring term does not exist");
  return *end;
}

// The last day of a grundskola enrolment; nothing while it goes on. A list often leaves an old enrolment open
// when the pupil has gone on: a later one elsewhere ends it.
std::optional<Day> lastDayInGrundskola(const UngdomFacts& facts, const Skolplacering& grundskola) {
  if (grundskola.days.last) return grundskola.days.last;
  std::optional<Day> next;
  for (const Skolplacering& other : facts.skolplaceringar) {
    const bool wentOn = other.skolform != Skolform::grundskola && other.days.first > grundskola.days.first;
    if (wentOn && (!next || other.days.first < *next)) next = other.days.first;
  }
  if (!next) return std::nullopt;
  return *next - 1;
}

// The first day on which the youth was folkbokförd anywhere in the country, as far as is known.
std::optional<Day> firstFolkbokford(const UngdomFacts& facts) {
  std::optional<Day> first;
  for (const Bosattning& bosattning : facts.bosattningar)
    if (!first || bosattning.days.first < *first) first = bosattning.days.first;
  return first;
}

bool wentToGrundskola(const UngdomFacts& facts) {
  return std::any_of(facts.skolplaceringar.begin(), facts.skolplaceringar.end(),
                     [](const Skolplacering& p) { return p.skolform == Skolform::grundskola; });
}

const Skolplacering* enrolledIn(const UngdomFacts& facts, Day day, auto wanted) {
  const Skolplacering* found = nullptr;
  for (const Skolplacering& placering : facts.skolplaceringar)
    if (placering.days.contains(day) && wanted(placering.skolform) &&
        (!found || placering.days.first > found->days.first))
      found = &placering;
  return found;
}

Ruling schoolRuling(Villkorsstatus status, Grund grund, const Skolplacering& placering) {
  return {status, grund, placering.days.first, placering.source, placering.skola};
}

// The first examination of one of the kinds on or before `day`. Its day is the first day outside.
const Examen* examenBy(const UngdomFacts& facts, Day day, auto wanted) {
  const Examen* found = nullptr;
  for (const Examen& examen : facts.examina)
    if (examen.dag <= day && wanted(examen.typ) && (!found || examen.dag < found->dag)) found = &examen;
  return found;
}

Ruling examenRuling(const Examen* examen) {
  if (!examen) return {Villkorsstatus::uppfyllt, Grund::ingenExamen, {}, {}, {}};
  return {Villkorsstatus::ejUppfyllt, Grund::harExamen, examen->dag, examen->source, {}};
}

}  // namespace

Day ageLimitDay(const Ungdom& ungdom, Day day, const Law& law) {
  return ungdom.nummer.birthDay().plusYears(law.ageLimit.on(day).value);
}

// Skolplikt ends with the spring term of the year of 16 (7 kap. 10 and 12 §§), presumed 30 June. Known
// facts go before the presumption: grundskola that ended in June of that year ends it with its last day;
// grundskola that goes on after it prolongs it, at most to the 18th birthday (7 kap. 13 §).
Day firstDayAfterSkolplikt(const UngdomFacts& facts, Day day, const Law& law) {
  const Day presumed = presumedSkolpliktEnd(facts.ungdom, day, law);
  const Day latest = facts.ungdom.nummer.birthDay().plusYears(law.skolpliktLatestAge.on(day).value);
  const Day juneFirst = *Day::of(presumed.year(), 6, 1);
  std::optional<Day> lastDay;
  for (const Skolplacering& placering : facts.skolplaceringar) {
    if (placering.skolform != Skolform::grundskola || placering.days.isBackwards()) continue;
    const auto last = lastDayInGrundskola(facts, placering);
    if (!last) return latest;
    if (!lastDay || *last > *lastDay) lastDay = last;
  }
  if (!lastDay || *lastDay < juneFirst) return presumed + 1;
  return std::min(*lastDay + 1, latest);
}

// 29 kap. 9 § första stycket 1: "inte har fyllt 20 år"
// Outside from the birthday itself. Someone born on 29 February has a birthday in the year of 20: birth
// year + 20 is a leap year too (save 2080 -> 2100).
Ruling notTurned20(const UngdomFacts& facts, Day day, const Law& law) {
  const Day birthday = ageLimitDay(facts.ungdom, day, law);
  const bool under = day < birthday;
  return {under ? Villkorsstatus::uppfyllt : Villkorsstatus::ejUppfyllt,
          under ? Grund::under20 : Grund::fyllt20,
          birthday,
          {},
          {}};
}

// 29 kap. 9 § första stycket 2: "har fullgjort sin skolplikt eller har blivit folkbokförda i landet vid en
// tidpunkt då de inte har skolplikt" (the second alternative since 2018-07-01)
Ruling skolpliktOver(const UngdomFacts& facts, Day day, const Law& law) {
  const Day presumedFree = presumedSkolpliktEnd(facts.ungdom, day, law) + 1;
  const Day free = firstDayAfterSkolplikt(facts, day, law);
  if (day < free) {
    if (day < presumedFree)
      return {Villkorsstatus::ejUppfyllt, Grund::skolpliktPagar, std::min(free, presumedFree), {}, {}};
    return {Villkorsstatus::ejUppfyllt, Grund::kvarIGrundskolan, free, Source::skola, {}};
  }
  const auto arrived = firstFolkbokford(facts);
  if (!arrived || *arrived < presumedFree || wentToGrundskola(facts))
    return {Villkorsstatus::uppfyllt, Grund::skolpliktUpphord, free, {}, {}};
  if (!law.lateArrivalsCovered.on(day).value)
    return {Villkorsstatus::ejUppfyllt, Grund::sentFolkbokfordFore2018, arrived, Source::folkbokforing, {}};
  return {Villkorsstatus::uppfyllt, Grund::sentFolkbokford, arrived, Source::folkbokforing, {}};
}

// 29 kap. 9 § första stycket 3: "inte genomför utbildning i gymnasieskola eller anpassad gymnasieskola eller
// motsvarande utbildning" (introduktionsprogram since 2018-07-01)
// Enrolled counts, whatever the attendance. Komvux and folkhögskola can be both: the coordinator decides.
Ruling notInGymnasium(const UngdomFacts& facts, Day day, const Law& law) {
  const auto gymnasial = [&](Skolform form) { return isGymnasial(form, day, law); };
  const auto is = [](Skolform wanted) { return [wanted](Skolform form) { return form == wanted; }; };
  if (const auto* found = enrolledIn(facts, day, gymnasial)) {
    const bool introduktion = found->skolform == Skolform::gymnasieIntroduktion;
    return schoolRuling(Villkorsstatus::ejUppfyllt,
                        introduktion ? Grund::elevIntroduktion : Grund::elevGymnasium, *found);
  }
  if (const auto* found = enrolledIn(facts, day, is(Skolform::okand)))
    return schoolRuling(Villkorsstatus::okant, Grund::okandSkolform, *found);
  if (const auto* found = enrolledIn(facts, day, is(Skolform::komvux)))
    return schoolRuling(Villkorsstatus::okant, Grund::komvux, *found);
  if (const auto* found = enrolledIn(facts, day, is(Skolform::folkhogskola)); found && mayCorrespond(*found))
    return schoolRuling(Villkorsstatus::okant, Grund::folkhogskola, *found);
  if (const auto* found = enrolledIn(facts, day, is(Skolform::gymnasieIntroduktion)))
    return schoolRuling(Villkorsstatus::uppfyllt, Grund::introduktionFore2018, *found);
  const auto other = [](Skolform form) { return form == Skolform::folkhogskola || form == Skolform::annan; };
  if (const auto* found = enrolledIn(facts, day, other))
    return schoolRuling(Villkorsstatus::uppfyllt, Grund::annanUtbildning, *found);
  return {Villkorsstatus::uppfyllt, Grund::ingenSkola, {}, {}, {}};
}

// 29 kap. 9 § första stycket 4: "inte har en gymnasieexamen"
// A studiebevis or a gymnasieintyg is none.
Ruling noGymnasieexamen(const UngdomFacts& facts, Day day) {
  const auto is = [](ExamenTyp wanted) { return [wanted](ExamenTyp typ) { return typ == wanted; }; };
  const Ruling ruling = examenRuling(examenBy(facts, day, is(ExamenTyp::gymnasieexamen)));
  if (ruling.status == Villkorsstatus::ejUppfyllt) return ruling;
  if (const auto* bevis = examenBy(facts, day, is(ExamenTyp::studiebevis)))
    return {Villkorsstatus::uppfyllt, Grund::baraStudiebevis, bevis->dag, bevis->source, {}};
  if (const auto* intyg = examenBy(facts, day, is(ExamenTyp::gymnasieintyg)))
    return {Villkorsstatus::uppfyllt, Grund::baraGymnasieintyg, intyg->dag, intyg->source, {}};
  return ruling;
}

// 29 kap. 9 § första stycket 5: "inte har ett gymnasiebevis avseende anpassad gymnasieskola"
Ruling noGymnasiebevisAnpassad(const UngdomFacts& facts, Day day) {
  return examenRuling(
      examenBy(facts, day, [](ExamenTyp typ) { return typ == ExamenTyp::gymnasiebevisAnpassad; }));
}

// 29 kap. 9 § första stycket 6: "inte har fullföljt utbildning som motsvarar gymnasieskolan eller anpassade
// gymnasieskolan med godkänt resultat"
Ruling noEquivalentEducation(const UngdomFacts& facts, Day day) {
  return examenRuling(examenBy(facts, day, [](ExamenTyp typ) {
    return typ == ExamenTyp::internationellBaccalaureate || typ == ExamenTyp::behorighetsintygFolkhogskola ||
           typ == ExamenTyp::utlandskMotsvarande;
  }));
}

}  // namespace fyren

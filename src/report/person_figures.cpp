// SPDX-License-Identifier: EUPL-1.2
#include "report/person_figures.h"

#include <algorithm>

#include "core/outreach/trappa.h"
#include "core/register/effective_days.h"

namespace fyren::report {
namespace {

int yearsBetween(Day birth, Day day) {
  int years = day.year() - birth.year();
  if (birth.plusYears(years) > day) --years;
  return years;
}

Avregistreringsorsak endOf(const Registrering& registrering, Day last) {
  const bool closedByHand = registrering.days.last && *registrering.days.last <= last;
  if (closedByHand && registrering.avregistreringsorsak) return *registrering.avregistreringsorsak;
  return Avregistreringsorsak::fyllt20;
}

// Every registration that touches the period comes in or is new, and ends or goes on: the flow adds up by itself.
void countRegistrering(PersonFigures& f, const Registrering& registrering, Interval days, Period period) {
  if (days.isBackwards() || !days.overlaps(period.days())) return;
  f.iRegistret = true;
  f.orsak = registrering.orsak;
  f.registreradFran = days.first;
  const bool isNew = days.first >= period.first;
  const bool ends = *days.last <= period.last;
  ++(isNew ? f.perioderNya : f.perioderIn);
  ++(ends ? f.perioderUpphorda : f.perioderUt);
  f.vidIngang = f.vidIngang || !isNew;
  f.ny = f.ny || isNew;
  f.upphord = f.upphord || ends;
  f.vidSlut = f.vidSlut || !ends;
  if (ends) f.upphorOrsak = endOf(registrering, *days.last);
}

void countRegistreringar(PersonFigures& f, const UngdomFacts& facts, Period period, const Law& law) {
  Day lastDay = period.first;
  for (const Registrering& registrering : facts.registreringar) {
    if (registrering.days.first > period.last) continue;
    const Interval days = effectiveDays(registrering, facts.ungdom, law);
    countRegistrering(f, registrering, days, period);
    if (f.iRegistret && days.last) lastDay = std::max(lastDay, std::min(*days.last, period.last));
  }
  f.alder = yearsBetween(facts.ungdom.nummer.birthDay(), f.iRegistret ? lastDay : period.last);
}

std::optional<Sysselsattningstyp> toldSince(const UngdomFacts& facts, Day day, Day last) {
  for (const Sysselsattning& told : facts.sysselsattningar)
    if (told.dag >= day && told.dag <= last) return told.typ;
  return std::nullopt;
}

void countKontakter(PersonFigures& f, const UngdomFacts& facts, Period period) {
  std::optional<Day> reached;
  bool asked = false;
  for (std::size_t i = 0; i < facts.kontakter.size(); ++i) {
    const Kontakt& kontakt = facts.kontakter[i];
    if (!period.contains(kontakt.dag)) continue;
    if (isReached(kontakt) && !reached) {
      reached = kontakt.dag;
      f.sjalv = !asked && kontakt.riktning == Riktning::inkommande;
    }
    if (kontakt.riktning == Riktning::inkommande) continue;
    asked = true;
    const auto kanal = static_cast<std::size_t>(kontakt.kanal);
    ++f.forsok[kanal];
    if (isAnswered(facts.kontakter, i)) ++f.svar[kanal];
  }
  f.nadd = reached.has_value();
  f.sokt = asked || f.nadd;
  if (reached) f.vidKontakt = toldSince(facts, *reached, period.last);
}

void countControls(PersonFigures& f, const UngdomFacts& facts, Period period) {
  f.bosattningskontroll = std::any_of(facts.bevakningar.begin(), facts.bevakningar.end(), [period](const Bevakning& one) {
    return one.slag == Bevakningsslag::gjord && period.contains(one.dag) && sortOfKey(one.steg) == Stegsort::bosattningskontroll;
  });
}

void countAtgarder(PersonFigures& f, const UngdomFacts& facts, Period period, std::string_view anordnare) {
  const Atgard* last = nullptr;
  bool goesOn = false, before = false;
  for (const Atgard& atgard : facts.atgarder) {
    if (!anordnare.empty() && atgard.anordnare != anordnare) continue;
    if (atgard.days.isBackwards() || !atgard.days.overlaps(period.days())) continue;
    f.iAtgard = true;
    before = before || atgard.days.first < period.first;
    if (!atgard.days.last || *atgard.days.last > period.last) goesOn = true;
    else if (last == nullptr || *atgard.days.last >= *last->days.last) last = &atgard;
  }
  f.nyIAtgard = f.iAtgard && !before;
  f.avslutad = f.iAtgard && !goesOn;
  if (f.avslutad && last != nullptr) f.grund = last->grundAtgSlut.value_or(GrundAtgSlut::uppgiftSaknas);
}

}  // namespace

bool isReached(const Kontakt& kontakt) {
  return kontakt.riktning == Riktning::inkommande || kontakt.utfall == Utfall::nadd ||
         kontakt.utfall == Utfall::vardnadshavareSvarade || kontakt.utfall == Utfall::villInte;
}

// A letter says nothing by itself: answered when the youth makes contact within kSvarstid.
bool isAnswered(const std::vector<Kontakt>& kontakter, std::size_t at) {
  const Kontakt& asked = kontakter[at];
  if (asked.utfall != Utfall::skickat) return isReached(asked);
  for (std::size_t i = at + 1; i < kontakter.size() && kontakter[i].dag - asked.dag <= kSvarstid; ++i)
    if (kontakter[i].riktning == Riktning::inkommande) return true;
  return false;
}

std::vector<PersonFigures> figuresOf(std::span<const UngdomFacts> everyone, Period period, Day today, const Law& law,
                                     std::string_view anordnare) {
  period.last = std::min(period.last, today);
  std::vector<PersonFigures> all;
  if (period.last < period.first) return all;
  for (std::size_t i = 0; i < everyone.size(); ++i) {
    const UngdomFacts& facts = everyone[i];
    PersonFigures f;
    f.person = static_cast<std::uint32_t>(i);
    f.kvinna = facts.ungdom.nummer.isWoman();
    countRegistreringar(f, facts, period, law);
    if (f.iRegistret) countKontakter(f, facts, period), countControls(f, facts, period);
    countAtgarder(f, facts, period, anordnare);
    if (f.iRegistret || f.iAtgard) all.push_back(f);
  }
  return all;
}

}  // namespace fyren::report

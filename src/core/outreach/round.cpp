// SPDX-License-Identifier: EUPL-1.2
#include "core/outreach/round.h"

#include <algorithm>
#include <map>

#include "core/outreach/nadd.h"

namespace fyren::outreach {
namespace {

std::vector<DayEvents> eventsOf(const UngdomFacts& facts, const Interval& days, Day today) {
  std::map<Day, DayEvents> byDay;
  const auto on = [&](Day day) -> DayEvents* {
    if (!days.contains(day) || day > today) return nullptr;
    return &byDay.try_emplace(day, DayEvents{day}).first->second;
  };
  for (const Kontakt& kontakt : facts.kontakter) {
    DayEvents* events = on(kontakt.dag);
    if (events == nullptr) continue;
    events->nadd |= isNadd(kontakt);
    events->villInte |= kontakt.utfall == Utfall::villInte;
    if (!isNadd(kontakt)) events->forsok.insert(kontakt.kanal);
  }
  for (const Bevakning& beslut : facts.bevakningar)
    if (beslut.slag != Bevakningsslag::nyDag)
      if (DayEvents* events = on(beslut.dag)) events->beslut.push_back(&beslut);
  std::vector<DayEvents> ordered;
  for (auto& [day, events] : byDay) ordered.push_back(std::move(events));
  return ordered;
}

void beginAnew(Round& round, Day day) {
  round.from = day;
  round.senasteForsok.reset();
  std::fill(round.gjorda.begin(), round.gjorda.end(), 0);
}

// One try a day and way counts, for the first step of that way that has tries left.
bool credit(Round& round, const Trappa& trappa, Kanal kanal, int age) {
  for (std::size_t i = 0; i < trappa.steg.size(); ++i) {
    const Trappsteg& steg = trappa.steg[i];
    if (steg.sort != Stegsort::kontakt || !applies(steg, age) || kanalOf(steg, age) != kanal) continue;
    if (round.gjorda[i] >= steg.forsok) continue;
    ++round.gjorda[i];
    return true;
  }
  return false;
}

// A step that was passed over, or that is no contact and was taken, has no tries left.
void settle(Round& round, const Trappa& trappa, const Bevakning& beslut) {
  for (std::size_t i = 0; i < trappa.steg.size(); ++i)
    for (int forsok = 1; forsok <= trappa.steg[i].forsok; ++forsok)
      if (beslut.steg == keyOf(trappa.steg[i], forsok, round.from)) round.gjorda[i] = trappa.steg[i].forsok;
}

// Whoever was sought until only steps for those under 18 were left, and has turned 18 since, has nothing left to try.
void endWithoutSteps(Round& round, const Trappa& trappa, int age) {
  if (!round.senasteForsok || currentStep(trappa, round.gjorda, age) < trappa.steg.size()) return;
  const Day ended = *round.senasteForsok;
  beginAnew(round, ended);
  round.slut = ended;
}

void take(Round& round, const Trappa& trappa, const DayEvents& events, int age) {
  if (events.nadd) {
    beginAnew(round, events.dag);
    round.nadd = events.dag;
    round.villInte = events.villInte;
    round.slut.reset();
    round.senaste = events.dag;
    return;
  }
  endWithoutSteps(round, trappa, age);
  for (const Kanal kanal : events.forsok) {
    credit(round, trappa, kanal, age);
    round.senasteForsok = round.senaste = events.dag;
  }
  for (const Bevakning* beslut : events.beslut) {
    const std::vector<int> before = round.gjorda;
    settle(round, trappa, *beslut);
    if (before != round.gjorda) round.senasteForsok = events.dag;
  }
  endWithoutSteps(round, trappa, age);
}

}  // namespace

int ageOn(const Ungdom& ungdom, Day day) {
  const Day birth = ungdom.nummer.birthDay();
  const int years = day.year() - birth.year();
  return birth.plusYears(years) > day ? years - 1 : years;
}

bool applies(const Trappsteg& steg, int age) {
  if (!steg.pa) return false;
  return steg.alder == Stegalder::alla || (steg.alder == Stegalder::under18) == (age < 18);
}

Kanal kanalOf(const Trappsteg& steg, int age) { return age < 18 ? steg.kanalUnder18.value_or(steg.kanal) : steg.kanal; }

std::size_t currentStep(const Trappa& trappa, const std::vector<int>& gjorda, int age) {
  std::size_t i = 0;
  while (i < trappa.steg.size() && (!applies(trappa.steg[i], age) || gjorda[i] >= trappa.steg[i].forsok)) ++i;
  return i;
}

std::string keyOf(const Trappsteg& steg, int forsok, Day from) {
  return steg.id + "." + std::to_string(forsok) + "@" + from.compact();
}

Round walk(const UngdomFacts& facts, const Trappa& trappa, const Interval& days, Day today) {
  Round round{days.first, {}, false, {}, {}, {}, std::vector<int>(trappa.steg.size(), 0)};
  for (const DayEvents& events : eventsOf(facts, days, today))
    take(round, trappa, events, ageOn(facts.ungdom, events.dag));
  endWithoutSteps(round, trappa, ageOn(facts.ungdom, today));
  return round;
}

}  // namespace fyren::outreach

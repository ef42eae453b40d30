// SPDX-License-Identifier: EUPL-1.2
#include "core/outreach/nasta_steg.h"

#include <algorithm>
#include <cassert>
#include <tuple>

#include "core/outreach/nadd.h"
#include "core/outreach/round.h"
#include "core/outreach/step_words.h"
#include "core/register/effective_days.h"

namespace fyren {
namespace {

using outreach::Round;

// Due days are working days; holidays are not known.
Day workdayFrom(Day day) { return day + (day.weekday() == 6 ? 2 : day.weekday() == 7 ? 1 : 0); }
Day workdayBefore(Day day) { return day - (day.weekday() == 6 ? 1 : day.weekday() == 7 ? 2 : 0); }

// Everything that a youth's steps are reckoned from.
struct Case {
  const UngdomFacts& facts;
  const Trappa& trappa;
  Day today;
  const Law& law;
  Interval days;  // of the registration that holds
  Round round;

  Day borjar() const { return days.first + trappa.karens.value_or(law.karensDays); }
  int ageOn(Day day) const { return outreach::ageOn(facts.ungdom, day); }
  // Whom: the guardians until the youth is 18 (Sundsvall's metodbok 2.2).
  Mottagare mottagareOn(Day day) const { return ageOn(day) < 18 ? Mottagare::vardnadshavare : Mottagare::ungdom; }
};

std::optional<Case> caseOf(const UngdomFacts& facts, const Trappa& trappa, Day today, const Law& law) {
  const Registrering* registrering = registreringOn(facts, today, law);
  if (registrering == nullptr) return std::nullopt;
  const Interval days = effectiveDays(*registrering, facts.ungdom, law);
  return Case{facts, trappa, today, law, days, outreach::walk(facts, trappa, days, today)};
}

// Sets the days, and the age they give: the earliest day, but not before today.
Day judgedOn(const Case& of, Day tidigast) { return std::clamp(tidigast, of.today, std::max(of.today, *of.days.last)); }

// The months of the year in which no first step is taken (letters go out after 15 September).
Day afterRest(const Trappa& trappa, Day day) {
  const int mmdd = day.month() * 100 + day.dayOfMonth();
  if (trappa.vilaFran == 0 || mmdd < trappa.vilaFran || mmdd > trappa.vilaTill) return day;
  const auto rested = Day::of(day.year(), trappa.vilaTill / 100, trappa.vilaTill % 100);
  return rested ? *rested + 1 : day;
}

void describeTry(NastaSteg& next, const Case& of, const Trappsteg& steg, int done) {
  const Day day = judgedOn(of, next.tidigast);
  next.steg = steg.id;
  next.sort = steg.sort;
  next.kanal = outreach::kanalOf(steg, of.ageOn(day));
  next.mottagare = of.mottagareOn(day);
  next.forsok = done + 1;
  next.av = steg.forsok;
  next.tva = steg.tva;
  next.avisera = steg.avisera;
  next.nyckel = outreach::keyOf(steg, next.forsok, of.round.from);
}

// A try that follows others, or the first of all.
NastaSteg onLadder(const Case& of, std::size_t at) {
  const Trappsteg& steg = of.trappa.steg[at];
  const int done = of.round.gjorda[at];
  NastaSteg next;
  if (of.round.senasteForsok) {
    next.tidigast = workdayFrom(*of.round.senasteForsok + (done > 0 ? steg.mellan : steg.efter));
    next.senast = workdayFrom(next.tidigast + steg.inom);
  } else {
    const Day begins = of.borjar();
    next.tidigast = workdayFrom(afterRest(of.trappa, begins));
    next.senast = workdayFrom(next.tidigast + (next.tidigast > begins + 2 ? steg.inom : of.trappa.borjaInom));
  }
  describeTry(next, of, steg, done);
  next.skal = outreach::whyTry(of.round, of.days.first, of.borjar());
  return next;
}

NastaSteg newRound(const Case& of, Day ended) {
  NastaSteg next;
  next.slag = Stegskal::nyttVarv;
  next.tidigast = workdayFrom(ended.plusMonths(of.trappa.nyttVarv));
  const std::size_t at = outreach::currentStep(of.trappa, of.round.gjorda, of.ageOn(judgedOn(of, next.tidigast)));
  assert(at < of.trappa.steg.size() && "a sound ladder has a step for everybody");
  next.senast = workdayFrom(next.tidigast + of.trappa.steg[at].inom);
  describeTry(next, of, of.trappa.steg[at], 0);
  next.skal = outreach::whyNewRound(ended, of.trappa.nyttVarv);
  return next;
}

constexpr int kFollowUpWindow = 14;  // days in which a call that was promised in months may be made

// The last day on which following up was decided to be passed over; else the day of the contact.
Day followedUp(const Case& of, Day nadd, const std::string& key) {
  Day day = nadd;
  for (const Bevakning& beslut : of.facts.bevakningar)
    if (beslut.steg.starts_with(key) && beslut.slag != Bevakningsslag::nyDag && beslut.dag <= of.today)
      day = std::max(day, beslut.dag);
  return day;
}

NastaSteg followUp(const Case& of, Day nadd) {
  NastaSteg next;
  next.slag = of.round.villInte ? Stegskal::villInte : Stegskal::uppfoljning;
  next.nyckel = "uppfoljning@" + nadd.compact();
  const Day since = followedUp(of, nadd, next.nyckel);
  if (since > nadd) next.nyckel = "uppfoljning@" + nadd.compact() + "." + since.compact();
  const int months = of.round.villInte ? of.trappa.villInte : of.trappa.uppfoljning;
  next.tidigast = workdayFrom(since.plusMonths(months));
  next.senast = workdayFrom(next.tidigast + kFollowUpWindow);
  next.mottagare = of.mottagareOn(judgedOn(of, next.tidigast));
  next.skal = outreach::whyFollowUp(nadd, of.round.villInte, months);
  return next;
}

const Atgard* openAtgard(const UngdomFacts& facts, AtgardId id, Day today) {
  for (const Atgard& atgard : facts.atgarder)
    if ((id.isNone() || atgard.id == id) && atgard.days.contains(today)) return &atgard;
  return nullptr;
}

// Done by its own mark, or by a contact on the day or later.
bool isDone(const UngdomFacts& facts, const Uppfoljning& uppfoljning, Day today) {
  if (uppfoljning.gjord) return true;
  return std::any_of(facts.kontakter.begin(), facts.kontakter.end(), [&](const Kontakt& kontakt) {
    return isNadd(kontakt) && kontakt.dag >= uppfoljning.dag && kontakt.dag <= today;
  });
}

NastaSteg booked(const Case& of, const Uppfoljning& uppfoljning, const Atgard& atgard) {
  NastaSteg next;
  next.slag = Stegskal::atgard;
  next.nyckel = "atgard@" + uppfoljning.dag.compact() + "." + atgard.days.first.compact();
  next.rad = anyId(uppfoljning.id);
  next.tidigast = workdayBefore(uppfoljning.dag);
  next.senast = workdayFrom(uppfoljning.dag);
  next.mottagare = of.mottagareOn(judgedOn(of, next.tidigast));
  next.skal = outreach::whyBooked(atgard, uppfoljning.dag);
  return next;
}

// Booked follow-ups of measures that go on, by day.
std::vector<NastaSteg> bookedFollowUps(const Case& of) {
  std::vector<NastaSteg> waiting;
  for (const Uppfoljning& uppfoljning : of.facts.uppfoljningar) {
    const Atgard* atgard = openAtgard(of.facts, uppfoljning.atgard, of.today);
    if (atgard != nullptr && !isDone(of.facts, uppfoljning, of.today)) waiting.push_back(booked(of, uppfoljning, *atgard));
  }
  std::sort(waiting.begin(), waiting.end(), [](const NastaSteg& a, const NastaSteg& b) {
    return std::tie(a.senast, a.nyckel) < std::tie(b.senast, b.nyckel);
  });
  return waiting;
}

// A measure goes on and no day has been agreed: as long as after a contact.
NastaSteg unbooked(const Case& of, const Atgard& atgard) {
  NastaSteg next = followUp(of, std::max(atgard.days.first, of.round.nadd.value_or(atgard.days.first)));
  next.slag = Stegskal::atgard;
  next.rad = anyId(atgard.id);
  next.skal = outreach::whyUnbooked(atgard, of.trappa.uppfoljning);
  return next;
}

NastaSteg whatComes(const Case& of) {
  const bool sought = of.round.senasteForsok.has_value();
  if (!sought) {
    auto waiting = bookedFollowUps(of);
    if (!waiting.empty()) return waiting.front();
    if (const Atgard* atgard = openAtgard(of.facts, {}, of.today); atgard != nullptr && of.round.nadd) return unbooked(of, *atgard);
    if (of.round.slut) return newRound(of, *of.round.slut);
    if (of.round.nadd) return followUp(of, *of.round.nadd);
  }
  const Day soon = of.round.senasteForsok.value_or(of.borjar());
  const std::size_t at = outreach::currentStep(of.trappa, of.round.gjorda, of.ageOn(judgedOn(of, soon)));
  if (at < of.trappa.steg.size()) return onLadder(of, at);
  return newRound(of, *of.round.senasteForsok);  // the last step was for those under 18
}

// Another day that was decided: the one decided last, of several the latest.
void postpone(NastaSteg& next, const Case& of) {
  const Bevakning* latest = nullptr;
  for (const Bevakning& beslut : of.facts.bevakningar) {
    if (beslut.slag != Bevakningsslag::nyDag || beslut.steg != next.nyckel || beslut.dag > of.today) continue;
    if (latest == nullptr || std::tie(latest->dag, latest->till) < std::tie(beslut.dag, beslut.till)) latest = &beslut;
  }
  if (latest == nullptr) return;
  next.tidigast = workdayBefore(latest->till);
  next.senast = workdayFrom(latest->till);
  next.skal = outreach::whyPostponed(next.skal, *latest);
}

// The last day of the half-year in which there must be an attempt; `today`'s when that one has passed.
Day halfYearLimit(const Case& of) {
  const HalfYear due = of.round.senaste ? HalfYear::of(*of.round.senaste).next() : HalfYear::of(of.borjar());
  return std::max(due.last(), HalfYear::of(of.today).first() - 1);
}

void bound(NastaSteg& next, const Case& of) {
  const Day half = halfYearLimit(of);
  const Day end = *of.days.last;
  const Day limit = std::max(workdayBefore(std::min(half, end)), of.days.first);
  if (next.senast > limit) {
    next.senast = limit;
    next.grans = end <= half ? outreach::boundByEnd(end) : outreach::boundByHalfYear(half);
  }
  next.tidigast = std::min(next.tidigast, next.senast);
}

std::optional<NastaSteg> farewell(const Case& of) {
  const Day birthday = of.facts.ungdom.nummer.birthDay().plusYears(of.law.ageLimit.on(of.today).value);
  if (of.trappa.brev20 == 0 || of.today + of.trappa.brev20 < birthday) return std::nullopt;
  NastaSteg next;
  next.slag = Stegskal::fyller20;
  next.kanal = Kanal::brev;
  next.nyckel = "brev20@" + birthday.compact();
  for (const Bevakning& beslut : of.facts.bevakningar)
    if (beslut.steg == next.nyckel && beslut.slag != Bevakningsslag::nyDag) return std::nullopt;
  next.tidigast = workdayFrom(birthday - of.trappa.brev20);
  next.senast = workdayFrom(birthday - of.trappa.brev20 / 2);
  next.skal = outreach::whyFarewell(birthday);
  return next;
}

void finish(NastaSteg& next, const Case& of) {
  postpone(next, of);
  bound(next, of);
  next.vad = outreach::whatToDo(next);
}

}  // namespace

std::optional<NastaSteg> nextStep(const UngdomFacts& facts, const Trappa& trappa, Day today, const Law& law) {
  const auto of = caseOf(facts, trappa, today, law);
  if (!of) return std::nullopt;
  NastaSteg next = whatComes(*of);
  finish(next, *of);
  return next;
}

std::vector<NastaSteg> waitingSteps(const UngdomFacts& facts, const Trappa& trappa, Day today, const Law& law) {
  const auto of = caseOf(facts, trappa, today, law);
  if (!of) return {};
  std::vector<NastaSteg> steps = {whatComes(*of)};
  for (NastaSteg& also : bookedFollowUps(*of))
    if (also.nyckel != steps.front().nyckel) steps.push_back(std::move(also));
  if (auto letter = farewell(*of)) steps.push_back(std::move(*letter));
  for (NastaSteg& step : steps) finish(step, *of);
  return steps;
}

std::optional<Halvarsvakt> guardHalfYear(const UngdomFacts& facts, const Trappa& trappa, Day today, const Law& law) {
  const Registrering* registrering = registreringOn(facts, today, law);
  if (registrering == nullptr) return std::nullopt;
  const Interval held = effectiveDays(*registrering, facts.ungdom, law);
  const HalfYear half = HalfYear::of(today);
  Halvarsvakt guard;
  const auto isThisHalf = [&](Day day) { return half.days().contains(day) && day <= today; };
  for (const Kontakt& kontakt : facts.kontakter) guard.sokt |= isThisHalf(kontakt.dag);
  for (const Sysselsattning& known : facts.sysselsattningar) guard.besked |= isThisHalf(known.dag);
  const Day end = std::min(half.last(), *held.last);
  guard.dagarKvar = end - today;
  guard.galler = held.first + trappa.karens.value_or(law.karensDays) <= end;
  return guard;
}

}  // namespace fyren

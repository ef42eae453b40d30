// SPDX-License-Identifier: EUPL-1.2
#include "core/outreach/nasta_steg.h"

#include <algorithm>
#include <cassert>
#include <tuple>

#include "core/outreach/karens.h"
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

  Day borjar() const { return karensFrom(days.first, trappa, law).slut; }
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

void describeTry(NastaSteg& next, const Case& of, const Trappsteg& steg, int done, Day from) {
  const Day day = judgedOn(of, next.tidigast);
  next.steg = steg.id;
  next.sort = steg.sort;
  next.kanal = outreach::kanalOf(steg, of.ageOn(day));
  next.mottagare = of.mottagareOn(day);
  next.forsok = done + 1;
  next.av = steg.forsok;
  next.tva = steg.tva;
  next.avisera = steg.avisera;
  next.nyckel = outreach::keyOf(steg, next.forsok, from);
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
  describeTry(next, of, steg, done, of.round.from);
  next.skal = outreach::whyTry(of.round, of.days.first, of.borjar());
  return next;
}

NastaSteg newRound(const Case& of, Day ended) {
  NastaSteg next;
  next.slag = Stegskal::nyttVarv;
  next.tidigast = workdayFrom(ended.plusMonths(of.trappa.nyttVarv));
  const std::vector<int> none(of.trappa.steg.size(), 0);
  const std::size_t at = outreach::currentStep(of.trappa, none, of.ageOn(judgedOn(of, next.tidigast)));
  assert(at < of.trappa.steg.size() && "a sound ladder has a step for everybody");
  next.senast = workdayFrom(next.tidigast + of.trappa.steg[at].inom);
  describeTry(next, of, of.trappa.steg[at], 0, ended);
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
    if (atgard.id == id && atgard.days.contains(today)) return &atgard;
  return nullptr;
}

// The one that has gone on longest; of several begun on one day the first by kind.
const Atgard* oldestAtgard(const UngdomFacts& facts, Day today) {
  const auto order = [](const Atgard& atgard) { return std::tuple(atgard.days.first, atgard.typ, atgard.id); };
  const Atgard* oldest = nullptr;
  for (const Atgard& atgard : facts.atgarder)
    if (atgard.days.contains(today) && (oldest == nullptr || order(atgard) < order(*oldest))) oldest = &atgard;
  return oldest;
}

bool reachedSince(const UngdomFacts& facts, Day day, Day today) {
  return std::any_of(facts.kontakter.begin(), facts.kontakter.end(),
                     [&](const Kontakt& kontakt) { return isNadd(kontakt) && kontakt.dag >= day && kontakt.dag <= today; });
}

// A follow-up is done by its own mark, or by a contact on the day or later.
bool isDone(const UngdomFacts& facts, const Uppfoljning& uppfoljning, Day today) {
  return uppfoljning.gjord || reachedSince(facts, uppfoljning.dag, today);
}

// A time that was agreed is over when the youth came, or did not and was sought.
bool isOver(const UngdomFacts& facts, const Uppfoljning& agreed, Day today) {
  if (agreed.gjord) return true;
  return std::any_of(facts.kontakter.begin(), facts.kontakter.end(),
                     [&](const Kontakt& kontakt) { return kontakt.dag >= agreed.dag && kontakt.dag <= today; });
}

// Something that was settled for a day: a weekend is brought to the working days around it.
NastaSteg onDay(const Case& of, Stegskal slag, Day day, std::string key) {
  NastaSteg next;
  next.slag = slag;
  next.nyckel = std::move(key);
  next.tidigast = workdayBefore(day);
  next.senast = workdayFrom(day);
  next.mottagare = of.mottagareOn(judgedOn(of, next.tidigast));
  return next;
}

NastaSteg booked(const Case& of, const Uppfoljning& uppfoljning, const Atgard& atgard) {
  NastaSteg next = onDay(of, Stegskal::atgard, uppfoljning.dag, "atgard@" + uppfoljning.dag.compact() + "." + atgard.days.first.compact());
  next.rad = anyId(uppfoljning.id);
  next.skal = outreach::whyBooked(atgard, uppfoljning.dag);
  return next;
}

// On the very day, a Sunday too: the youth comes then.
NastaSteg meeting(const Case& of, const Uppfoljning& agreed) {
  const std::string key = "avtalat@" + agreed.dag.compact() + "." + std::to_string(agreed.minut.value_or(-1));
  NastaSteg next = onDay(of, Stegskal::avtalat, agreed.dag, key);
  next.tidigast = next.senast = agreed.dag;
  next.mottagare = Mottagare::ungdom;
  next.rad = anyId(agreed.id);
  next.minut = agreed.minut;
  next.skal = outreach::whyAgreed(agreed);
  return next;
}

// The version that counts; of two that were merged with one number the later by day, then by row.
const Plan* latestPlan(const Case& of) {
  const Plan* latest = nullptr;
  for (const Plan& plan : of.facts.planer)
    if (plan.dag >= of.days.first && plan.dag <= of.today &&
        (latest == nullptr || std::tie(plan.nr, plan.dag, plan.id) > std::tie(latest->nr, latest->dag, latest->id)))
      latest = &plan;
  return latest;
}

// A plan is followed up on its day, at the latest when it ends. A contact since, a new version or why it ended settle it.
std::optional<NastaSteg> planFollowUp(const Case& of) {
  const Plan* plan = latestPlan(of);
  if (plan == nullptr || !plan->avslut.empty()) return std::nullopt;
  std::optional<Day> day = plan->uppfoljning;
  if (plan->days.last && (!day || *plan->days.last < *day)) day = plan->days.last;
  if (!day || reachedSince(of.facts, *day, of.today)) return std::nullopt;
  NastaSteg next = onDay(of, Stegskal::plan, *day, "plan@" + day->compact() + "." + plan->dag.compact());
  for (const Bevakning& beslut : of.facts.bevakningar)
    if (beslut.steg == next.nyckel && beslut.slag != Bevakningsslag::nyDag && beslut.dag <= of.today) return std::nullopt;
  next.rad = anyId(plan->id);
  next.skal = outreach::whyPlan(*plan, *day);
  return next;
}

// What is agreed, by day: follow-ups of measures that go on, the plan's, times with the youth.
std::vector<NastaSteg> agreedSteps(const Case& of) {
  std::vector<NastaSteg> waiting;
  for (const Uppfoljning& uppfoljning : of.facts.uppfoljningar) {
    if (uppfoljning.atgard.isNone()) {
      if (uppfoljning.dag >= of.days.first && !isOver(of.facts, uppfoljning, of.today)) waiting.push_back(meeting(of, uppfoljning));
      continue;
    }
    const Atgard* atgard = openAtgard(of.facts, uppfoljning.atgard, of.today);
    if (atgard != nullptr && !isDone(of.facts, uppfoljning, of.today)) waiting.push_back(booked(of, uppfoljning, *atgard));
  }
  if (auto plan = planFollowUp(of)) waiting.push_back(std::move(*plan));
  std::sort(waiting.begin(), waiting.end(), [](const NastaSteg& a, const NastaSteg& b) {
    return std::tie(a.senast, a.nyckel, a.rad) < std::tie(b.senast, b.nyckel, b.rad);
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
    auto waiting = agreedSteps(of);
    if (!waiting.empty()) return waiting.front();
    if (const Atgard* atgard = oldestAtgard(of.facts, of.today); atgard != nullptr && of.round.nadd) return unbooked(of, *atgard);
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
    if (latest == nullptr || std::tie(latest->dag, latest->till, latest->skal) < std::tie(beslut.dag, beslut.till, beslut.skal)) latest = &beslut;
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
  next.nyckel = farewellKey(of.facts.ungdom, of.today, of.law);
  for (const Bevakning& beslut : of.facts.bevakningar)
    if (beslut.steg == next.nyckel && beslut.slag != Bevakningsslag::nyDag && beslut.dag <= of.today) return std::nullopt;
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

std::string farewellKey(const Ungdom& ungdom, Day today, const Law& law) {
  return "brev20@" + ungdom.nummer.birthDay().plusYears(law.ageLimit.on(today).value).compact();
}

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
  for (NastaSteg& also : agreedSteps(*of))
    if (also.nyckel != steps.front().nyckel) steps.push_back(std::move(also));
  if (auto letter = farewell(*of)) steps.push_back(std::move(*letter));
  for (NastaSteg& step : steps) finish(step, *of);
  return steps;
}

std::optional<std::string> checkKey(const UngdomFacts& facts, const Trappa& trappa, Stegsort sort, Day today, const Law& law) {
  const auto of = caseOf(facts, trappa, today, law);
  if (!of || sort == Stegsort::kontakt) return std::nullopt;
  for (std::size_t i = 0; i < trappa.steg.size(); ++i) {
    const Trappsteg& steg = trappa.steg[i];
    if (steg.sort == sort && outreach::applies(steg, of->ageOn(today)) && of->round.gjorda[i] < steg.forsok)
      return outreach::keyOf(steg, of->round.gjorda[i] + 1, of->round.from);
  }
  return std::nullopt;
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
  guard.galler = karensFrom(held.first, trappa, law).slut <= end;
  return guard;
}

}  // namespace fyren

// SPDX-License-Identifier: EUPL-1.2
#include "core/coverage/omfattning.h"

#include <algorithm>
#include <cassert>

#include "core/coverage/ruling.h"

namespace fyren {
namespace {

// Every day on which the verdict may change, sorted: the first day of what begins, the day after the last of
// what ends, exams, birthdays, new wordings. Between two of them nothing changes.
std::vector<Day> turningDays(const UngdomFacts& facts, Day day, const Law& law) {
  std::vector<Day> days{ageLimitDay(facts.ungdom, day, law), firstDayAfterSkolplikt(facts, day, law)};
  const auto addSpan = [&](const Interval& span) {
    days.push_back(span.first);
    if (span.last) days.push_back(*span.last + 1);
  };
  for (const auto& bosattning : facts.bosattningar) addSpan(bosattning.days);
  for (const auto& placering : facts.skolplaceringar) addSpan(placering.days);
  for (const auto& examen : facts.examina) days.push_back(examen.dag);
  for (const auto& beslut : facts.beslut) days.push_back(beslut.forsta);
  for (const auto& entry : law.introduktionIsGymnasium.entries()) days.push_back(entry.from);
  for (const auto& entry : law.lateArrivalsCovered.entries()) days.push_back(entry.from);
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

// One of the seven (0 is hemkommun) that decided, in one sentence with its fact.
Message because(const char* key, const Rulings& rulings, int nr, const RegisterFacts& reg) {
  return {key, {{"fakta", std::vector<Message>{factOf(rulings.at(nr), nr, reg)}}}};
}

Message byDecision(const Omfattningsbeslut& beslut) {
  return {beslut.omfattas ? "omfattning.skal.beslutInne" : "omfattning.skal.beslutUtanfor",
          {{"dag", beslut.dag}, {"av", beslut.av}}};
}

// The latest decision that holds on `day`: taken for it, and resting on what is unknown now.
const Omfattningsbeslut* decisionOn(const UngdomFacts& facts, Day day, const Rulings& rulings) {
  const Omfattningsbeslut* found = nullptr;
  const std::int64_t stamp = facts.beslut.empty() ? 0 : decisionStamp(rulings);
  for (const Omfattningsbeslut& beslut : facts.beslut)
    if (stamp != 0 && beslut.vilarPa == stamp && beslut.forsta <= day && (!found || beslut.dag >= found->dag))
      found = &beslut;
  return found;
}

void tellDecision(Omfattning& result, const Rulings& rulings, const UngdomFacts& facts) {
  result.kanBeslutas = rulings.firstWith(Villkorsstatus::ejUppfyllt) < 0 && rulings.firstWith(Villkorsstatus::okant) >= 0;
  if (result.kanBeslutas && rulings.beslut) result.beslut = *rulings.beslut;
  result.beslutUpphort = result.kanBeslutas && !rulings.beslut && !facts.beslut.empty();
}

Message reason(const Rulings& rulings, const RegisterFacts& reg) {
  const int failed = rulings.firstWith(Villkorsstatus::ejUppfyllt);
  if (failed >= 0) return because("omfattning.skal.utanfor", rulings, failed, reg);
  const int unknown = rulings.firstWith(Villkorsstatus::okant);
  if (unknown >= 0 && rulings.beslut) return byDecision(*rulings.beslut);
  if (unknown >= 0) return because("omfattning.skal.okant", rulings, unknown, reg);
  const Grund papers = rulings.at(4).grund;
  if (papers == Grund::baraStudiebevis || papers == Grund::baraGymnasieintyg)
    return because("omfattning.skal.inne", rulings, 4, reg);
  return because("omfattning.skal.inne", rulings, 3, reg);
}

Villkor worded(const Rulings& rulings, int nr, const RegisterFacts& reg) {
  const Ruling& ruling = rulings.at(nr);
  return {nr, ruling.status, factOf(ruling, nr, reg), ruling.dag, ruling.source};
}

std::array<Villkor, 6> sixConditions(const Rulings& rulings, const RegisterFacts& reg) {
  std::array<Villkor, 6> villkor;
  for (int nr = 1; nr <= 6; ++nr) villkor[static_cast<std::size_t>(nr - 1)] = worded(rulings, nr, reg);
  return villkor;
}

void findEnd(Omfattning& result, const std::vector<Day>& turning, const UngdomFacts& facts,
             const RegisterFacts& reg, const Law& law) {
  if (result.omfattas == false) return;
  for (Day day : turning) {
    if (day <= result.day) continue;
    const Rulings rulings = rule(facts, reg, day, law);
    const int failed = rulings.firstWith(Villkorsstatus::ejUppfyllt);
    if (failed < 0) continue;
    result.upphor = day;
    result.upphorSkal = endOf(rulings.at(failed), failed, reg, day);
    return;
  }
}

std::optional<Day> findStart(const Omfattning& result, const std::vector<Day>& turning,
                             const UngdomFacts& facts, const RegisterFacts& reg, const Law& law) {
  for (auto day = turning.rbegin(); day != turning.rend(); ++day)
    if (*day <= result.day && isOmfattad(facts, reg, *day - 1, law) != result.omfattas) return *day;
  return std::nullopt;
}

}  // namespace

int Rulings::firstWith(Villkorsstatus status) const {
  for (int nr = 0; nr <= 6; ++nr)
    if (at(nr).status == status) return nr;
  return -1;
}

std::optional<bool> Rulings::verdict() const {
  if (firstWith(Villkorsstatus::ejUppfyllt) >= 0) return false;
  if (firstWith(Villkorsstatus::okant) < 0) return true;
  if (beslut != nullptr) return beslut->omfattas;
  return std::nullopt;
}

// FNV-1a over the unknown conditions with their grounds, days and names.
std::int64_t decisionStamp(const Rulings& rulings) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  bool any = false;
  const auto add = [&hash](std::string_view text) {
    for (const char sign : text) hash = (hash ^ static_cast<std::uint8_t>(sign)) * 0x100000001B3U;
  };
  for (int nr = 0; nr <= 6; ++nr) {
    const Ruling& ruling = rulings.at(nr);
    if (ruling.status != Villkorsstatus::okant) continue;
    any = true;
    add(std::to_string(nr) + factOf(ruling, nr, {}).key);  // the key outlives the enum's numbers
    add(ruling.dag ? ruling.dag->iso() : "-");
    add(ruling.namn);
  }
  return any ? static_cast<std::int64_t>(hash | 1U) : 0;
}

Rulings rule(const UngdomFacts& facts, const RegisterFacts& reg, Day day, const Law& law) {
  Rulings rulings{
      homeMunicipality(facts, reg, day),
      {notTurned20(facts, day, law), skolpliktOver(facts, day, law), notInGymnasium(facts, day, law),
       noGymnasieexamen(facts, day), noGymnasiebevisAnpassad(facts, day), noEquivalentEducation(facts, day)}};
  rulings.beslut = decisionOn(facts, day, rulings);
  return rulings;
}

Omfattning assessOmfattning(const UngdomFacts& facts, const RegisterFacts& reg, Day day, const Law& law) {
  const Rulings rulings = rule(facts, reg, day, law);
  Omfattning result{day,
                    rulings.verdict(),
                    reason(rulings, reg),
                    sixConditions(rulings, reg),
                    worded(rulings, 0, reg),
                    {},
                    {},
                    {},
                    {},
                    false,
                    {},
                    false};
  tellDecision(result, rulings, facts);
  const auto turning = turningDays(facts, day, law);
  findEnd(result, turning, facts, reg, law);
  result.sedan = findStart(result, turning, facts, reg, law);
  // Before 2015 the duty was to keep informed only; the youths are judged by the earliest wording we hold.
  const auto& ansvar = law.ansvar.on(day);
  if (ansvar.value == "informationsansvar")
    result.anmarkning = {"omfattning.anmarkning.informationsansvar", {{"lagrum", ansvar.reference}}};
  return result;
}

// Stops at the first condition that is certainly not met, cheapest first.
std::optional<bool> isOmfattad(const UngdomFacts& facts, const RegisterFacts& reg, Day day, const Law& law) {
  bool known = true;
  const auto fails = [&known](const Ruling& ruling) {
    if (ruling.status == Villkorsstatus::okant) known = false;
    return ruling.status == Villkorsstatus::ejUppfyllt;
  };
  if (fails(notTurned20(facts, day, law)) || fails(homeMunicipality(facts, reg, day)) ||
      fails(notInGymnasium(facts, day, law)) || fails(noGymnasieexamen(facts, day)) ||
      fails(noGymnasiebevisAnpassad(facts, day)) || fails(noEquivalentEducation(facts, day)) ||
      fails(skolpliktOver(facts, day, law)))
    return false;
  if (known) return true;
  return facts.beslut.empty() ? std::nullopt : rule(facts, reg, day, law).verdict();
}

std::optional<Day> firstOmfattadIn(const UngdomFacts& facts, const RegisterFacts& reg, const Interval& days,
                                   const Law& law) {
  assert(days.last && "a span to look through has an end");
  if (isOmfattad(facts, reg, days.first, law) == true) return days.first;
  for (const Day day : turningDays(facts, days.first, law))
    if (day > days.first && days.contains(day) && isOmfattad(facts, reg, day, law) == true) return day;
  return std::nullopt;
}

}  // namespace fyren

// SPDX-License-Identifier: EUPL-1.2
#include "app/as_of.h"

#include <algorithm>
#include <utility>

#include "app/session.h"
#include "core/measures/kunskap.h"
#include "core/register/effective_days.h"
#include "store/register_store.h"

namespace fyren::app {
namespace {

constexpr std::int64_t kHourMs = 3'600'000;

// The first moment after the user's `day`, to the millisecond: time zones and summer time are the machine's.
std::int64_t endOf(const Session& session, Day day) {
  std::int64_t inside = std::int64_t{day.number()} * 24 * kHourMs - 15 * kHourMs;
  std::int64_t after = inside + 56 * kHourMs;
  while (after - inside > 1) {
    const std::int64_t middle = inside + (after - inside) / 2;
    (session.localTime(middle).day <= day ? inside : after) = middle;
  }
  return after;
}

template <typename Fact>
void dropLater(std::vector<Fact>& facts, Day day) {
  std::erase_if(facts, [&](const Fact& fact) {
    if constexpr (requires { fact.days; }) {
      return fact.days.first > day;
    } else {
      return fact.dag > day;
    }
  });
}

template <typename Fact, typename Reopen>
void reopenLater(std::vector<Fact>& facts, Day day, Reopen&& reopen) {
  for (Fact& fact : facts)
    if (fact.days.last && *fact.days.last > day) reopen(fact);
}

// Without what had not happened by `day`: a contact of later, an end of later.
UngdomFacts upTo(UngdomFacts facts, Day day) {
  dropLater(facts.kontakter, day);
  dropLater(facts.sysselsattningar, day);
  dropLater(facts.atgarder, day);
  dropLater(facts.registreringar, day);
  dropLater(facts.beslut, day);
  reopenLater(facts.atgarder, day, [](Atgard& atgard) {
    atgard.days.last.reset();
    atgard.grundAtgSlut.reset();
    atgard.sysEfter.reset();
  });
  reopenLater(facts.registreringar, day, [](Registrering& registrering) {
    registrering.days.last.reset();
    registrering.avregistreringsorsak.reset();
  });
  return facts;
}

// The first day of the period on which the youth was registered; nothing when it never was.
std::optional<Day> firstRegisteredIn(const UngdomFacts& facts, Day first, Day last, const Law& law) {
  std::optional<Day> found;
  for (const Registrering& registrering : facts.registreringar) {
    if (registrering.avregistreringsorsak == Avregistreringsorsak::felregistrerad) continue;
    const Interval days = effectiveDays(registrering, facts.ungdom, law);
    if (!days.overlaps({first, last})) continue;
    const Day day = std::max(first, days.first);
    if (!found || day < *found) found = day;
  }
  return found;
}

Day judgedOn(const UngdomFacts& facts, const AsOf& asOf, const Viewpoint& view) {
  if (!asOf.last) return asOf.first;
  if (const auto day = firstRegisteredIn(facts, asOf.first, *asOf.last, view.law)) return *day;
  return firstOmfattadIn(facts, view.reg, {asOf.first, *asOf.last}, view.law).value_or(*asOf.last);
}

Result<std::vector<UngdomFacts>, Message> factsOf(const Session& session, const AsOf& asOf) {
  if (asOf.knowledge == Knowledge::now) return session.allFacts();
  auto known = session.store().factsKnownAt(endOf(session, asOf.last.value_or(asOf.first)));
  if (!known) return known.error().message;
  return std::move(*known);
}

Result<std::optional<UngdomFacts>, Message> factsOfOne(const Session& session, UngdomId id, Day day, Knowledge knowledge) {
  if (knowledge == Knowledge::now) {
    const UngdomFacts* known = session.facts(id);
    return known != nullptr ? std::optional(*known) : std::nullopt;
  }
  auto known = session.store().factsKnownAt(id, endOf(session, day));
  if (!known) return known.error().message;
  return std::move(*known);
}

PersonOnDay shownOn(const Session& session, UngdomFacts facts, Day day) {
  const UngdomFacts then = upTo(std::move(facts), day);
  PersonOnDay shown{day, ageOn(then.ungdom.nummer, day), assessOmfattning(then, session.reg(), day, session.law()), {}, {}, {}, {}, {}, {}, {}, {}, {}};
  if (const Registrering* held = registreringOn(then, day, session.law())) shown.registrering = *held;
  for (const Skolplacering& school : then.skolplaceringar)
    if (school.days.contains(day)) shown.skolor.push_back(school);
  for (const Bosattning& home : then.bosattningar)
    if (home.days.contains(day)) shown.bosattning.push_back(home);
  for (const Atgard& atgard : then.atgarder)
    if (atgard.days.contains(day)) shown.atgarder.push_back(atgard);
  if (const Sysselsattning* told = latestSysselsattning(then, day)) shown.sysselsattning = *told;
  if (!then.kontakter.empty()) shown.kontakt = then.kontakter.back();
  shown.fornamn = then.ungdom.fornamn;
  shown.efternamn = then.ungdom.efternamn;
  shown.nummer = then.ungdom.nummer.hyphenated();
  return shown;
}

}  // namespace

Result<LoadedRegister, Message> registerAsOf(const Session& session, const AsOf& asOf) {
  auto facts = factsOf(session, asOf);
  if (!facts) return facts.error();
  LoadedRegister made;
  const Viewpoint today = session.viewpoint();
  made.index.clear(facts->size());
  for (UngdomFacts& one : *facts) {
    const Day day = judgedOn(one, asOf, today);
    made.facts.push_back(upTo(std::move(one), day));
    made.rows.push_back(registerRow(made.facts.back(), {today.reg, today.law, day, today.schoolListRead, today.areas}));
    made.place.emplace(made.rows.back().id, made.rows.size() - 1);
    made.index.add(made.rows.back());
  }
  return made;
}

Result<std::optional<PersonOnDay>, Message> personOnDay(const Session& session, UngdomId id, Day day, Knowledge knowledge) {
  auto facts = factsOfOne(session, id, day, knowledge);
  if (!facts) return facts.error();
  if (!*facts) return std::optional<PersonOnDay>();
  return std::optional(shownOn(session, std::move(**facts), day));
}

Result<std::optional<PersonOnDay>, Message> personAsOf(const Session& session, UngdomId id, const AsOf& asOf) {
  auto facts = factsOfOne(session, id, asOf.last.value_or(asOf.first), asOf.knowledge);
  if (!facts) return facts.error();
  if (!*facts) return std::optional<PersonOnDay>();
  const Day day = judgedOn(**facts, asOf, session.viewpoint());
  return std::optional(shownOn(session, std::move(**facts), day));
}

}  // namespace fyren::app

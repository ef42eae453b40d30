// SPDX-License-Identifier: EUPL-1.2
#include <optional>

#include "app/commands/carry_out.h"
#include "app/commands/commands.h"
#include "app/register_row.h"

namespace fyren::app {
namespace {

std::optional<CommandFailure> checkNumber(const Session& session, const Personnummer& nummer) {
  const auto known = session.store().findByNumber(nummer);
  if (!known) return fromStore(known.error());
  for (const UngdomId& id : known.value())
    if (const UngdomFacts* facts = session.facts(id))
      return invalid("nummer", {"register.fel.finnsRedan",
                                {{"namn", facts->ungdom.fornamn + " " + facts->ungdom.efternamn}}});
  // Förordning (2006:39) 3 §: no more than the responsibility needs.
  const int limit = session.law().ageLimit.on(session.today()).value;
  if (ageOn(nummer, session.today()) >= limit)
    return invalid("nummer", {"register.fel.forGammal", {{"alder", std::int64_t{limit}}}});
  return std::nullopt;
}

std::optional<CommandFailure> check(const Session& session, const NyUngdom& wish,
                                    const Personnummer& nummer) {
  if (auto failure = checkNumber(session, nummer)) return failure;
  if (trimmed(wish.fornamn).empty()) return invalid("fornamn", {"person.fel.fornamnSaknas", {}});
  if (trimmed(wish.efternamn).empty()) return invalid("efternamn", {"person.fel.efternamnSaknas", {}});
  if (auto failure = tooLong("fornamn", wish.fornamn)) return failure;
  if (auto failure = tooLong("efternamn", wish.efternamn)) return failure;
  if (wish.folkbokfordSedan > session.today())
    return invalid("folkbokfordSedan", {"person.fel.dagIFramtiden", {{"dag", wish.folkbokfordSedan}}});
  if (wish.folkbokfordSedan < nummer.birthDay())
    return invalid("folkbokfordSedan", {"person.fel.dagForeFodelsen", {{"fodd", nummer.birthDay()}}});
  return std::nullopt;
}

}  // namespace

Result<UngdomId, CommandFailure> addUngdom(Session& session, const NyUngdom& wish) {
  const auto nummer = Personnummer::parse(trimmed(wish.nummer), session.reg().kind, session.today());
  if (!nummer) return invalid("nummer", describe(nummer.error(), trimmed(wish.nummer)));
  if (const auto failure = check(session, wish, *nummer)) return *failure;

  const UngdomId id = session.store().newId<UngdomId>();
  store::Act act = beginAct(session, "ungdom.add", id, {"history.nyUngdom", {}});
  Ungdom ungdom{id, *nummer, {}, trimmed(wish.fornamn), trimmed(wish.efternamn), {}, {}, {}, {}, {}, {}};
  act.put(ungdom);
  act.put(
      Bosattning{{}, id, session.reg().kommun, {wish.folkbokfordSedan, std::nullopt}, Source::handlaggare});
  const CommandResult done = carryOut(session, act, {"register.gjort.nyUngdom", {}});
  if (!done) return done.error();
  return id;
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#include <optional>
#include <utility>

#include "app/commands/carry_out.h"
#include "app/commands/commands.h"
#include "app/commands/reachable.h"

namespace fyren::app {
namespace {

Ungdom tidied(const Ungdom& wish, const Ungdom& known) {
  Ungdom ungdom = wish;
  ungdom.nummer = known.nummer;
  ungdom.tidigareNummer = known.tidigareNummer;
  for (std::string Ungdom::*text :
       {&Ungdom::fornamn, &Ungdom::efternamn, &Ungdom::gatuadress, &Ungdom::postnummer, &Ungdom::postort,
        &Ungdom::epost, &Ungdom::telefon, &Ungdom::handlaggare})
    ungdom.*text = trimmed(ungdom.*text);
  return ungdom;
}

std::optional<CommandFailure> checkLengths(const Ungdom& ungdom) {
  const std::pair<std::string_view, const std::string*> texts[] = {
      {"fornamn", &ungdom.fornamn}, {"efternamn", &ungdom.efternamn}, {"telefon", &ungdom.telefon},
      {"epost", &ungdom.epost},     {"gatuadress", &ungdom.gatuadress}, {"postnummer", &ungdom.postnummer},
      {"postort", &ungdom.postort}, {"handlaggare", &ungdom.handlaggare}};
  for (const auto& [field, value] : texts)
    if (auto failure = tooLong(field, *value)) return failure;
  return std::nullopt;
}

std::optional<CommandFailure> check(Ungdom& ungdom) {
  if (auto failure = checkLengths(ungdom)) return failure;
  if (ungdom.fornamn.empty()) return invalid("fornamn", {"person.fel.fornamnSaknas", {}});
  if (ungdom.efternamn.empty()) return invalid("efternamn", {"person.fel.efternamnSaknas", {}});
  if (!ungdom.postnummer.empty()) {
    const std::string digits = onlyDigits(ungdom.postnummer);
    if (digits.size() != 5) return invalid("postnummer", {"person.fel.postnummer", {}});
    ungdom.postnummer = digits;
  }
  if (!ungdom.epost.empty() && !looksLikeEpost(ungdom.epost))
    return invalid("epost", {"person.fel.epost", {}});
  if (!ungdom.telefon.empty() && !looksLikeTelefon(ungdom.telefon))
    return invalid("telefon", {"person.fel.telefon", {}});
  return std::nullopt;
}

}  // namespace

CommandResult changeUngdom(Session& session, const Ungdom& wish) {
  const UngdomFacts* facts = session.facts(wish.id);
  if (facts == nullptr) return unknownUngdom();
  Ungdom ungdom = tidied(wish, facts->ungdom);
  if (const auto failure = check(ungdom)) return *failure;
  store::Act act = beginAct(session, "ungdom.change", wish.id, {"history.uppgifter", {}});
  act.put(ungdom);
  return carryOut(session, act, {"person.gjort.uppgifter", {}});
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>
#include <utility>

#include "app/commands/carry_out.h"
#include "app/commands/commands.h"

namespace fyren::app {
namespace {

bool isDigit(char sign) {
  return sign >= '0' && sign <= '9';
}

std::string onlyDigits(const std::string& text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isDigit);
  return digits;
}

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

bool looksLikeEpost(const std::string& text) {
  const std::size_t at = text.find('@');
  return at != std::string::npos && at > 0 && text.find('.', at + 2) != std::string::npos &&
         text.back() != '.' && text.find(' ') == std::string::npos &&
         text.find('@', at + 1) == std::string::npos;
}

bool looksLikeTelefon(const std::string& text) {
  const bool signsFit = std::all_of(text.begin(), text.end(), [](char sign) {
    return isDigit(sign) || std::string_view("+-() /,.").find(sign) != std::string_view::npos;
  });
  return signsFit && onlyDigits(text).size() >= 5;
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

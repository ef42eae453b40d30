// SPDX-License-Identifier: EUPL-1.2
#include "core/outreach/contact_ways.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace fyren {
namespace {

// Letters of an address in small ones, blanks left out.
std::string plain(std::string_view written) {
  std::string kept;
  for (const char sign : written)
    if (sign != ' ') kept += sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign + 32) : sign;
  return kept;
}

std::string comparable(const Kontaktvag& way) {
  return isPhone(way.slag) ? nationalNumber(way.varde) : plain(way.varde);
}

// Of a register from before there was a table.
void addOlder(std::vector<Kontaktvag>& ways, const Ungdom& ungdom, Kontaktvagsslag slag,
              const std::string& value) {
  if (value.empty()) return;
  Kontaktvag older;
  older.ungdom = ungdom.id;
  older.slag = slag;
  older.varde = value;
  if (std::none_of(ways.begin(), ways.end(), [&](const Kontaktvag& way) { return sameWay(way, older); }))
    ways.push_back(std::move(older));
}

bool fits(const Kontaktvag& way, Kanal kanal) {
  if (way.varde.empty()) return false;
  if (kanal == Kanal::epost) return way.slag == Kontaktvagsslag::epost;
  if (kanal == Kanal::socialaMedier) return way.slag == Kontaktvagsslag::annat;
  return isPhone(way.slag);
}

int stateOf(const Kontaktvag& way) {
  return way.fungerarEj ? 2 : way.fungerade ? 0 : 1;
}
bool isOwnWord(const Kontaktvag& way) {
  return way.source == Source::kontakt;
}

auto rankOf(const Kontaktvag& way, Kanal kanal, Mottagare till) {
  const bool forGuardian = till == Mottagare::vardnadshavare;
  const bool other = (way.vems == Mottagare::vardnadshavare) != forGuardian;
  const bool wrongKind = kanal == Kanal::sms && way.slag != Kontaktvagsslag::mobil;
  const int newest = -(way.fungerade ? std::max(*way.fungerade, way.dag) : way.dag).number();
  return std::tuple(stateOf(way) == 2, other, stateOf(way), wrongKind, !isOwnWord(way), newest,
                    static_cast<int>(way.slag), way.id);
}

Message whyHere(const Kontaktvag& way) {
  if (way.fungerarEj) return {"kontaktvag.skal.fungerarEj", {{"dag", *way.fungerarEj}}};
  if (way.fungerade) return {"kontaktvag.skal.fungerade", {{"dag", *way.fungerade}}};
  const std::vector<Message> source = {sourceOf(way)};
  if (way.dag.number() == 0) return {"kontaktvag.skal.oprovadUtanDag", {{"kalla", source}}};
  return {"kontaktvag.skal.oprovad", {{"kalla", source}, {"dag", way.dag}}};
}

std::string firstOwn(const UngdomFacts& facts, Kanal kanal, Day today) {
  for (const Kontaktval& one : rankedWays(facts, kanal, Mottagare::ungdom, today))
    if (one.vag.vems == Mottagare::ungdom && !one.vag.fungerarEj) return one.vag.varde;
  return {};
}

}  // namespace

bool isMyndig(const Personnummer& nummer, Day today) {
  return nummer.birthDay().plusYears(kMyndig) <= today;
}

std::vector<Kontaktvag> contactWays(const UngdomFacts& facts, Day today) {
  if (isMyndig(facts.ungdom.nummer, today)) return ownWays(facts);
  std::vector<Kontaktvag> ways = ownWays(facts);
  std::copy_if(facts.kontaktvagar.begin(), facts.kontaktvagar.end(), std::back_inserter(ways),
               [](const Kontaktvag& way) { return way.vems == Mottagare::vardnadshavare; });
  return ways;
}

std::vector<Kontaktvag> ownWays(const UngdomFacts& facts) {
  std::vector<Kontaktvag> ways;
  std::copy_if(facts.kontaktvagar.begin(), facts.kontaktvagar.end(), std::back_inserter(ways),
               [](const Kontaktvag& way) { return way.vems != Mottagare::vardnadshavare; });
  addOlder(ways, facts.ungdom, kindOfNumber(facts.ungdom.telefon), facts.ungdom.telefon);
  addOlder(ways, facts.ungdom, Kontaktvagsslag::epost, facts.ungdom.epost);
  return ways;
}

std::vector<Kontaktval> rankedWays(const UngdomFacts& facts, Kanal kanal, Mottagare till, Day today) {
  std::vector<Kontaktvag> ways = contactWays(facts, today);
  std::erase_if(ways, [&](const Kontaktvag& way) { return !fits(way, kanal); });
  std::sort(ways.begin(), ways.end(), [&](const Kontaktvag& a, const Kontaktvag& b) {
    return rankOf(a, kanal, till) < rankOf(b, kanal, till);
  });
  std::vector<Kontaktval> ranked;
  ranked.reserve(ways.size());
  for (Kontaktvag& way : ways) {
    if (std::any_of(ranked.begin(), ranked.end(),
                    [&](const Kontaktval& one) { return sameWay(one.vag, way); }))
      continue;
    Message why = whyHere(way);
    ranked.push_back({std::move(way), std::move(why)});
  }
  return ranked;
}

std::string ownTelefon(const UngdomFacts& facts, Day today) {
  return firstOwn(facts, Kanal::telefon, today);
}
std::string ownEpost(const UngdomFacts& facts, Day today) {
  return firstOwn(facts, Kanal::epost, today);
}

Message sourceOf(const Kontaktvag& way) {
  if (!way.uppgettAv.empty()) return {"kontaktvag.kalla.uppgett", {{"namn", way.uppgettAv}}};
  switch (way.source) {
    case Source::unknown:
      return {"kontaktvag.kalla.okand", {}};
    case Source::folkbokforing:
      return {"kontaktvag.kalla.folkbokforing", {}};
    case Source::skola:
      return {"kontaktvag.kalla.skola", {}};
    case Source::beda:
      return {"kontaktvag.kalla.beda", {}};
    case Source::kontakt:
      return {way.vems == Mottagare::vardnadshavare ? "kontaktvag.kalla.vardnadshavaren"
                                                    : "kontaktvag.kalla.ungdomen",
              {}};
    case Source::handlaggare:
      return {"kontaktvag.kalla.handlaggare", {}};
    case Source::egetRegister:
      return {"kontaktvag.kalla.egetRegister", {}};
  }
  return {"kontaktvag.kalla.okand", {}};
}

bool isPhone(Kontaktvagsslag slag) {
  return slag == Kontaktvagsslag::mobil || slag == Kontaktvagsslag::telefon;
}

Kontaktvagsslag kindOfNumber(std::string_view written) {
  return nationalNumber(written).starts_with("07") ? Kontaktvagsslag::mobil : Kontaktvagsslag::telefon;
}

bool sameWay(const Kontaktvag& a, const Kontaktvag& b) {
  return a.vems == b.vems && isPhone(a.slag) == isPhone(b.slag) && comparable(a) == comparable(b);
}

std::string nationalNumber(std::string_view written) {
  std::string digits;
  std::copy_if(written.begin(), written.end(), std::back_inserter(digits),
               [](char sign) { return sign >= '0' && sign <= '9'; });
  if (digits.starts_with("0046")) return "0" + digits.substr(4);
  return digits.starts_with("46") ? "0" + digits.substr(2) : digits;
}

}  // namespace fyren

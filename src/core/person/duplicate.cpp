// SPDX-License-Identifier: EUPL-1.2
#include "core/person/duplicate.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

#include "core/outreach/contact_ways.h"

namespace fyren {
namespace {

// Without case, blanks and hyphens: "Anna-Lena" is "ANNA LENA". Å, ä and é (C3 8x) have their capitals 20 lower.
std::string folded(std::string_view name) {
  std::string key;
  bool afterC3 = false;
  for (const char sign : name) {
    const auto byte = static_cast<std::uint8_t>(sign);
    if (sign == ' ' || sign == '-') continue;
    if (sign >= 'A' && sign <= 'Z') key += static_cast<char>(sign + 32);
    else if (afterC3 && byte >= 0x80 && byte <= 0x9E) key += static_cast<char>(byte + 0x20);
    else key += sign;
    afterC3 = byte == 0xC3;
  }
  return key;
}

bool sameAndSaid(const std::string& a, const std::string& b) { return !a.empty() && a == b; }

bool hadNumber(const Ungdom& ungdom, const Personnummer& nummer) {
  const auto& earlier = ungdom.tidigareNummer;
  return ungdom.nummer == nummer || std::find(earlier.begin(), earlier.end(), nummer) != earlier.end();
}

// Any of their own, however old.
bool shareWay(const UngdomFacts& a, const UngdomFacts& b, bool phone) {
  const auto own = [&](const UngdomFacts& facts) {
    std::vector<Kontaktvag> ways = ownWays(facts);
    std::erase_if(ways, [&](const Kontaktvag& way) { return phone ? !isPhone(way.slag) : way.slag != Kontaktvagsslag::epost; });
    return ways;
  };
  const std::vector<Kontaktvag> others = own(b);
  const std::vector<Kontaktvag> ways = others.empty() ? others : own(a);
  return std::any_of(ways.begin(), ways.end(), [&](const Kontaktvag& one) {
    return std::any_of(others.begin(), others.end(), [&](const Kontaktvag& other) { return sameWay(one, other); });
  });
}

// Without one of these a shared telephone tells nothing, and most pairs have none.
bool maySuffice(const std::vector<Likhet>& found) {
  return std::any_of(found.begin(), found.end(), [](Likhet one) {
    return one == Likhet::sammaNummer || one == Likhet::samordningsnummer || one == Likhet::sammaNamn;
  });
}

// Somebody has looked, and they are two.
bool areToldApart(const UngdomFacts& a, const UngdomFacts& b) {
  const auto names = [](const UngdomFacts& one, const UngdomId& other) {
    return std::any_of(one.ejSamma.begin(), one.ejSamma.end(), [&](const EjSamma& told) { return told.andra == other; });
  };
  return names(a, b.ungdom.id) || names(b, a.ungdom.id);
}

std::vector<Likhet> likenesses(const UngdomFacts& first, const UngdomFacts& second) {
  const Ungdom &a = first.ungdom, &b = second.ungdom;
  std::vector<Likhet> found;
  if (hadNumber(a, b.nummer) || hadNumber(b, a.nummer)) found.push_back(Likhet::sammaNummer);
  if (a.nummer.kind() != b.nummer.kind() && a.nummer.isWoman() == b.nummer.isWoman())
    found.push_back(Likhet::samordningsnummer);
  const bool sameLast = sameAndSaid(folded(a.efternamn), folded(b.efternamn));
  if (sameLast && sameAndSaid(folded(a.fornamn), folded(b.fornamn))) found.push_back(Likhet::sammaNamn);
  else if (sameLast) found.push_back(Likhet::sammaEfternamn);
  if (sameAndSaid(folded(a.gatuadress), folded(b.gatuadress)) && a.postnummer == b.postnummer)
    found.push_back(Likhet::sammaAdress);
  if (!maySuffice(found)) return found;
  if (shareWay(first, second, true)) found.push_back(Likhet::sammaTelefon);
  if (shareWay(first, second, false)) found.push_back(Likhet::sammaEpost);
  return found;
}

bool holds(const std::vector<Likhet>& all, Likhet one) { return std::find(all.begin(), all.end(), one) != all.end(); }

std::optional<Dubblett> compared(std::span<const UngdomFacts> all, std::size_t first, std::size_t second) {
  if (areToldApart(all[first], all[second])) return std::nullopt;
  Dubblett pair{first, second, false, likenesses(all[first], all[second])};
  const auto has = [&](Likhet one) { return holds(pair.likheter, one); };
  const bool reach = has(Likhet::sammaTelefon) || has(Likhet::sammaEpost);
  const bool more = reach || has(Likhet::sammaAdress);
  pair.saker = has(Likhet::sammaNummer) || (has(Likhet::samordningsnummer) && has(Likhet::sammaNamn) && more);
  const bool sameSex = all[first].ungdom.nummer.isWoman() == all[second].ungdom.nummer.isWoman();
  const bool may = sameSex && (has(Likhet::sammaNamn) || (has(Likhet::samordningsnummer) && (has(Likhet::sammaEfternamn) || more)));
  if (!pair.saker && !may) return std::nullopt;
  return pair;
}

}  // namespace

std::vector<Dubblett> findDuplicates(std::span<const UngdomFacts> ungdomar) {
  std::unordered_map<std::int32_t, std::vector<std::size_t>> sameDay;
  std::map<std::pair<std::size_t, std::size_t>, Dubblett> found;
  std::unordered_map<std::uint64_t, std::size_t> inForce;
  const auto compare = [&](std::size_t a, std::size_t b) {
    const auto pair = std::minmax(a, b);
    if (auto one = compared(ungdomar, pair.first, pair.second)) found.try_emplace({pair.first, pair.second}, std::move(*one));
  };
  for (std::size_t i = 0; i < ungdomar.size(); ++i) {
    inForce.try_emplace(ungdomar[i].ungdom.nummer.digits(), i);
    std::vector<std::size_t>& others = sameDay[ungdomar[i].ungdom.nummer.birthDay().number()];
    for (const std::size_t other : others) compare(other, i);
    others.push_back(i);
  }
  for (std::size_t i = 0; i < ungdomar.size(); ++i)
    for (const Personnummer& earlier : ungdomar[i].ungdom.tidigareNummer)
      if (const auto other = inForce.find(earlier.digits()); other != inForce.end() && other->second != i)
        compare(other->second, i);
  std::vector<Dubblett> all;
  for (auto& [pair, one] : found) all.push_back(std::move(one));
  std::stable_sort(all.begin(), all.end(), [](const Dubblett& a, const Dubblett& b) { return a.saker && !b.saker; });
  return all;
}

}  // namespace fyren

// SPDX-License-Identifier: EUPL-1.2
#include "core/person/duplicate.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

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

std::string digitsOf(std::string_view telephone) {
  std::string digits;
  for (const char sign : telephone)
    if (sign >= '0' && sign <= '9') digits += sign;
  if (digits.starts_with("46")) digits.replace(0, 2, "0");
  return digits;
}

bool sameAndSaid(const std::string& a, const std::string& b) { return !a.empty() && a == b; }

bool hadNumber(const Ungdom& ungdom, const Personnummer& nummer) {
  const auto& earlier = ungdom.tidigareNummer;
  return ungdom.nummer == nummer || std::find(earlier.begin(), earlier.end(), nummer) != earlier.end();
}

std::vector<Likhet> likenesses(const Ungdom& a, const Ungdom& b) {
  std::vector<Likhet> found;
  if (hadNumber(a, b.nummer) || hadNumber(b, a.nummer)) found.push_back(Likhet::sammaNummer);
  if (a.nummer.kind() != b.nummer.kind() && a.nummer.isWoman() == b.nummer.isWoman())
    found.push_back(Likhet::samordningsnummer);
  const bool sameLast = sameAndSaid(folded(a.efternamn), folded(b.efternamn));
  if (sameLast && sameAndSaid(folded(a.fornamn), folded(b.fornamn))) found.push_back(Likhet::sammaNamn);
  else if (sameLast) found.push_back(Likhet::sammaEfternamn);
  if (sameAndSaid(folded(a.gatuadress), folded(b.gatuadress)) && a.postnummer == b.postnummer)
    found.push_back(Likhet::sammaAdress);
  if (sameAndSaid(digitsOf(a.telefon), digitsOf(b.telefon))) found.push_back(Likhet::sammaTelefon);
  if (sameAndSaid(folded(a.epost), folded(b.epost))) found.push_back(Likhet::sammaEpost);
  return found;
}

bool holds(const std::vector<Likhet>& all, Likhet one) { return std::find(all.begin(), all.end(), one) != all.end(); }

std::optional<Dubblett> compared(std::span<const UngdomFacts> all, std::size_t first, std::size_t second) {
  Dubblett pair{first, second, false, likenesses(all[first].ungdom, all[second].ungdom)};
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

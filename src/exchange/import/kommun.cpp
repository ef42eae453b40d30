// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/kommun.h"

#include <algorithm>
#include <cassert>
#include <unordered_map>
#include <vector>

#include <assets/assets.h>
#include <nlohmann/json.hpp>

#include "exchange/import/list_kind.h"

namespace fyren::exchange {
namespace {

struct Register {
  std::vector<Kommun> byKod;
  std::unordered_multimap<std::string, std::size_t> byName;  // folded: Habo and Håbo are one word
};

const Register& kommuner() {
  static const Register loaded = [] {
    Register made;
    const auto json = nlohmann::json::parse(asset("kommuner.json"));
    for (const auto& [kod, namn] : json.at("kommuner").items()) made.byKod.push_back({kod, namn.get<std::string>()});
    std::sort(made.byKod.begin(), made.byKod.end(), [](const Kommun& a, const Kommun& b) { return a.kod < b.kod; });
    for (std::size_t i = 0; i < made.byKod.size(); ++i) made.byName.emplace(foldWord(made.byKod[i].namn), i);
    assert(made.byKod.size() == 290 && "assets/kommuner.json shall hold the 290 municipalities");
    return made;
  }();
  return loaded;
}

bool hasAccent(std::string_view text) { return text.find('\xC3') != std::string_view::npos; }

const Kommun* byFoldedName(std::string name, bool accent) {
  const Register& all = kommuner();
  const auto find = [&](const std::string& word) -> const Kommun* {
    const auto [begin, end] = all.byName.equal_range(word);
    const Kommun* best = begin == end ? nullptr : &all.byKod[begin->second];
    for (auto at = begin; at != end; ++at)
      if (hasAccent(all.byKod[at->second].namn) == accent) best = &all.byKod[at->second];
    return best;
  };
  if (const Kommun* found = find(name)) return found;
  for (std::string_view ending : {"kommun", "stad", "region"}) {
    if (name.size() <= ending.size() || name.compare(name.size() - ending.size(), ending.size(), ending) != 0) continue;
    std::string shorter = name.substr(0, name.size() - ending.size());
    if (const Kommun* found = find(shorter)) return found;
    if (shorter.back() != 's') continue;
    shorter.pop_back();
    if (const Kommun* found = find(shorter)) return found;
  }
  return nullptr;
}

}  // namespace

std::span<const Kommun> allKommuner() { return kommuner().byKod; }

const Kommun* kommunByKod(std::string_view kod) {
  const auto& all = kommuner().byKod;
  const auto at = std::lower_bound(all.begin(), all.end(), kod,
                                   [](const Kommun& entry, std::string_view wanted) { return entry.kod < wanted; });
  return at != all.end() && at->kod == kod ? &*at : nullptr;
}

std::string kommunName(std::string_view kod) {
  const Kommun* found = kommunByKod(kod);
  return found ? found->namn : std::string(kod);
}

const Kommun* kommunFromText(std::string_view text) {
  const std::string folded = foldWord(text);
  std::size_t digits = 0;
  while (digits < folded.size() && folded[digits] >= '0' && folded[digits] <= '9') ++digits;
  if (digits == 0) return byFoldedName(folded, hasAccent(text));
  std::string kod = folded.substr(0, digits);
  if (kod.size() == 5 && kod.back() == '0' && text.find('.') != std::string_view::npos) kod.pop_back();  // "2281.0"
  if (kod.size() == 4 && kod.back() == '0' && text.find('.') == 3) kod.pop_back();                       // "180.0"
  if (kod.size() == 3) kod.insert(kod.begin(), '0');
  const Kommun* found = kommunByKod(kod);
  if (digits == folded.size() || !found) return found;
  return byFoldedName(folded.substr(digits), hasAccent(text)) == found ? found : nullptr;
}

}  // namespace fyren::exchange

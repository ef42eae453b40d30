// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <initializer_list>

#include "core/guard/wordlist.h"

namespace fyren {
namespace {

struct Way {
  std::string_view name;
  std::string_view drops;  // letters, one of which goes from the end of the word first
  std::initializer_list<std::string_view> endings;
};

bool endsInOneOf(std::string_view word, std::string_view letters) {
  return !word.empty() && letters.find(word.back()) != std::string_view::npos;
}

const Way* wayNamed(std::string_view name) {
  static const std::array<Way, 8> kWays = {{
      {"or", "a", {"a", "an", "or", "orna"}},
      {"ar", "e", {"", "e", "en", "ar", "arna"}},
      {"er", "", {"", "n", "en", "er", "erna"}},
      {"n", "", {"", "t", "n", "na"}},
      {"ett", "", {"", "et", "en"}},
      {"are", "", {"", "n", "na"}},
      {"adj", "", {"", "t", "a"}},
      {"verb", "a", {"a", "ar", "ade", "at", "ad", "ades", "as", "ande"}},
  }};
  for (const Way& way : kWays)
    if (way.name == name) return &way;
  return nullptr;
}

// deprimerad, deprimerat, deprimerade; misstänkt, misstänkta
std::vector<std::string> adjective(const std::string& word) {
  if (word.ends_with("ad")) return {word, word.substr(0, word.size() - 1) + "t", word + "e"};
  if (word.ends_with("t")) return {word, word + "a"};
  if (word.ends_with("d")) return {word, word.substr(0, word.size() - 1) + "t", word + "a"};
  return {word, word + "t", word + "a"};
}

}  // namespace

std::vector<std::string> formsOf(std::string_view word, std::string_view way) {
  std::vector<std::string> forms;
  const Way* found = wayNamed(way);
  if (found == nullptr) return {std::string(word)};
  if (way == "adj") {
    forms = adjective(std::string(word));
  } else {
    const std::string stem(endsInOneOf(word, found->drops) ? word.substr(0, word.size() - 1) : word);
    for (const std::string_view ending : found->endings) forms.push_back(stem + std::string(ending));
  }
  const std::size_t count = forms.size();
  for (std::size_t i = 0; i < count; ++i)
    if (!forms[i].ends_with('s')) forms.push_back(forms[i] + "s");
  return forms;
}

}  // namespace fyren

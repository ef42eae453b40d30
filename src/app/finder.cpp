// SPDX-License-Identifier: EUPL-1.2
#include "app/finder.h"

#include <algorithm>

#include "app/collation.h"

namespace fyren::app {
namespace {

std::vector<std::string_view> wordsOf(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

bool begins(const std::vector<std::string_view>& words, std::string_view typed) {
  return std::any_of(words.begin(), words.end(), [typed](std::string_view word) { return word.starts_with(typed); });
}

}  // namespace

bool holdsWords(std::string_view text, std::string_view words) {
  const std::string in = searchKey(text), wanted = searchKey(words);
  const auto all = wordsOf(wanted);
  return std::all_of(all.begin(), all.end(), [&in](std::string_view word) { return in.find(word) != std::string::npos; });
}

std::vector<std::size_t> meant(std::string_view typed, std::span<const std::string> labels) {
  const std::string wanted = searchKey(typed);
  const auto asked = wordsOf(wanted);
  std::vector<std::size_t> first, rest;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::string label = searchKey(labels[i]);
    const auto words = wordsOf(label);
    if (!std::all_of(asked.begin(), asked.end(), [&words](std::string_view word) { return begins(words, word); })) continue;
    (!asked.empty() && label.starts_with(asked.front()) ? first : rest).push_back(i);
  }
  first.insert(first.end(), rest.begin(), rest.end());
  return first;
}

}  // namespace fyren::app

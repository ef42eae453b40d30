// SPDX-License-Identifier: EUPL-1.2
#include "core/guard/wordlist.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "assets/assets.h"

namespace fyren {
namespace {

constexpr std::size_t kKey = 4;  // bytes of a word by which open words are found

bool isWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U);
}

// Signs of more than one byte that are no letters: – — ” “ ’ … and the no-break space.
std::size_t signLength(std::string_view rest) {
  if (rest.starts_with("\xE2\x80")) return std::min<std::size_t>(3, rest.size());
  if (rest.starts_with("\xC2")) return std::min<std::size_t>(2, rest.size());
  return 0;
}

KansligUppgift kindNamed(std::string_view name) {
  using enum KansligUppgift;
  constexpr std::array<std::pair<std::string_view, KansligUppgift>, 10> kNames = {{
      {"halsa", halsa}, {"diagnos", diagnos}, {"religion", religion}, {"ursprung", ursprung}, {"sexualitet", sexualitet},
      {"politik", politik}, {"brott", brott}, {"vald", vald}, {"oro", oro}, {"omdome", omdome},
  }};
  const auto found = std::find_if(kNames.begin(), kNames.end(), [&](const auto& entry) { return entry.first == name; });
  assert(found != kNames.end() && "ord.txt: a section of no known kind");
  return found->second;
}

std::vector<std::string_view> parted(std::string_view line, char at) {
  std::vector<std::string_view> parts;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(at), line.size());
    if (end > 0) parts.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return parts;
}

}  // namespace

std::string foldedWord(std::string_view word) {
  std::string folded(word);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const auto byte = static_cast<unsigned char>(folded[i]);
    if (folded[i] >= 'A' && folded[i] <= 'Z') folded[i] = static_cast<char>(folded[i] - 'A' + 'a');
    // Å Ä Ö É and their like: U+00C0–U+00DE
    if (i > 0 && static_cast<unsigned char>(folded[i - 1]) == 0xC3U && byte >= 0x80U && byte <= 0x9EU)
      folded[i] = static_cast<char>(byte + 0x20U);
  }
  return folded;
}

std::vector<GuardWord> wordsOf(std::string_view text) {
  std::vector<GuardWord> words;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t sign = signLength(text.substr(at)); sign > 0 || !isWordByte(text[at])) {
      at += std::max<std::size_t>(sign, 1);
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && signLength(text.substr(end)) == 0 &&
           (isWordByte(text[end]) || (text[end] == '-' && end + 1 < text.size() && isWordByte(text[end + 1]))))
      ++end;
    words.push_back({foldedWord(text.substr(at, end - at)), at, end - at});
    at = end;
  }
  return words;
}

bool GuardWordlist::Pattern::fits(const std::string& word) const {
  if (!begins && !ends) return std::binary_search(forms.begin(), forms.end(), word);
  return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
    if (begins && ends) return word.find(form) != std::string::npos;
    return begins ? word.starts_with(form) : word.ends_with(form);
  });
}

GuardWordlist::GuardWordlist(std::string_view source) {
  auto kind = KansligUppgift::halsa;
  bool allowed = false;
  for (const std::string_view line : parted(source, '\n')) {
    if (line.starts_with("#")) continue;
    if (!line.starts_with("@")) {
      add(line, kind, allowed);
      continue;
    }
    allowed = line == "@utom";
    if (!allowed) kind = kindNamed(line.substr(1));
  }
}

void GuardWordlist::add(std::string_view line, KansligUppgift kind, bool allowed) {
  Entry entry{{}, kind, allowed};
  for (const std::string_view part : parted(line, ' ')) {
    const std::size_t slash = std::min(part.find('/'), part.size());
    std::string_view word = part.substr(0, slash);
    Pattern pattern;
    pattern.ends = word.starts_with("*");
    pattern.begins = word.ends_with("*");
    word.remove_prefix(pattern.ends ? 1 : 0);
    word.remove_suffix(pattern.begins ? 1 : 0);
    pattern.forms = formsOf(foldedWord(word), slash < part.size() ? part.substr(slash + 1) : std::string_view());
    std::sort(pattern.forms.begin(), pattern.forms.end());
    entry.words.push_back(std::move(pattern));
  }
  if (entry.words.empty()) return;
  ++entries_;
  const Pattern& first = entry.words.front();
  if (first.ends) ends_.push_back(entry);
  else if (first.begins) begins_[first.forms.front().substr(0, kKey)].push_back(entry);
  else
    for (const std::string& form : first.forms) exact_[form].push_back(entry);
}

std::pair<std::size_t, const GuardWordlist::Entry*> GuardWordlist::at(const std::vector<GuardWord>& words,
                                                                      std::size_t place) const {
  std::pair<std::size_t, const Entry*> best{0, nullptr};
  const auto consider = [&](const Entries& entries) {
    for (const Entry& entry : entries) {
      const std::size_t length = entry.words.size();
      if (place + length > words.size()) continue;
      bool fits = true;
      for (std::size_t i = 0; fits && i < length; ++i) fits = entry.words[i].fits(words[place + i].folded);
      if (!fits) continue;
      if (length > best.first || (length == best.first && entry.allowed)) best = {length, &entry};
    }
  };
  const std::string& word = words[place].folded;
  if (const auto found = exact_.find(word); found != exact_.end()) consider(found->second);
  for (std::size_t length = 1; length <= std::min(kKey, word.size()); ++length)
    if (const auto found = begins_.find(word.substr(0, length)); found != begins_.end()) consider(found->second);
  consider(ends_);
  return best;
}

std::vector<GuardHit> GuardWordlist::find(std::string_view text) const {
  std::vector<GuardHit> hits;
  const std::vector<GuardWord> words = wordsOf(text);
  for (std::size_t place = 0; place < words.size();) {
    const auto [length, entry] = at(words, place);
    if (entry != nullptr && !entry->allowed) {
      const GuardWord& last = words[place + length - 1];
      hits.push_back({words[place].first, last.first + last.length - words[place].first, entry->kind});
    }
    place += std::max<std::size_t>(length, 1);
  }
  return hits;
}

const GuardWordlist& builtInGuardWordlist() {
  static const GuardWordlist list(asset("guard/ord.txt"));
  return list;
}

}  // namespace fyren

// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/type_ahead.h"

#include <algorithm>
#include <optional>

#include "app/collation.h"

namespace fyren::ui {
namespace {

constexpr double kTogether = 1;  // seconds between letters of one word

struct Typed {
  Id list = 0;
  std::string letters;
  double until = 0;
};
Typed& typed() {
  static Typed one;  // one keyboard
  return one;
}

std::string utf8(char32_t sign) {
  if (sign < 0x80) return {static_cast<char>(sign)};
  if (sign < 0x800) return {static_cast<char>(0xC0U | (sign >> 6U)), static_cast<char>(0x80U | (sign & 0x3FU))};
  return {static_cast<char>(0xE0U | (sign >> 12U)), static_cast<char>(0x80U | ((sign >> 6U) & 0x3FU)),
          static_cast<char>(0x80U | (sign & 0x3FU))};
}

std::optional<std::string> takeLetter(Id focused) {
  const A11yKeyPress* pressed = screen().tree->key(focused);
  if (pressed == nullptr || pressed->key != A11yKey::Letter || pressed->ctrl || pressed->alt) return std::nullopt;
  const char32_t letter = pressed->letter;
  screen().tree->useKey();
  screen().again = true;
  return utf8(letter);
}

using KeyOf = std::string (*)(std::string_view);

std::string keyOf(std::string_view text, KeyOf fold) {
  std::string key = fold(text);
  std::erase_if(key, [](char c) { return c == ' ' || c == '-'; });
  return key;
}

// The first option from `from` on, around the end, that begins with `letters`.
int find(std::span<const std::string> options, std::string_view letters, int from, KeyOf fold) {
  const std::string wanted = keyOf(letters, fold);
  const int count = static_cast<int>(options.size());
  for (int step = 0; !wanted.empty() && step < count; ++step) {
    const int index = (from + step) % count;
    if (keyOf(options[static_cast<std::size_t>(index)], fold).starts_with(wanted)) return index;
  }
  return -1;
}

bool isOneLetter(const std::string& letters, const std::string& letter) {
  for (std::size_t at = 0; at < letters.size(); at += letter.size())
    if (letters.compare(at, letter.size(), letter) != 0) return false;
  return true;
}

}  // namespace

int typeAhead(Id list, Id focused, std::span<const std::string> options, int at) {
  const auto letter = takeLetter(focused);
  if (!letter || options.empty()) return -1;
  Typed& now = typed();
  const double seconds = screen().frame->seconds();
  const double left = now.until - seconds;
  if (now.list != list || left < 0 || left > kTogether) now.letters.clear();
  now.list = list;
  now.until = seconds + kTogether;
  now.letters += *letter;
  const bool again = isOneLetter(now.letters, *letter);
  const std::string& wanted = again ? *letter : now.letters;
  const int from = again ? (at + 1) % static_cast<int>(options.size()) : std::max(at, 0);
  const int found = find(options, wanted, from, app::sortKey);
  return found >= 0 ? found : find(options, wanted, from, app::searchKey);
}

}  // namespace fyren::ui

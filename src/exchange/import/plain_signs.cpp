// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/plain_signs.h"

#include <array>
#include <string_view>

namespace fyren::exchange {
namespace {

constexpr std::size_t kMostPlaces = 100'000;

// Letters that Unicode has as one with this accent: `with[i]` is `without[i]` and the accent. Source: UnicodeData.txt,
// the canonical decompositions of U+00C0..U+017F.
struct Accent {
  char32_t mark;
  std::string_view without;
  std::u32string_view with;
};
constexpr Accent kAccents[] = {
    {0x300, "AEIOUaeiou", U"\u00C0\u00C8\u00CC\u00D2\u00D9\u00E0\u00E8\u00EC\u00F2\u00F9"},
    {0x301, "AEIOUYaeiouyCcNnSsZz",
     U"\u00C1\u00C9\u00CD\u00D3\u00DA\u00DD\u00E1\u00E9\u00ED\u00F3\u00FA\u00FD\u0106\u0107\u0143\u0144\u015A\u015B\u0179\u017A"},
    {0x302, "AEIOUaeiou", U"\u00C2\u00CA\u00CE\u00D4\u00DB\u00E2\u00EA\u00EE\u00F4\u00FB"},
    {0x303, "ANOano", U"\u00C3\u00D1\u00D5\u00E3\u00F1\u00F5"},
    {0x304, "AaEeIiOoUu", U"\u0100\u0101\u0112\u0113\u012A\u012B\u014C\u014D\u016A\u016B"},
    {0x306, "AaGg", U"\u0102\u0103\u011E\u011F"},
    {0x307, "IZz", U"\u0130\u017B\u017C"},
    {0x308, "AEIOUYaeiouy", U"\u00C4\u00CB\u00CF\u00D6\u00DC\u0178\u00E4\u00EB\u00EF\u00F6\u00FC\u00FF"},
    {0x30A, "AaUu", U"\u00C5\u00E5\u016E\u016F"},
    {0x30C, "CcDEeNnRrSsTZz", U"\u010C\u010D\u010E\u011A\u011B\u0147\u0148\u0158\u0159\u0160\u0161\u0164\u017D\u017E"},
    {0x327, "CcSsTt", U"\u00C7\u00E7\u015E\u015F\u0162\u0163"},
    {0x328, "AaEe", U"\u0104\u0105\u0118\u0119"}};

char32_t composed(char letter, char32_t mark) {
  for (const Accent& accent : kAccents)
    if (const std::size_t at = accent.without.find(letter); accent.mark == mark && at != std::string_view::npos) return accent.with[at];
  return 0;
}

enum class What { plain, blank, nothing, invisible };

// The sign of `length` bytes.
struct Sign {
  char32_t value = 0;
  std::size_t length = 1;
};
Sign signAt(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> char32_t { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) & 0x3FU : 0U; };
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (length == 1 || at + length > text.size()) return {lead, 1};
  if (length == 2) return {(lead & 0x1FU) << 6U | byte(1), 2};
  if (length == 3) return {(lead & 0x0FU) << 12U | byte(1) << 6U | byte(2), 3};
  return {(lead & 0x07U) << 18U | byte(1) << 12U | byte(2) << 6U | byte(3), 4};
}

bool isWithin(char32_t sign, char32_t first, char32_t last) { return sign >= first && sign <= last; }

What whatIs(char32_t sign) {
  if (sign == '\t' || sign == '\n' || sign == '\r') return What::plain;
  if (sign == '\v' || sign == '\f' || sign == 0x85 || sign == 0xA0) return What::blank;
  if (sign == 0x1A) return What::nothing;  // the end of a file, for DOS
  if (sign < 0x20 || isWithin(sign, 0x7F, 0x9F) || sign == 0xAD) return What::invisible;
  if (sign < 0x034F) return What::plain;
  if (isWithin(sign, 0x2000, 0x200A) || sign == 0x2028 || sign == 0x2029 || sign == 0x202F || sign == 0x205F || sign == 0x3000) return What::blank;
  const bool unseen = sign == 0x034F || sign == 0x061C || sign == 0x180E || isWithin(sign, 0x200B, 0x200F) || isWithin(sign, 0x202A, 0x202E) ||
                      isWithin(sign, 0x2060, 0x206F) || isWithin(sign, 0xFE00, 0xFE0F) || sign == 0xFEFF || isWithin(sign, 0xFFF9, 0xFFFB) ||
                      isWithin(sign, 0xE0000, 0xE01EF);
  return unseen ? What::invisible : What::plain;
}

// True for bytes with which something begins that may have to change.
constexpr auto kLeads = [] {
  std::array<bool, 256> leads{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) leads[byte] = byte != '\t' && byte != '\n' && byte != '\r';
  for (std::size_t byte : {0x7F, 0xC2, 0xCC, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF3}) leads[byte] = true;
  return leads;
}();

// Puts the accented letter in the place of the letter before; false when there is none.
bool joinAccent(std::string& text, std::size_t& to, char32_t mark) {
  if (to == 0) return false;
  const char32_t joined = composed(text[to - 1], mark);
  if (joined == 0) return false;
  text[to - 1] = static_cast<char>(0xC0 | (joined >> 6));
  text[to++] = static_cast<char>(0x80 | (joined & 0x3F));
  return true;
}

}  // namespace

std::vector<std::size_t> makePlain(std::string& text, char kept) {
  std::vector<std::size_t> places;
  std::size_t to = 0;
  for (std::size_t from = 0; from < text.size();) {
    if (!kLeads[static_cast<unsigned char>(text[from])] || text[from] == kept) {
      text[to++] = text[from++];
      continue;
    }
    const Sign sign = signAt(text, from);
    const What what = whatIs(sign.value);
    if (what == What::blank) {
      text[to++] = ' ';
    } else if (what == What::invisible) {
      if (places.size() < kMostPlaces && (places.empty() || places.back() != to)) places.push_back(to);
    } else if (sign.value == 0x212B) {  // the unit, written for the letter
      text[to++] = '\xC3';
      text[to++] = '\x85';
    } else if (what == What::plain && !(isWithin(sign.value, 0x300, 0x36F) && joinAccent(text, to, sign.value))) {
      for (std::size_t i = 0; i < sign.length; ++i) text[to++] = text[from + i];
    }
    from += sign.length;
  }
  text.resize(to);
  return places;
}

}  // namespace fyren::exchange

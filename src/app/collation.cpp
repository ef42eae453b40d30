// SPDX-License-Identifier: EUPL-1.2
#include "app/collation.h"

#include <cstddef>

namespace fyren::app {
namespace {

// å, ä, ö as the three ASCII signs after z, so that bytes compare in Swedish order.
constexpr char kAring = '{';
constexpr char kAuml = '|';
constexpr char kOuml = '}';

// U+00C0..U+00DF (U+00E0..U+00FF are the same letters, lower case).
constexpr std::string_view kLatin1 = "aaaa|{|ceeeeiiiidnoooo} }uuuyyts";
// The same where ü is u, for searching.
constexpr std::string_view kLatin1Plain = "aaaaaaaceeeeiiiidnooooo ouuuuyts";
// U+0100..U+017F.
constexpr std::string_view kLatinA =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo"
    "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kLatin1.size() == 32 && kLatin1Plain.size() == 32 && kLatinA.size() == 128);

struct Decoded {
  char32_t sign = 0;
  std::size_t length = 1;
};

// Broken UTF-8 gives the byte itself: it must compare somewhere and never fail.
Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : static_cast<unsigned char>(0);
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const char32_t first = byte(0);
  if (first >= 0xC2 && first < 0xE0 && follows(1)) return {((first & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
  if (first >= 0xE0 && first < 0xF0 && follows(1) && follows(2))
    return {((first & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3};
  if (first >= 0xF0 && first < 0xF5 && follows(1) && follows(2) && follows(3))
    return {
        ((first & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U) | (byte(3) & 0x3FU),
        4};
  return {first, 1};
}

// A letter written as base and combining mark (as macOS does) becomes the Swedish letter it stands for.
void combine(std::string& key, char32_t mark) {
  if (key.empty()) return;
  char& last = key.back();
  if (mark == 0x30A && last == 'a') last = kAring;
  if (mark == 0x308 && last == 'a') last = kAuml;
  if (mark == 0x308 && last == 'o') last = kOuml;
}

char asciiKey(char32_t sign) {
  if (sign >= 'A' && sign <= 'Z') return static_cast<char>(sign + ('a' - 'A'));
  if (sign >= '{' || sign < ' ') return '!';  // signs that would sort among å, ä, ö
  return static_cast<char>(sign);
}

void append(std::string& key, std::string_view text, const Decoded& decoded, std::size_t at,
            std::string_view latin1) {
  const char32_t sign = decoded.sign;
  if (sign < 0x80) {
    key += asciiKey(sign);
  } else if (sign == 0xA0 || sign == 0x202F) {
    key += ' ';
  } else if (sign >= 0xC0 && sign <= 0xFF) {
    key += latin1[(sign - 0xC0) % 32];
  } else if (sign >= 0x100 && sign <= 0x17F) {
    key += kLatinA[sign - 0x100];
  } else if (sign >= 0x300 && sign <= 0x36F) {
    combine(key, sign);
  } else {
    key.append(text.substr(at, decoded.length));
  }
}

std::string keyOf(std::string_view text, std::string_view latin1) {
  std::string key;
  key.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode(text, at);
    append(key, text, decoded, at, latin1);
    at += decoded.length;
  }
  return key;
}

}  // namespace

std::string sortKey(std::string_view text) {
  return keyOf(text, kLatin1);
}

std::string searchKey(std::string_view text) {
  std::string key = keyOf(text, kLatin1Plain);
  for (char& sign : key) {
    if (sign == kAring || sign == kAuml) sign = 'a';
    if (sign == kOuml) sign = 'o';
  }
  return key;
}

}  // namespace fyren::app

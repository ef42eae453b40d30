// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/proper_name.h"

namespace fyren::exchange {
namespace {

unsigned byteAt(std::string_view text, std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; }

// À–Þ and à–þ (U+00C0..U+00FE but for × and ÷), and the pairs of U+0100..U+017F, of which the even one is large.
bool isLarge(unsigned lead, unsigned next) {
  if (lead == 0xC3) return next >= 0x80 && next <= 0x9E && next != 0x97;
  const unsigned sign = (lead & 0x1FU) << 6U | (next & 0x3FU);
  if (lead != 0xC4 && lead != 0xC5) return false;
  const bool oddIsLarge = (sign >= 0x139 && sign <= 0x148) || (sign >= 0x179 && sign <= 0x17E);
  return sign != 0x138 && sign != 0x149 && sign < 0x17F && (sign % 2 == 1) == oddIsLarge;
}
bool isSmall(unsigned lead, unsigned next) {
  if (lead == 0xC3) return next >= 0x9F && next <= 0xBF && next != 0xB7;
  return (lead == 0xC4 || lead == 0xC5) && !isLarge(lead, next);
}

// The letter at `at` made small and put at the end of `text`; how many bytes it took.
std::size_t putSmall(std::string_view from, std::size_t at, std::string& text) {
  const unsigned lead = byteAt(from, at), next = byteAt(from, at + 1);
  if (lead >= 'A' && lead <= 'Z') {
    text += static_cast<char>(lead + 32U);
    return 1;
  }
  if (!isLarge(lead, next)) {
    text += from[at];
    return 1;
  }
  if (lead == 0xC3) {
    text += static_cast<char>(lead);
    text += static_cast<char>(next + 0x20U);
    return 2;
  }
  const unsigned sign = ((lead & 0x1FU) << 6U | (next & 0x3FU)) + 1;
  text += static_cast<char>(0xC0U | (sign >> 6U));
  text += static_cast<char>(0x80U | (sign & 0x3FU));
  return 2;
}

std::size_t lengthAt(std::string_view text, std::size_t at) {
  const unsigned lead = byteAt(text, at);
  const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return length < text.size() - at ? length : text.size() - at;
}

bool isParticle(std::string_view word) {
  for (std::string_view particle : {"AF", "AV", "VON", "VAN", "DER", "DEN", "DU", "ZU"})
    if (word == particle) return true;
  return false;
}

std::string properWord(std::string_view word, bool another) {
  std::string proper;
  bool large = !(another && isParticle(word));
  for (std::size_t at = 0; at < word.size();) {
    const char sign = word[at];
    if (large) {
      const std::size_t length = lengthAt(word, at);
      proper += word.substr(at, length);
      at += length;
    } else {
      at += putSmall(word, at, proper);
    }
    large = sign == '-' || (sign == '\'' && at == 2) || (at == 2 && word.size() > 4 && word.substr(0, 2) == "MC");
  }
  return proper;
}

}  // namespace

bool isAllCapitals(std::string_view text) {
  bool letters = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const unsigned lead = byteAt(text, at), next = byteAt(text, at + 1);
    if ((lead >= 'a' && lead <= 'z') || isSmall(lead, next)) return false;
    letters = letters || (lead >= 'A' && lead <= 'Z') || isLarge(lead, next);
    if (lead >= 0xC0) ++at;
  }
  return letters;
}

std::string properName(std::string_view capitals) {
  std::string proper;
  for (std::size_t at = 0; at <= capitals.size();) {
    const std::size_t end = capitals.find(' ', at) == std::string_view::npos ? capitals.size() : capitals.find(' ', at);
    proper += properWord(capitals.substr(at, end - at), end < capitals.size());
    if (end < capitals.size()) proper += ' ';
    at = end + 1;
  }
  return proper;
}

}  // namespace fyren::exchange

// SPDX-License-Identifier: EUPL-1.2
#include "exchange/scb/windows1252.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "base/utf8.h"

namespace fyren::scb {
namespace {

// 0x80..0x9F of Windows-1252 (0: open). Source: Unicode's mapping table CP1252.TXT.
constexpr std::array<std::uint16_t, 32> upperControls{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned byteAt(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

std::optional<char> byteOf(char32_t sign) {
  if (sign < 0x80 || (sign >= 0xA0 && sign <= 0xFF)) return static_cast<char>(sign);
  for (std::size_t i = 0; i < upperControls.size(); ++i)
    if (upperControls[i] != 0 && upperControls[i] == sign) return static_cast<char>(0x80 + i);
  return std::nullopt;
}

void append(std::string& out, char32_t sign) {  // all signs of Windows-1252 and U+FFFD: below U+10000
  if (sign < 0x80) {
    out += static_cast<char>(sign);
  } else if (sign < 0x800) {
    out += static_cast<char>(0xC0u | (sign >> 6));
    out += static_cast<char>(0x80u | (sign & 0x3Fu));
  } else {
    out += static_cast<char>(0xE0u | (sign >> 12));
    out += static_cast<char>(0x80u | ((sign >> 6) & 0x3Fu));
    out += static_cast<char>(0x80u | (sign & 0x3Fu));
  }
}

}  // namespace

std::optional<std::string> toWindows1252(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const auto sign = nextSign(utf8, at);
    const auto byte = sign ? byteOf(*sign) : std::nullopt;
    if (!byte) return std::nullopt;
    out += *byte;
  }
  return out;
}

std::string fromWindows1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const unsigned byte = byteAt(bytes, at);
    const bool mapped = byte >= 0x80 && byte < 0xA0;
    const char32_t sign = mapped ? char32_t{upperControls[byte - 0x80]} : char32_t{byte};
    append(out, mapped && sign == 0 ? char32_t{0xFFFD} : sign);
  }
  return out;
}

}  // namespace fyren::scb

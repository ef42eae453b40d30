// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/legacy_text.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace fyren::exchange {
namespace {

using Table = std::array<char16_t, 128>;  // of the bytes 0x80..0xFF; 0 where there is no sign

constexpr Table kWindows = {
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    0x00A0, 0x00A1, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7, 0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF,
    0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x00BA, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00BF,
    0x00C0, 0x00C1, 0x00C2, 0x00C3, 0x00C4, 0x00C5, 0x00C6, 0x00C7, 0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x00CC, 0x00CD, 0x00CE, 0x00CF,
    0x00D0, 0x00D1, 0x00D2, 0x00D3, 0x00D4, 0x00D5, 0x00D6, 0x00D7, 0x00D8, 0x00D9, 0x00DA, 0x00DB, 0x00DC, 0x00DD, 0x00DE, 0x00DF,
    0x00E0, 0x00E1, 0x00E2, 0x00E3, 0x00E4, 0x00E5, 0x00E6, 0x00E7, 0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x00EC, 0x00ED, 0x00EE, 0x00EF,
    0x00F0, 0x00F1, 0x00F2, 0x00F3, 0x00F4, 0x00F5, 0x00F6, 0x00F7, 0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x00FD, 0x00FE, 0x00FF,};
constexpr Table kDos = {
    0x00C7, 0x00FC, 0x00E9, 0x00E2, 0x00E4, 0x00E0, 0x00E5, 0x00E7, 0x00EA, 0x00EB, 0x00E8, 0x00EF, 0x00EE, 0x00EC, 0x00C4, 0x00C5,
    0x00C9, 0x00E6, 0x00C6, 0x00F4, 0x00F6, 0x00F2, 0x00FB, 0x00F9, 0x00FF, 0x00D6, 0x00DC, 0x00F8, 0x00A3, 0x00D8, 0x00D7, 0x0192,
    0x00E1, 0x00ED, 0x00F3, 0x00FA, 0x00F1, 0x00D1, 0x00AA, 0x00BA, 0x00BF, 0x00AE, 0x00AC, 0x00BD, 0x00BC, 0x00A1, 0x00AB, 0x00BB,
    0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x00C1, 0x00C2, 0x00C0, 0x00A9, 0x2563, 0x2551, 0x2557, 0x255D, 0x00A2, 0x00A5, 0x2510,
    0x2514, 0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x00E3, 0x00C3, 0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256C, 0x00A4,
    0x00F0, 0x00D0, 0x00CA, 0x00CB, 0x00C8, 0x0131, 0x00CD, 0x00CE, 0x00CF, 0x2518, 0x250C, 0x2588, 0x2584, 0x00A6, 0x00CC, 0x2580,
    0x00D3, 0x00DF, 0x00D4, 0x00D2, 0x00F5, 0x00D5, 0x00B5, 0x00FE, 0x00DE, 0x00DA, 0x00DB, 0x00D9, 0x00FD, 0x00DD, 0x00AF, 0x00B4,
    0x00AD, 0x00B1, 0x2017, 0x00BE, 0x00B6, 0x00A7, 0x00F7, 0x00B8, 0x00B0, 0x00A8, 0x00B7, 0x00B9, 0x00B3, 0x00B2, 0x25A0, 0x00A0,};
constexpr Table kMac = {
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1, 0x00E0, 0x00E2, 0x00E4, 0x00E3, 0x00E5, 0x00E7, 0x00E9, 0x00E8,
    0x00EA, 0x00EB, 0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3, 0x00F2, 0x00F4, 0x00F6, 0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC,
    0x2020, 0x00B0, 0x00A2, 0x00A3, 0x00A7, 0x2022, 0x00B6, 0x00DF, 0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8, 0x2260, 0x00C6, 0x00D8,
    0x221E, 0x00B1, 0x2264, 0x2265, 0x00A5, 0x00B5, 0x2202, 0x2211, 0x220F, 0x03C0, 0x222B, 0x00AA, 0x00BA, 0x03A9, 0x00E6, 0x00F8,
    0x00BF, 0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB, 0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3, 0x00D5, 0x0152, 0x0153,
    0x2013, 0x2014, 0x201C, 0x201D, 0x2018, 0x2019, 0x00F7, 0x25CA, 0x00FF, 0x0178, 0x2044, 0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02,
    0x2021, 0x00B7, 0x201A, 0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1, 0x00CB, 0x00C8, 0x00CD, 0x00CE, 0x00CF, 0x00CC, 0x00D3, 0x00D4,
    0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9, 0x0131, 0x02C6, 0x02DC, 0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD, 0x02DB, 0x02C7,};

const Table& tableOf(Encoding encoding) {
  return encoding == Encoding::cp850 ? kDos : encoding == Encoding::macRoman ? kMac : kWindows;
}

void append(std::string& text, char32_t sign) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (sign < 0x80) return put(sign);
  if (sign < 0x800) {
    put(0xC0 | (sign >> 6));
    return put(0x80 | (sign & 0x3F));
  }
  put(0xE0 | (sign >> 12));
  put(0x80 | ((sign >> 6) & 0x3F));
  put(0x80 | (sign & 0x3F));
}

enum class Kind { blank, small, capital, sign, missing };

Kind kindOf(char32_t sign) {
  if (sign == 0) return Kind::missing;
  if (sign < 0x80) return sign >= 'a' && sign <= 'z' ? Kind::small : sign >= 'A' && sign <= 'Z' ? Kind::capital : Kind::blank;
  if (sign == 0xD7 || sign == 0xF7 || sign < 0xC0) return Kind::sign;
  if (sign < 0x100) return sign < 0xDF ? Kind::capital : Kind::small;
  if (sign == 0x152 || sign == 0x160 || sign == 0x178 || sign == 0x17D) return Kind::capital;
  return sign == 0x153 || sign == 0x161 || sign == 0x17E ? Kind::small : Kind::sign;
}

bool isSwedish(char32_t sign) {
  return std::u32string_view(U"\u00E5\u00E4\u00F6\u00C5\u00C4\u00D6\u00E9\u00C9").find(sign) != std::u32string_view::npos;
}

// Dashes, quotation marks, apostrophes and the no-break space stand in and around names.
bool isPunctuation(char32_t sign) { return sign == 0xA0 || sign == 0xB4 || sign == 0x2026 || (sign >= 0x2013 && sign <= 0x201D); }

// How well a sign fits between its neighbours in a word.
int fit(Kind before, char32_t sign, Kind after) {
  const auto isLetter = [](Kind kind) { return kind == Kind::small || kind == Kind::capital; };
  const Kind kind = kindOf(sign);
  const int bonus = isSwedish(sign) ? 1 : 0;
  if (kind == Kind::missing) return -3;
  if (kind == Kind::small && after == Kind::capital) return -4;  // a quotation mark before a name
  if (kind == Kind::small) return isLetter(before) ? 2 + bonus : 1 + bonus;
  if (kind == Kind::capital) return before == Kind::small ? -2 : 2 + bonus;
  if (isPunctuation(sign)) return 0;
  return isLetter(before) && isLetter(after) ? -2 : isLetter(before) || isLetter(after) ? -1 : 0;
}

// Only å, ä, ö and é can tell an older encoding: without them the score says no more than that there are letters.
long scoreOf(BytesView bytes, const Table& table) {
  const auto signAt = [&](std::size_t at) -> char32_t {
    if (at >= bytes.size()) return U' ';
    return bytes[at] < 0x80 ? char32_t{bytes[at]} : char32_t{table[bytes[at] - 0x80U]};
  };
  long score = 0;
  bool swedish = false;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] < 0x80) continue;
    score += fit(at == 0 ? Kind::blank : kindOf(signAt(at - 1)), signAt(at), kindOf(signAt(at + 1)));
    swedish = swedish || isSwedish(signAt(at));
  }
  return swedish || &table == &kWindows ? score : std::min(score, 0L);
}

// The byte that `sign` was before it was decoded by `table`; nothing when no byte gives it.
class Bytewise {
 public:
  explicit Bytewise(const Table& table) {
    for (std::size_t i = 0; i < table.size(); ++i)
      if (table[i] != 0) bytes_.emplace(table[i], static_cast<std::uint8_t>(i + 0x80));
  }
  std::optional<std::uint8_t> operator()(char32_t sign) const {
    if (const auto found = bytes_.find(sign); found != bytes_.end()) return found->second;
    if (sign >= 0x80 && sign < 0xA0) return static_cast<std::uint8_t>(sign);  // a gap of the table, passed on
    return std::nullopt;
  }

 private:
  std::unordered_map<char32_t, std::uint8_t> bytes_;
};

// The sign of two or three bytes at `at`, and its length; length 1 for what is no such sign.
struct Sign {
  char32_t value = 0;
  std::size_t length = 1;
};
Sign signAt(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> char32_t { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
  const char32_t lead = byte(0);
  if (lead >= 0xC2 && lead < 0xE0 && byte(1) >= 0x80) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (lead >= 0xE0 && lead < 0xF0 && byte(1) >= 0x80 && byte(2) >= 0x80) return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  return {lead, 1};
}

// What a run of signs at `at` was before: two signs are a letter of Latin-1, three a quotation mark or a dash.
struct Mended {
  std::string text;
  std::size_t length = 0;  // of the signs that it replaces; 0: nothing to mend here
};
Mended mendedAt(std::string_view text, std::size_t at, const Bytewise& byteOf) {
  std::string bytes;
  std::size_t next = at, wanted = 2;
  while (bytes.size() < wanted) {
    const Sign sign = signAt(text, next);
    const auto byte = sign.length > 1 ? byteOf(sign.value) : std::nullopt;
    if (!byte) return {};
    if (bytes.empty() && (*byte < 0xC2 || *byte > 0xC5) && *byte != 0xE2) return {};  // Latin-1, Š and Č, dashes
    if (!bytes.empty() && (*byte & 0xC0U) != 0x80U) return {};
    if (bytes.empty() && *byte == 0xE2) wanted = 3;
    bytes += static_cast<char>(*byte);
    next += sign.length;
  }
  if (wanted == 3 && bytes[1] != '\x80') return {};
  return {std::move(bytes), next - at};
}

bool mendOnce(std::string& text, const Table& table, char32_t lead) {
  std::string marked;
  append(marked, lead);
  if (text.find(marked) == std::string::npos) return false;
  const Bytewise byteOf(table);
  std::string mended;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Mended found = static_cast<unsigned char>(text[at]) < 0x80 ? Mended{} : mendedAt(text, at, byteOf);
    letters += found.length > 0 && found.text[0] == '\xC3';
    if (found.length > 0) mended += found.text;
    else mended += text[at];
    at += found.length > 0 ? found.length : 1;
  }
  if (letters > 0) text = std::move(mended);
  return letters > 0;
}

}  // namespace

Encoding guessLegacy(BytesView bytes) {
  Encoding best = Encoding::windows1252;
  long bestScore = scoreOf(bytes, kWindows);
  for (const Encoding encoding : {Encoding::cp850, Encoding::macRoman}) {
    const long score = scoreOf(bytes, tableOf(encoding));
    if (score > bestScore && score > 0) best = encoding, bestScore = score;
  }
  return best;
}

long scoreOfLegacy(BytesView bytes, Encoding encoding) { return scoreOf(bytes, tableOf(encoding)); }

std::string fromLegacy(BytesView bytes, Encoding encoding) {
  const Table& table = tableOf(encoding);
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 16);
  for (const std::uint8_t byte : bytes) {
    if (byte < 0x80) text += static_cast<char>(byte);
    else append(text, table[byte - 0x80U] != 0 ? char32_t{table[byte - 0x80U]} : char32_t{0xFFFD});
  }
  return text;
}

bool mendDoubled(std::string& text) {
  bool mended = false;
  for (int times = 0; times < 3; ++times) {  // more than once has been seen
    bool now = false;
    for (const Encoding encoding : {Encoding::windows1252, Encoding::cp850, Encoding::macRoman})
      now = mendOnce(text, tableOf(encoding), tableOf(encoding)[0xC3 - 0x80]) || now;  // 0xC3 leads å, ä, ö
    if (!now) break;
    mended = true;
  }
  return mended;
}

}  // namespace fyren::exchange

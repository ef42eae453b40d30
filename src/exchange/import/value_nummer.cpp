// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/kommun.h"
#include "exchange/import/value.h"

namespace fyren::exchange {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

Message refusal(NumberError error, std::string_view text) {
  const auto say = [&](const char* key) { return Message{key, {{"varde", std::string(text.substr(0, 40))}}}; };
  switch (error) {
    case NumberError::empty: return say("import.refused.noNumber");
    case NumberError::notANumber: return say("import.refused.notANumber");
    case NumberError::wrongLength: return say("import.refused.wrongLength");
    case NumberError::noSuchDay: return say("import.refused.noSuchBirthDay");
    case NumberError::wrongCheckDigit: return say("import.refused.checksum");
    case NumberError::notATestNumber: return say("import.refused.notATestNumber");
    case NumberError::notALoadTestNumber: return say("import.refused.notALoadTestNumber");
    case NumberError::notBornYet: return say("import.refused.notBornYet");
  }
  return say("import.refused.notANumber");
}

// The digits of a number that a spreadsheet took for an amount: "200803052389.0", "200803052389,00".
std::string_view withoutDecimals(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && isDigit(text[digits])) ++digits;
  if (digits < 9 || digits + 1 >= text.size() || (text[digits] != '.' && text[digits] != ',')) return text;
  for (char c : text.substr(digits + 1))
    if (c != '0') return text;
  return text.substr(0, digits);
}

// "2,00803E+11": the last digits are gone for good.
bool isRounded(std::string_view text) {
  const std::size_t e = text.find_first_of("eE");
  return e != std::string_view::npos && e + 1 < text.size() && text.substr(e + 1, 1) == "+" && isDigit(text.front());
}

bool allDigits(std::string_view text) {
  for (char c : text)
    if (!isDigit(c)) return false;
  return !text.empty();
}

}  // namespace

std::string plainHyphens(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view sign = text.substr(at, 3);
    const bool dash = sign.size() == 3 && (sign.substr(0, 2) == "\xE2\x80" ? sign[2] >= '\x90' && sign[2] <= '\x95' : sign == "\xE2\x88\x92");
    plain += dash ? '-' : text[at];
    if (dash) at += 2;
  }
  return plain;
}

Parsed<Personnummer> parseNummer(std::string_view text, RegisterKind kind, Day today) {
  if (text.find('\xE2') != std::string_view::npos) {
    const std::string plain = plainHyphens(text);
    if (plain != text) return parseNummer(plain, kind, today);
  }
  if (isRounded(text)) return Message{"import.refused.rounded", {{"varde", std::string(text.substr(0, 40))}}};
  std::string_view number = withoutDecimals(text);
  std::string padded;
  if (number.size() == 9 && allDigits(number)) number = padded = "0" + std::string(number);
  auto parsed = Personnummer::parse(number, kind, today);
  if (!parsed) return refusal(parsed.error(), text);
  return *parsed;
}

Parsed<std::string> parsePostnummer(std::string_view text) {
  std::string digits;
  std::string_view rest = text;
  for (std::string_view prefix : {"SE-", "S-", "SE ", "se-", "s-"})
    if (rest.substr(0, prefix.size()) == prefix) rest.remove_prefix(prefix.size());
  if (rest.size() > 2 && rest.substr(rest.size() - 2) == ".0") rest.remove_suffix(2);
  for (char c : rest)
    if (isDigit(c)) digits += c;
    else if (c != ' ' && c != '\xC2' && c != '\xA0') digits += '?';
  const bool good = digits.size() == 5 && allDigits(digits) && digits.front() != '0';
  if (!good) return Message{"import.refused.postnummer", {{"varde", std::string(text.substr(0, 40))}}};
  return digits;
}

Parsed<std::string> parseKommun(std::string_view text) {
  if (const Kommun* found = kommunFromText(text)) return found->kod;
  return Message{"import.refused.kommun", {{"varde", std::string(text.substr(0, 40))}}};
}

namespace {

// A cell with nothing but blanks, dashes and points says nothing. Any other sign (*, ✓, ●) is a mark.
bool saysNothing(std::string_view text) {
  while (!text.empty()) {
    std::size_t length = text.find_first_not_of(" \t-._") == 0 ? 0 : 1;
    for (const std::string_view blank : {"\xC2\xA0", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92"})
      if (text.substr(0, blank.size()) == blank) length = blank.size();
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

}  // namespace

bool isProtectionMark(std::string_view text) {
  const std::string folded = foldWord(text);
  if (folded.empty()) return !saysNothing(text);
  for (std::string_view no : {"nej", "n", "no", "0", "00", "false", "falskt", "ingen", "inga", "saknas", "ejskyddad", "inte"})
    if (folded == no) return false;
  return true;
}

bool namesProtection(std::string_view text) {
  bool possible = false;  // most cells are passed over without folding them
  for (std::size_t i = 0; i + 4 < text.size() && !possible; ++i) {
    const int c = text[i] | 0x20, next = text[i + 1] | 0x20;
    possible = (c == 's' && (next == 'k' || next == 'e')) || (c == 'k' && next == 'v') || (c == 'f' && next == 'i');
  }
  if (!possible) return false;
  const std::string folded = foldWord(text);
  for (std::string_view whole : {"skyddad", "skyddade", "skyddat", "sekretess", "sekr"})
    if (folded == whole) return true;
  for (std::string_view part : {"skyddadadress", "skyddadepersonuppgift", "skyddadpersonuppgift", "skyddadfolkbokforing",
                                "skyddadidentitet", "skyddadeuppgift", "skyddaduppgift", "sekretessmark",
                                "kvarskriv", "fingeradepersonuppgift"})
    if (folded.find(part) != std::string::npos) return true;
  return false;
}

}  // namespace fyren::exchange

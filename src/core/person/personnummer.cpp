// SPDX-License-Identifier: EUPL-1.2
#include "core/person/personnummer.h"

#include <array>
#include <cassert>
#include <optional>

namespace fyren {
namespace {

// A number as it was written, cleaned of blanks: its digits, and the sign before the last four if any.
struct Written {
  std::string digits;
  bool plus = false;
};

// What lists put between or around the digits, as UTF-8. Blanks may stand anywhere.
constexpr std::array<std::string_view, 12> kBlanks = {
    " ",
    "\t",
    "\r",
    "\n",
    "\xC2\xA0",      // no-break space
    "\xE2\x80\x87",  // figure space
    "\xE2\x80\x89",  // thin space
    "\xE2\x80\xAF",  // narrow no-break space
    "\xE2\x80\x8B",  // zero-width space
    "\xE2\x80\x8E",  // left-to-right mark
    "\xE2\x80\x8F",  // right-to-left mark
    "\xEF\xBB\xBF",  // byte order mark
};
constexpr std::array<std::string_view, 10> kHyphens = {
    "-",
    "\xC2\xAD",      // soft hyphen
    "\xE2\x80\x90",  // hyphen
    "\xE2\x80\x91",  // no-break hyphen
    "\xE2\x80\x92",  // figure dash
    "\xE2\x80\x93",  // en dash
    "\xE2\x80\x94",  // em dash
    "\xE2\x88\x92",  // minus sign
    "\xEF\xB9\xA3",  // small hyphen-minus
    "\xEF\xBC\x8D",  // full-width hyphen-minus
};

template <std::size_t N>
std::size_t lengthOfAny(const std::array<std::string_view, N>& signs, std::string_view text) {
  for (std::string_view sign : signs)
    if (text.substr(0, sign.size()) == sign) return sign.size();
  return 0;
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

int toInt(std::string_view digits) {
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

Result<Written, NumberError> clean(std::string_view text) {
  Written written;
  std::optional<std::size_t> signAt;  // digits before the sign
  while (!text.empty()) {
    std::size_t length = lengthOfAny(kBlanks, text);
    if (length == 0 && isDigit(text.front())) {
      written.digits += text.front();
      length = 1;
    } else if (length == 0) {
      const bool plus = text.front() == '+';
      length = plus ? 1 : lengthOfAny(kHyphens, text);
      if (length == 0 || signAt) return NumberError::notANumber;
      signAt = written.digits.size();
      written.plus = plus;
    }
    text.remove_prefix(length);
  }
  if (written.digits.empty()) return signAt ? NumberError::notANumber : NumberError::empty;
  if (written.digits.size() != 10 && written.digits.size() != 12) return NumberError::wrongLength;
  if (signAt && *signAt + 4 != written.digits.size()) return NumberError::notANumber;
  return written;
}

// The birth date that year, month and day of a number mean; a samordningsnummer has the day plus 60.
std::optional<Day> birthDate(int year, std::string_view monthAndDay) {
  const int month = toInt(monthAndDay.substr(0, 2));
  const int day = toInt(monthAndDay.substr(2, 2));
  return Day::of(year, month, day > 60 ? day - 60 : day);
}

// The full year of a number written with two digits, by the rule in the header; nothing when no century fits.
std::optional<int> fullYear(const Written& written, Day today) {
  const int shortYear = toInt(std::string_view(written.digits).substr(0, 2));
  const int latestYear = today.year() - (written.plus ? 100 : 0);
  int year = latestYear - latestYear % 100 + shortYear;
  for (int tries = 0; tries < 3; ++tries, year -= 100) {
    const auto birth = birthDate(year, std::string_view(written.digits).substr(2, 4));
    if (birth && year <= latestYear && *birth <= today) return year;
  }
  return std::nullopt;
}

bool isTestSuffix(std::string_view tenDigits) {
  const int fodelsenummer = toInt(tenDigits.substr(6, 3));
  return fodelsenummer == 238 || fodelsenummer == 239;
}

std::optional<NumberError> refusedBy(RegisterKind kind, std::string_view tenDigits) {
  const int right = luhnCheckDigit(tenDigits.substr(0, 9));
  const int written = tenDigits[9] - '0';
  if (kind == RegisterKind::loadTest) {
    if (written != (right + 1) % 10) return NumberError::notALoadTestNumber;
    return std::nullopt;
  }
  if (written != right) return NumberError::wrongCheckDigit;
  if (kind == RegisterKind::training && !isTestSuffix(tenDigits)) return NumberError::notATestNumber;
  return std::nullopt;
}

}  // namespace

int luhnCheckDigit(std::string_view nineDigits) {
  int sum = 0;
  for (std::size_t i = 0; i < nineDigits.size(); ++i) {
    const int product = (nineDigits[i] - '0') * (i % 2 == 0 ? 2 : 1);
    sum += product / 10 + product % 10;
  }
  return (10 - sum % 10) % 10;
}

Result<Personnummer, NumberError> Personnummer::parse(std::string_view text, RegisterKind kind, Day today) {
  const auto written = clean(text);
  if (!written) return written.error();
  std::string digits = written->digits;
  if (digits.size() == 10) {
    const auto year = fullYear(*written, today);
    if (!year) return NumberError::noSuchDay;
    digits = std::to_string(*year) + digits.substr(2);
  }
  const auto birth = birthDate(toInt(digits.substr(0, 4)), std::string_view(digits).substr(4, 4));
  if (!birth) return NumberError::noSuchDay;
  if (*birth > today) return NumberError::notBornYet;
  if (const auto refused = refusedBy(kind, std::string_view(digits).substr(2))) return *refused;
  return Personnummer(std::stoull(digits));
}

NumberKind Personnummer::kind() const {
  return digits_ / 10'000 % 100 > 60 ? NumberKind::samordningsnummer : NumberKind::personnummer;
}

Day Personnummer::birthDay() const {
  const int date = static_cast<int>(digits_ / 10'000);
  const int day = date % 100 > 60 ? date % 100 - 60 : date % 100;
  const auto birth = Day::of(date / 10'000, date / 100 % 100, day);
  assert(birth && "a Personnummer was made from digits that no Personnummer gave");
  return *birth;
}

bool Personnummer::isWoman() const {
  return digits_ / 10 % 2 == 0;
}

bool Personnummer::isTestNumber() const {
  const auto fodelsenummer = digits_ / 10 % 1000;
  return fodelsenummer == 238 || fodelsenummer == 239;
}

std::string Personnummer::text12() const {
  std::string text = std::to_string(digits_);
  return std::string(text.size() < 12 ? 12 - text.size() : 0, '0') + text;
}

std::string Personnummer::hyphenated() const {
  return text12().substr(0, 8) + "-" + lastFour();
}
std::string Personnummer::lastFour() const {
  return text12().substr(8);
}

Message describe(NumberError error, std::string_view value) {
  const auto message = [&](const char* key) { return Message{key, {{"varde", std::string(value)}}}; };
  switch (error) {
    case NumberError::empty:
      return {"nummer.empty", {}};
    case NumberError::notANumber:
      return message("nummer.notANumber");
    case NumberError::wrongLength:
      return message("nummer.wrongLength");
    case NumberError::noSuchDay:
      return message("nummer.noSuchDay");
    case NumberError::notBornYet:
      return message("nummer.notBornYet");
    case NumberError::wrongCheckDigit:
      return message("nummer.wrongCheckDigit");
    case NumberError::notATestNumber:
      return message("nummer.notATestNumber");
    case NumberError::notALoadTestNumber:
      return message("nummer.notALoadTestNumber");
  }
  assert(false && "a NumberError without a sentence");
  return {"nummer.notANumber", {}};
}

}  // namespace fyren

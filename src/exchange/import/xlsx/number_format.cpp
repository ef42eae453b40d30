// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/xlsx/number_format.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "base/day.h"

namespace fyren::exchange {
namespace {

using Kind = NumberFormat::Kind;

constexpr double kLastSerial = 400'000;  // in the year 2995
constexpr int kDays1904 = 1462;
constexpr double kMinutesOfDay = 24 * 60;

bool isPlainInteger(std::string_view text) {
  if (text.empty() || text.size() > 15) return false;
  for (char sign : text)
    if (sign < '0' || sign > '9') return false;
  return true;
}

std::string padded(std::string number, std::size_t digits) {
  return number.size() < digits ? std::string(digits - number.size(), '0') + number : number;
}

std::string timeOf(double fraction) {
  const int minutes = static_cast<int>(std::lround(fraction * kMinutesOfDay)) % static_cast<int>(kMinutesOfDay);
  char text[8];
  std::snprintf(text, sizeof text, "%02u:%02u", static_cast<unsigned>(minutes / 60) % 24U, static_cast<unsigned>(minutes % 60) % 60U);
  return text;
}

// Spreadsheets count 1900 as a leap year, so the days before 1 March 1900 are one higher.
std::string dayOf(double serial, bool since1904) {
  const double whole = std::floor(serial);
  const int number = static_cast<int>(whole) + (since1904 ? kDays1904 : 0);
  const Day day = *Day::of(1899, 12, 30) + (number < 60 ? number + 1 : number);
  const double fraction = serial - whole;
  return fraction * kMinutesOfDay < 1 ? day.iso() : day.iso() + " " + timeOf(fraction);
}

// What is left of a format's first section when texts, escaped signs, colours and locales are taken away.
std::string bareCode(std::string_view code) {
  std::string bare;
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
    const char sign = code[at];
    if (sign == '\\' || sign == '_' || sign == '*') {
      ++at;
    } else if (sign == '"') {
      at = std::min(code.find('"', at + 1), code.size());
    } else if (sign == '[') {
      const std::size_t end = std::min(code.find(']', at), code.size());
      const std::string_view inside = code.substr(at + 1, end - at - 1);
      if (inside.find_first_not_of("hHmMsS") == std::string_view::npos) bare += 'h';  // [h]: hours that pass 24
      at = end;
    } else {
      bare += sign;
    }
  }
  return bare;
}

}  // namespace

NumberFormat builtInFormat(int id) {
  if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58)) return {Kind::day, 0};
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return {Kind::time, 0};
  return {};
}

NumberFormat formatOfCode(std::string_view code) {
  if (code == "General" || code == "Standard" || code == "@") return {};
  const std::string bare = bareCode(code);
  if (bare.find_first_of("yYdD") != std::string::npos) return {Kind::day, 0};
  if (bare.find_first_of("hHsS") != std::string::npos) return {Kind::time, 0};
  if (bare.find_first_of("mM") != std::string::npos) return {Kind::day, 0};
  std::size_t zeros = 0;
  for (char sign : bare) {
    if (sign == '0') ++zeros;
    else if (sign != ' ' && sign != '-') return {};
  }
  return {Kind::plain, static_cast<std::uint8_t>(zeros <= 15 ? zeros : 0)};
}

std::string numberAsShown(std::string_view value, NumberFormat format, bool since1904) {
  if (format.kind == Kind::plain && isPlainInteger(value)) return padded(std::string(value), format.digits);
  const std::string text(value.substr(0, 64));
  char* end = nullptr;
  const double number = std::strtod(text.c_str(), &end);
  if (text.empty() || end != text.c_str() + text.size() || !std::isfinite(number)) return std::string(value);
  if (format.kind != Kind::plain && number >= 0 && number < 1) return timeOf(number);
  if (format.kind == Kind::day && number >= 1 && number <= kLastSerial) return dayOf(number, since1904);
  if (std::floor(number) != number || std::fabs(number) >= 1e15) return text;
  char digits[24];
  std::snprintf(digits, sizeof digits, "%.0f", number);
  return padded(digits, format.digits);
}

}  // namespace fyren::exchange

// SPDX-License-Identifier: EUPL-1.2
#include "base/typed_day.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace fyren {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"januari", "februari", "mars",      "april",   "maj",      "juni",
                                                      "juli",    "augusti",  "september", "oktober", "november", "december"};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool isLetter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool separates(char c) { return c == ' ' || c == '/' || c == '.' || c == '-' || c == ','; }

// Runs of digits and runs of letters; nothing when there is another sign.
std::optional<std::vector<std::string_view>> partsOf(std::string_view typed) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < typed.size();) {
    if (separates(typed[at])) {
      ++at;
      continue;
    }
    const bool digits = isDigit(typed[at]);
    if (!digits && !isLetter(typed[at])) return std::nullopt;
    std::size_t end = at;
    while (end < typed.size() && (digits ? isDigit(typed[end]) : isLetter(typed[end]))) ++end;
    parts.push_back(typed.substr(at, end - at));
    at = end;
  }
  return parts;
}

std::optional<int> numberOf(std::string_view digits) {
  if (digits.empty() || digits.size() > 4 || !isDigit(digits[0])) return std::nullopt;
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

// By number, or by name of which three letters are enough.
std::optional<int> monthOf(std::string_view part) {
  if (isDigit(part[0])) return numberOf(part);
  if (part.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    const std::string_view name = kMonths[i];
    if (part.size() <= name.size() && std::equal(part.begin(), part.end(), name.begin(), [](char a, char b) { return lower(a) == b; }))
      return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

std::optional<Day> dayOf(std::string_view year, std::string_view month, std::string_view day) {
  const auto y = numberOf(year), m = monthOf(month), d = numberOf(day);
  if (!y || !m || !d || (year.size() != 2 && year.size() != 4)) return std::nullopt;
  return Day::of(year.size() == 2 ? 2000 + *y : *y, *m, *d);
}

}  // namespace

std::optional<Day> typedDay(std::string_view typed) {
  if (const auto day = Day::parse(typed)) return day;
  const auto parts = partsOf(typed);
  if (!parts) return std::nullopt;
  if (parts->size() == 1 && parts->front().size() == 6 && isDigit(parts->front()[0]))
    return dayOf(parts->front().substr(0, 2), parts->front().substr(2, 2), parts->front().substr(4, 2));
  if (parts->size() != 3) return std::nullopt;
  const std::string_view first = (*parts)[0];
  const char after = typed[static_cast<std::size_t>(first.data() - typed.data()) + first.size()];
  const bool yearFirst = first.size() == 4 || (after == '-' && isDigit((*parts)[1][0]));
  return yearFirst ? dayOf(first, (*parts)[1], (*parts)[2]) : dayOf((*parts)[2], (*parts)[1], first);
}

}  // namespace fyren

// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <vector>

#include "exchange/import/value.h"

namespace fyren::exchange {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool allDigits(std::string_view text) {
  for (char c : text)
    if (!isDigit(c)) return false;
  return !text.empty();
}

int toInt(std::string_view digits) {  // at most nine digits
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

Message quoted(std::string_view key, std::string_view text) {
  return {std::string(key), {{"varde", std::string(text.substr(0, 60))}}};
}

Message monthName(int month) {
  constexpr std::array<std::string_view, 12> keys = {
      "import.month.january", "import.month.february", "import.month.march", "import.month.april",
      "import.month.may", "import.month.june", "import.month.july", "import.month.august",
      "import.month.september", "import.month.october", "import.month.november", "import.month.december"};
  return {std::string(keys[static_cast<std::size_t>(month - 1)]), {}};
}

// The day, or why there is none: no such month, no such day in that month, a year that cannot be meant.
Parsed<Day> dayOf(int year, int month, int day, std::string_view text) {
  if (year < 1900 || year > 2100) return quoted("import.refused.yearOutOfRange", text);
  if (const auto made = Day::of(year, month, day)) return *made;
  if (month < 1 || month > 12) return quoted("import.refused.noSuchMonth", text);
  int last = 31;
  while (!Day::of(year, month, last)) --last;
  Message refused = quoted("import.refused.noSuchDay", text);
  refused.values.push_back({"manad", std::vector<Message>{monthName(month)}});
  refused.values.push_back({"ar", std::to_string(year)});
  refused.values.push_back({"antal", std::int64_t{last}});
  return refused;
}

// A year of two digits: the latest one that is not more than ten years ahead.
int fullYear(int shortYear, Day today) {
  const int latest = today.year() + 10;
  const int year = latest - latest % 100 + shortYear;
  return year > latest ? year - 100 : year;
}

// Month by the first three letters of its Swedish or English name; 0 if none.
int monthOf(std::string_view word) {
  const std::string folded = foldWord(word);
  constexpr std::array<std::string_view, 12> names = {"januari", "februari", "mars", "april", "maj", "juni", "juli",
                                                      "augusti", "september", "oktober", "november", "december"};
  constexpr std::array<std::string_view, 12> english = {"january", "february", "march", "april", "may", "june", "july",
                                                        "august", "september", "october", "november", "december"};
  if (folded.size() < 3) return 0;
  for (std::size_t i = 0; i < 12; ++i)
    for (std::string_view name : {names[i], english[i]})
      if (folded.size() <= name.size() && name.substr(0, folded.size()) == folded) return static_cast<int>(i + 1);
  return folded == "sept" ? 9 : 0;
}

std::string_view withoutTime(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon != std::string_view::npos && colon >= 3) {
    std::size_t at = colon;
    while (at > 0 && isDigit(text[at - 1])) --at;
    if (at > 0 && (text[at - 1] == 'T' || text[at - 1] == ' ')) return text.substr(0, at - 1);
  }
  if (text.size() > 2 && text.substr(text.size() - 2) == ".0") return text.substr(0, text.size() - 2);
  return text;
}

Parsed<Day> fromDigits(std::string_view digits, Day today, std::string_view text) {
  if (digits.size() == 8) return dayOf(toInt(digits.substr(0, 4)), toInt(digits.substr(4, 2)), toInt(digits.substr(6)), text);
  if (digits.size() == 6)
    return dayOf(fullYear(toInt(digits.substr(0, 2)), today), toInt(digits.substr(2, 2)), toInt(digits.substr(4)), text);
  const int serial = digits.size() == 5 ? toInt(digits) : 0;  // a spreadsheet's count from 1899-12-30
  if (serial >= 20000 && serial <= 80000) return *Day::of(1899, 12, 30) + serial;
  return quoted("import.refused.notADay", text);
}

struct Parts {
  std::vector<std::string_view> numbers;
  int month = 0;            // by name
  char separator = 0;       // the first sign between numbers
  bool foreign = false;     // words or signs that no date has
};

Parts split(std::string_view text) {
  Parts parts;
  for (std::size_t at = 0; at < text.size() && !parts.foreign;) {
    std::size_t end = at;
    if (isDigit(text[at])) {
      while (end < text.size() && isDigit(text[end])) ++end;
      parts.numbers.push_back(text.substr(at, end - at));
    } else if (std::string_view(" -/.,").find(text[at]) != std::string_view::npos) {
      if (!parts.separator && !parts.numbers.empty()) parts.separator = text[at];
      end = at + 1;
    } else {
      while (end < text.size() && !isDigit(text[end]) && std::string_view(" -/.,").find(text[end]) == std::string_view::npos) ++end;
      const std::string_view word = text.substr(at, end - at);
      const int month = monthOf(word);
      parts.foreign = (month != 0 && parts.month != 0) || (month == 0 && word != "den");
      parts.month = month;
    }
    at = end;
  }
  for (std::string_view number : parts.numbers) parts.foreign |= number.size() > 4;
  return parts;
}

Parsed<Day> fromNames(const Parts& parts, Day today, std::string_view text) {
  if (parts.numbers.size() != 2) return quoted("import.refused.notADay", text);
  const bool yearFirst = parts.numbers[0].size() == 4;
  const std::string_view year = parts.numbers[yearFirst ? 0 : 1], day = parts.numbers[yearFirst ? 1 : 0];
  if (day.size() > 2 || (year.size() != 4 && year.size() != 2)) return quoted("import.refused.notADay", text);
  return dayOf(year.size() == 4 ? toInt(year) : fullYear(toInt(year), today), parts.month, toInt(day), text);
}

Parsed<Day> fromNumbers(const Parts& parts, DateForm form, Day today, std::string_view text) {
  const auto& n = parts.numbers;
  if (n.size() != 3 || n[1].size() > 2) return quoted("import.refused.notADay", text);
  if (n[0].size() == 4 && n[2].size() <= 2) return dayOf(toInt(n[0]), toInt(n[1]), toInt(n[2]), text);
  if (n[0].size() > 2 || n[2].size() == 3) return quoted("import.refused.notADay", text);
  if (n[2].size() <= 2 && parts.separator == '-')
    return dayOf(fullYear(toInt(n[0]), today), toInt(n[1]), toInt(n[2]), text);
  const int year = n[2].size() == 4 ? toInt(n[2]) : fullYear(toInt(n[2]), today);
  const int first = toInt(n[0]), second = toInt(n[1]);
  return form == DateForm::monthFirst ? dayOf(year, first, second, text) : dayOf(year, second, first, text);
}

}  // namespace

Parsed<Day> parseDay(std::string_view text, DateForm form, Day today) {
  if (text.find('\xE2') != std::string_view::npos) {
    const std::string plain = plainHyphens(text);
    if (plain != text) return parseDay(plain, form, today);
  }
  const std::string_view day = withoutTime(text);
  if (day.size() > 40) return quoted("import.refused.notADay", text);
  if (allDigits(day)) return fromDigits(day, today, text);
  const Parts parts = split(day);
  if (parts.foreign) return quoted("import.refused.notADay", text);
  return parts.month != 0 ? fromNames(parts, today, text) : fromNumbers(parts, form, today, text);
}

}  // namespace fyren::exchange

// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/doubtful.h"

#include "exchange/import/csv_scanner.h"

namespace fyren::exchange {
namespace {

constexpr std::string_view kLost = "\xEF\xBF\xBD";  // U+FFFD: bytes that made no sense
constexpr int kForEver = 2090;                        // years from here on are nobody's plan

bool isNameField(Field field) { return field == Field::fornamn || field == Field::efternamn || field == Field::namn; }

bool holdsNummer(std::string_view text) {
  constexpr std::string_view signs = "0123456789-+";
  for (std::size_t at = text.find_first_of(signs); at != std::string_view::npos; at = text.find_first_of(signs, at)) {
    const std::size_t end = std::min(text.find_first_not_of(signs, at), text.size());
    if (isNummerShaped(text.substr(at, end - at))) return true;
    at = end;
  }
  return false;
}

// A name in a list with commas may be "Berg, Elin"; only the whole name in one column has one without a blank.
bool holdsSeparator(Field field, std::string_view name, char delimiter) {
  for (std::size_t at = name.find(delimiter); at != std::string_view::npos; at = name.find(delimiter, at + 1))
    if (delimiter != ',' || (field != Field::namn && at + 1 < name.size() && name[at + 1] != ' ')) return true;
  return false;
}

// A letter that a system did not know and replaced: "Bj?rn".
bool holdsQuestionMark(std::string_view name) { return name.find('?') != std::string_view::npos; }

struct DayOf {
  Field field;
  std::optional<Day> day;
  int fromAge;       // whole years
  int yearsAhead;
};

std::optional<Message> why(const DayOf& one, Day birth, Day today) {
  if (!one.day) return std::nullopt;
  const auto said = [&](const char* key) {
    return Message{key, {{"kolumn", std::vector<Message>{fieldLabel(one.field)}}, {"dag", *one.day}}};
  };
  if (*one.day < birth) {
    Message message = said("import.refused.beforeBirth");
    message.values.emplace_back("fodd", birth);
    return message;
  }
  if (*one.day < birth.plusYears(one.fromAge)) {
    int age = 0;
    while (birth.plusYears(age + 1) <= *one.day) ++age;
    Message message = said("import.refused.tooYoung");
    message.values.emplace_back("alder", std::int64_t{age});
    return message;
  }
  if (*one.day > today.plusYears(one.yearsAhead)) return said("import.refused.tooFarAhead");
  return std::nullopt;
}

template <typename... Days>
std::optional<Message> firstOf(Day birth, Day today, const Days&... days) {
  std::optional<Message> found;
  ((found = found ? found : why(days, birth, today)), ...);
  return found;
}

}  // namespace

std::optional<Message> whyDoubtful(Field field, std::string_view cell, char delimiter) {
  const auto inColumn = [&](const char* key) { return Message{key, {{"kolumn", std::vector<Message>{fieldLabel(field)}}}}; };
  if (field == Field::none || cell.empty()) return std::nullopt;
  const bool isName = isNameField(field);
  if (cell.find(kLost) != std::string_view::npos) return inColumn("import.refused.lostLetter");
  if (field != Field::gatuadress && cell.find_first_of("\r\n") != std::string_view::npos) return inColumn("import.refused.lineBreak");
  if (!isName) return std::nullopt;
  if (holdsNummer(cell)) return inColumn("import.refused.numberInName");
  if (holdsSeparator(field, cell, delimiter)) return inColumn("import.refused.separatorInName");
  if (holdsQuestionMark(cell)) return inColumn("import.refused.lostLetter");
  return std::nullopt;
}

// Ages: an enrolment may be of the year before school (six), a degree comes at sixteen at the earliest, and the
// register is about those who have left compulsory school (29 kap. 9 § skollagen). Each bound leaves years to spare.
std::optional<Message> whyImpossible(const RowFact& fact, Day birth, Day today) {
  constexpr int kSchool = 5, kExamen = 14, kRegister = 12;
  const auto ours = [&](const Interval& days, Field first, Field last) {
    return firstOf(birth, today, DayOf{first, days.first, kRegister, 1}, DayOf{last, days.last, kRegister, 8});
  };
  if (const auto* one = std::get_if<FolkbokforingFact>(&fact)) return why({Field::folkbokforingsdatum, one->sedan, 0, 1}, birth, today);
  if (const auto* one = std::get_if<Skolplacering>(&fact))
    return firstOf(birth, today, DayOf{Field::startdatum, one->days.first, kSchool, 3}, DayOf{Field::slutdatum, one->days.last, kSchool, 8});
  if (const auto* one = std::get_if<Examen>(&fact)) return why({Field::datum, one->dag, kExamen, 1}, birth, today);
  if (const auto* one = std::get_if<AvbrottFact>(&fact)) return why({Field::slutade, one->slutade, kSchool, 1}, birth, today);
  if (const auto* one = std::get_if<RegistreringFact>(&fact))
    return ours(one->registrering.days, Field::registreringsdatum, Field::avregistreringsdatum);
  if (const auto* one = std::get_if<Kontakt>(&fact)) return why({Field::datum, one->dag, kRegister, 1}, birth, today);
  if (const auto* one = std::get_if<Sysselsattning>(&fact)) return why({Field::datum, one->dag, kRegister, 1}, birth, today);
  if (const auto* one = std::get_if<Atgard>(&fact)) return ours(one->days, Field::startdatum, Field::slutdatum);
  return std::nullopt;
}

bool isForEver(std::string_view cell, const std::optional<Day>& day) {
  return day ? day->year() >= kForEver : cell.substr(0, 4) == "9999" || (cell.size() >= 4 && cell.substr(cell.size() - 4) == "9999");
}

}  // namespace fyren::exchange

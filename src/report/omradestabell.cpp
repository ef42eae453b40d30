// SPDX-License-Identifier: EUPL-1.2
#include "report/omradestabell.h"

#include <algorithm>

namespace fyren::report {
namespace {

constexpr std::size_t kMostLines = 20'000;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

// The next part of `rest` up to any of `signs`.
std::string_view cut(std::string_view& rest, std::string_view signs) {
  const std::size_t at = rest.find_first_of(signs);
  const std::string_view part = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
  return trimmed(part);
}

// Five digits, a blank among them allowed; empty when it is none.
std::string postnummerOf(std::string_view text) {
  std::string digits;
  for (const char sign : text) {
    if (sign >= '0' && sign <= '9') digits.push_back(sign);
    else if (sign != ' ') return {};
  }
  return digits.size() == 5 ? digits : std::string();
}

}  // namespace

Result<Omradestabell, Failure<OmradestabellError>> Omradestabell::parse(std::string_view text) {
  Omradestabell table;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::int64_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (line.empty()) continue;
    const std::string postnummer = postnummerOf(cut(line, ";\t"));
    if (postnummer.empty() && number == 1) continue;
    if (postnummer.empty())
      return Failure<OmradestabellError>{OmradestabellError::noPostnummer, {"report.omraden.noPostnummer", {{"rad", number}}}, {}};
    if (table.size() == kMostLines) return Failure<OmradestabellError>{OmradestabellError::tooLong, {"report.omraden.tooLong", {}}, {}};
    const std::string_view omrade = cut(line, ";\t");
    table.put(postnummer, {std::string(omrade), std::string(cut(line, ";\t"))});
  }
  return table;
}

void Omradestabell::putArea(const std::string& postnummer, Interval days, std::string omrade) {
  areas_[postnummer].push_back({days, std::move(omrade)});
}

void Omradestabell::putSchool(std::string skola, Day last, std::string efter) {
  if (!efter.empty()) schools_.insert_or_assign(std::move(skola), Successor{last, std::move(efter)});
}

Omrade Omradestabell::of(const std::string& postnummer, Day day) const {
  const auto found = places_.find(postnummer);
  Omrade place = found == places_.end() ? Omrade{} : found->second;
  if (const auto dated = areas_.find(postnummer); dated != areas_.end())
    for (const Dated& one : dated->second)
      if (one.days.contains(day)) place.omrade = one.omrade;
  return place;
}

// A chain of mergers ends: each step is later than the one before.
std::string Omradestabell::schoolOn(std::string skola, Day day) const {
  std::optional<Day> since;
  for (auto next = schools_.find(skola); next != schools_.end() && next->second.last < day; next = schools_.find(skola)) {
    if (since && next->second.last < *since) break;
    since = next->second.last + 1;
    skola = next->second.efter;
  }
  return skola;
}

std::string Omradestabell::text() const {
  std::string all = "postnummer;område;kontor\n";
  for (const auto& [postnummer, omrade] : places_) all += postnummer + ";" + omrade.omrade + ";" + omrade.kontor + "\n";
  return all;
}

}  // namespace fyren::report

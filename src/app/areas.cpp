// SPDX-License-Identifier: EUPL-1.2
#include "app/areas.h"

#include <algorithm>

#include "app/commands/carry_out.h"
#include "base/text.h"
#include "exchange/import/list_kind.h"
#include "exchange/import/list_table.h"

namespace fyren::app {
namespace {

std::vector<std::vector<std::string>> cellsOf(std::string_view table) {
  std::vector<std::vector<std::string>> rows;
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    const char separator = line.find('\t') != std::string_view::npos  ? '\t'
                           : line.find(';') != std::string_view::npos ? ';'
                                                                      : ',';
    std::vector<std::string> cells;
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t next = std::min(line.find(separator, at), line.size());
      cells.push_back(trimmed(line.substr(at, next - at)));
      at = next + 1;
    }
    if (cells.size() > 1 || !cells.front().empty()) rows.push_back(std::move(cells));
  }
  return rows;
}

// Five digits, or nothing: "852 30", "85230", "S-852 30".
std::string postnummerOf(std::string_view cell) {
  std::string digits;
  for (const char sign : cell) {
    if (sign >= '0' && sign <= '9') digits += sign;
    else if (sign != ' ' && sign != 'S' && sign != 'E' && sign != '-') return {};
  }
  return digits.size() == 5 ? digits : std::string();
}

// Where the postal codes stand, and where their areas do.
std::optional<std::pair<std::size_t, std::size_t>> areaColumns(const exchange::ListTable& table) {
  std::optional<std::size_t> numbers, names;
  for (std::size_t column = 0; column < table.columnCount(); ++column) {
    std::size_t filled = 0, codes = 0;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
      filled += !table.cell(row, column).empty();
      codes += !postnummerOf(table.cell(row, column)).empty();
    }
    if (!numbers && codes > 0 && codes * 2 > filled) numbers = column;
  }
  if (!numbers) return std::nullopt;
  for (std::size_t column = 0; column < table.columnCount(); ++column) {
    const std::string heading = exchange::foldWord(table.headings()[column]);
    for (const std::string_view word : {"omrade", "stadsdel", "kommundel", "distrikt", "area", "kommunomrade"})
      if (column != *numbers && !names && heading.find(word) != std::string::npos) names = column;
  }
  if (!names && table.columnCount() > 1) names = *numbers + 1 < table.columnCount() ? *numbers + 1 : *numbers - 1;
  return names ? std::optional(std::pair(*numbers, *names)) : std::nullopt;
}

bool sameArea(const store::Omrade& a, const store::Omrade& b) {
  return a.postnummer == b.postnummer && a.namn == b.namn && a.days == b.days;
}
bool sameSchool(const store::Skolenhet& a, const store::Skolenhet& b) {
  return a.kod == b.kod && a.namn == b.namn && a.days == b.days && a.efter == b.efter;
}

CommandResult done(Session& session, store::Act& act, Message said) {
  auto result = carryOut(session, act, std::move(said));
  if (result) session.recordsChanged();
  return result;
}

}  // namespace

Areas::Areas(std::vector<store::Omrade> omraden, std::vector<store::Skolenhet> skolor)
    : omraden_(std::move(omraden)), skolor_(std::move(skolor)) {}

bool operator==(const Areas& a, const Areas& b) {
  return std::equal(a.omraden_.begin(), a.omraden_.end(), b.omraden_.begin(), b.omraden_.end(), sameArea) &&
         std::equal(a.skolor_.begin(), a.skolor_.end(), b.skolor_.begin(), b.skolor_.end(), sameSchool);
}

std::string Areas::areaOf(std::string_view postnummer, Day day) const {
  const auto before = [](const store::Omrade& one, std::string_view number) { return one.postnummer < number; };
  auto one = std::lower_bound(omraden_.begin(), omraden_.end(), postnummer, before);
  for (; one != omraden_.end() && one->postnummer == postnummer; ++one)
    if (one->days.contains(day)) return one->namn;
  return {};
}

// A chain of mergers ends: each step is later than the one before.
std::string Areas::schoolOn(std::string_view namn, Day day) const {
  std::string name(namn);
  std::optional<Day> since;
  for (bool found = true; found;) {
    found = false;
    for (const store::Skolenhet& unit : skolor_) {
      const bool goesOn = unit.namn == name && !unit.efter.empty() && unit.days.last && *unit.days.last < day;
      if (!goesOn || (since && *unit.days.last < *since)) continue;
      since = *unit.days.last + 1;
      name = unit.efter;
      found = true;
      break;
    }
  }
  return name;
}

std::vector<std::string> Areas::names(Day day) const {
  std::vector<std::string> all;
  for (const store::Omrade& one : omraden_)
    if (one.days.contains(day)) all.push_back(one.namn);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

CommandResult setAreas(Session& session, std::string_view table, Day from) {
  store::Act act = beginAct(session, "areas.set", std::nullopt, {"history.omraden", {}});
  std::int64_t count = 0;
  for (const auto& cells : cellsOf(table)) {
    const std::string number = postnummerOf(cells.front());
    if (number.empty() || cells.size() < 2 || cells[1].empty()) continue;  // a heading, or nothing said
    ++count;
    if (session.areas().areaOf(number, from) == cells[1]) continue;
    for (store::Omrade one : session.areas().omraden()) {
      if (one.postnummer != number || !one.days.contains(from)) continue;
      if (one.days.first == from) act.erase(one.id);
      else {
        one.days.last = from - 1;
        act.put(one);
      }
    }
    act.put(store::Omrade{{}, number, cells[1], {from, std::nullopt}});
  }
  if (count == 0) return invalid("tabell", {"omrade.fel.ingaRader", {}});
  act.setSummary({"history.omraden", {{"antal", count}}});
  return done(session, act, {"omrade.gjort", {{"antal", count}}});
}

CommandResult readAreas(Session& session, BytesView file, Day from) {
  constexpr std::size_t kAtOnce = 100'000;
  auto reader = exchange::ListReader::open(file, {});
  if (!reader) return refused(reader.error().message);
  while (!reader->step(kAtOnce)) continue;
  const auto table = reader->take();
  if (!table) return refused(table.error().message);
  const auto columns = areaColumns(*table);
  if (!columns) return invalid("tabell", {"omrade.fel.ingaRader", {}});
  std::string lines;
  for (std::size_t row = 0; row < table->rowCount(); ++row) {
    std::string name(table->cell(row, columns->second));
    std::replace_if(name.begin(), name.end(), [](char sign) { return sign == ';' || sign == '\t' || sign == '\n' || sign == '\r'; }, ' ');
    lines += std::string(table->cell(row, columns->first)) + ";" + name + "\n";
  }
  return setAreas(session, lines, from);
}

CommandResult setSchools(Session& session, std::string_view table) {
  store::Act act = beginAct(session, "skolenhet.set", std::nullopt, {"history.skolor", {}});
  std::int64_t count = 0;
  for (const auto& cells : cellsOf(table)) {
    const auto since = cells.size() < 3 ? std::nullopt : Day::parse(cells[2]);
    if (!since || cells[0].empty()) continue;
    ++count;
    store::Skolenhet unit{{}, "", cells[0], {Day::fromNumber(0), *since - 1}, cells[1]};
    for (const store::Skolenhet& had : session.areas().skolor())
      if (had.namn == unit.namn) unit.id = had.id;
    act.put(unit);
  }
  if (count == 0) return invalid("skolor", {"omrade.fel.ingaSkolor", {}});
  return done(session, act, {"omrade.skolorGjort", {{"antal", count}}});
}

}  // namespace fyren::app

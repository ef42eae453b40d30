// SPDX-License-Identifier: EUPL-1.2
#include "report/time_study.h"

#include <algorithm>
#include <array>
#include <map>

namespace fyren::report {
namespace {

constexpr std::array kAll = {Aktivitet::administration, Aktivitet::deltagarkontakt, Aktivitet::samverkanspart, Aktivitet::deltagareOchSamverkanspart};

template <typename Holds>
std::int64_t minutes(std::span<const TimeEntry> entries, Holds holds) {
  std::int64_t sum = 0;
  for (const TimeEntry& entry : entries)
    if (holds(entry)) sum += entry.minuter;
  return sum;
}

Cell cell(QuantityNr nr) { return {nr, {}}; }

void addSums(Book& book, std::span<const TimeEntry> entries) {
  Table table{"tid", {"report.time.tid", {}}, {"report.time.aktivitet", {}}, {{"report.time.minuter", {}}, {"report.column.andel", {}}, {"report.time.antal", {}}}, {}, {{"report.time.definition", {}}}, {}};
  const QuantityNr all = book.addEvents("tid", minutes(entries, [](const TimeEntry&) { return true; }), {});
  const QuantityNr count = book.addEvents("tid/antal", static_cast<std::int64_t>(entries.size()), {});
  for (const Aktivitet aktivitet : kAll) {
    const std::string key = "tid/aktivitet=" + std::to_string(static_cast<int>(aktivitet));
    const auto is = [aktivitet](const TimeEntry& entry) { return entry.aktivitet == aktivitet; };
    const QuantityNr sum = book.addEvents(key, minutes(entries, is), {});
    const QuantityNr number = book.addEvents(key + "/antal", std::count_if(entries.begin(), entries.end(), is), {});
    table.rows.push_back({labelOf(aktivitet), {cell(sum), {sum, all}, cell(number)}, false});
  }
  table.rows.push_back({{"report.row.totalt", {}}, {cell(all), {all, all}, cell(count)}, true});
  book.tables.push_back(std::move(table));
}

void addBySex(Book& book, std::span<const TimeEntry> entries) {
  Table table{"tidKon", {"report.time.tidKon", {}}, {"report.time.aktivitet", {}}, {{"report.column.kvinnor", {}}, {"report.column.man", {}}, {"report.time.ingen", {}}}, {}, {{"report.time.definition", {}}}, {}};
  for (const Aktivitet aktivitet : kAll) {
    TableRow row{labelOf(aktivitet), {}, false};
    for (const StudieKon kon : {StudieKon::kvinna, StudieKon::man, StudieKon::ejTillampligt})
      row.cells.push_back(cell(book.addEvents("tid/aktivitet=" + std::to_string(static_cast<int>(aktivitet)) + "/kon=" + std::to_string(static_cast<int>(kon)),
                                              minutes(entries, [=](const TimeEntry& e) { return e.aktivitet == aktivitet && e.kon == kon; }), {})));
    table.rows.push_back(std::move(row));
  }
  book.tables.push_back(std::move(table));
}

void addByAge(Book& book, std::span<const TimeEntry> entries) {
  Table table{"tidAlder", {"report.time.tidAlder", {}}, {"report.dimension.alder", {}}, {{"report.time.minuter", {}}}, {}, {{"report.time.definition", {}}}, {}};
  std::map<int, std::int64_t> ages;
  for (const TimeEntry& entry : entries)
    if (entry.alder) ages[*entry.alder] += entry.minuter;
  for (const auto& [age, sum] : ages)
    table.rows.push_back({{"report.age", {{"ar", std::int64_t{age}}}}, {cell(book.addEvents("tid/alder=" + std::to_string(age), sum, {}))}, false});
  book.tables.push_back(std::move(table));
}

}  // namespace

Message labelOf(Aktivitet aktivitet) {
  switch (aktivitet) {
    case Aktivitet::administration: return {"report.time.administration", {}};
    case Aktivitet::deltagarkontakt: return {"report.time.deltagarkontakt", {}};
    case Aktivitet::samverkanspart: return {"report.time.samverkanspart", {}};
    case Aktivitet::deltagareOchSamverkanspart: return {"report.time.deltagareOchSamverkanspart", {}};
  }
  return {};
}

Book timeStudy(std::span<const TimeEntry> entries) {
  Book book;
  addSums(book, entries);
  addBySex(book, entries);
  addByAge(book, entries);
  return book;
}

SurveyResult survey(std::span<const int> answers) {
  SurveyResult result;
  std::vector<std::size_t> of(5, 0);
  for (const int answer : answers)
    if (answer >= 1 && answer <= 5) ++of[static_cast<std::size_t>(answer - 1)], ++result.answers;
  result.told = result.answers >= kFewestAnswers;
  if (!result.told) return result;
  result.satisfied = of[3] + of[4];
  result.of = std::move(of);
  return result;
}

}  // namespace fyren::report

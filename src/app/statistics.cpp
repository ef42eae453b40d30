// SPDX-License-Identifier: EUPL-1.2
#include "app/statistics.h"

#include <algorithm>
#include <cassert>

#include "app/areas.h"
#include "app/collation.h"
#include "app/routine.h"
#include "app/session.h"
#include "base/text.h"
#include "report/follow_up.h"
#include "store/register_store.h"

namespace fyren::app {
namespace {

Day dayOf(int year, int month, int dayOfMonth) {
  const auto day = Day::of(year, month, dayOfMonth);
  assert(day && "a day that every year has");
  return *day;
}

// The year of twelve months that begins on the first of `month` and holds `today`.
report::Period yearFrom(int month, Day today, int back) {
  const int year = today.year() - (today.month() < month ? 1 : 0) - back;
  return {dayOf(year, month, 1), dayOf(year + 1, month, 1) - 1};
}

}  // namespace

report::Period periodOf(PeriodKind kind, Day today, int back) {
  if (kind == PeriodKind::halvar) {
    HalfYear half = HalfYear::of(today);
    for (int i = 0; i < back; ++i) half = half.previous();
    return {half.first(), half.last()};
  }
  const int month = kind == PeriodKind::lasar ? 7 : kind == PeriodKind::verksamhetsar ? 12 : 1;
  return yearFrom(month, today, back);
}

std::string nameOf(report::Period period) {
  const int year = period.last.year();
  if (period == report::Period{dayOf(year, 1, 1), dayOf(year, 12, 31)}) return std::to_string(year);
  if (period == report::Period{dayOf(year - 1, 12, 1), dayOf(year, 11, 30)}) return std::to_string(year);
  if (period == report::Period{dayOf(year - 1, 7, 1), dayOf(year, 6, 30)}) return std::to_string(year - 1) + "/" + std::to_string(year).substr(2);
  const HalfYear half = HalfYear::of(period.first);
  if (period.days() == half.days()) return half.text();
  return period.first.iso() + "–" + period.last.iso();
}

// Areas and schools with their days are kept by Registervård; the table of the statistics screen says the offices, and the
// areas of postal codes that Registervård does not have.
report::Omradestabell omradestabell(const Session& session) {
  const auto kept = session.store().installning("statistik.omraden");
  report::Omradestabell table;
  if (kept && kept.value())
    if (auto read = report::Omradestabell::parse(**kept)) table = std::move(*read);
  for (const store::Omrade& one : session.areas().omraden()) table.putArea(one.postnummer, one.days, one.namn);
  for (const store::Skolenhet& unit : session.areas().skolor())
    if (unit.days.last) table.putSchool(unit.namn, *unit.days.last, unit.efter);
  return table;
}

report::Book statistics(const Session& session, const StatisticsWish& wish) {
  const report::Omradestabell areas = omradestabell(session);
  const report::Counting counting(nameOf(wish.period), session.allFacts(), wish.period, session.today(), session.law(), areas);
  report::Book book;
  const report::Table& table = report::addTable(book, counting, wish.measure, wish.dimension);
  report::Chart chart{"statistik", report::ChartKind::bars, table.title, {}, {{table.columns[0], {}}, {table.columns[1], {}}}, {}, 0, {}};
  for (const report::TableRow& row : table.rows) {
    if (row.isTotal) continue;
    chart.categories.push_back(row.label);
    chart.series[0].values.push_back(*row.cells[0].quantity);
    chart.series[1].values.push_back(*row.cells[1].quantity);
  }
  book.charts.push_back(std::move(chart));
  return book;
}

report::Book cohort(const Session& session, report::Period entry, Day asOf) {
  const report::Omradestabell areas = omradestabell(session);
  report::Book book = report::cohortReport(session.allFacts(), {entry, asOf, nameOf(entry)}, session.today(), session.law(), areas);
  report::addGoalTable(book, report::studyGoal(session.allFacts(), entry, asOf, session.law()), nameOf(entry));
  report::remarkShares(book);
  return book;
}

report::Book overTime(const Session& session, report::Measure measure, PeriodKind kind, int periods) {
  const report::Omradestabell areas = omradestabell(session);
  report::Book book;
  report::Table table{"utveckling", {"report.annual.overTime", {{"vad", std::vector<Message>{report::labelOf(measure)}}}}, {"view.figures.period", {}},
                      {{"report.column.kvinnor", {}}, {"report.column.man", {}}, {"report.column.totalt", {}}}, {}, {report::definitionOf(measure)}, {}};
  report::Chart chart{"utveckling", report::ChartKind::lines, table.title, {}, {}, {}, 0, {}};
  for (const Message& column : table.columns) chart.series.push_back({column, {}});
  for (int back = periods - 1; back >= 0; --back) {
    const report::Period period = periodOf(kind, session.today(), back);
    const report::Counting counting(nameOf(period), session.allFacts(), period, session.today(), session.law(), areas);
    const report::Split split = report::countIn(book, counting, measure);
    table.rows.push_back({{"report.named", {{"namn", nameOf(period)}}}, {{split.kvinnor, {}}, {split.man, {}}, {split.totalt, {}}}, false});
    chart.categories.push_back(table.rows.back().label);
    chart.series[0].values.push_back(split.kvinnor);
    chart.series[1].values.push_back(split.man);
    chart.series[2].values.push_back(split.totalt);
  }
  if (periodOf(kind, session.today(), 0).last > session.today()) table.definitions.push_back({"report.annual.pagar", {}});
  book.tables.push_back(std::move(table));
  book.charts.push_back(std::move(chart));
  book.markUnseen();
  return book;
}

report::Book followUp(const Session& session, report::Period period) {
  report::Book book = report::followUp(session.allFacts(), period, session.today(), session.law(), routineOf(session), nameOf(period), omradestabell(session));
  report::remarkShares(book);
  return book;
}

std::vector<CountedPerson> personsBehind(const Session& session, const report::Quantity& quantity) {
  std::vector<CountedPerson> persons;
  for (const std::uint32_t place : quantity.persons) {
    const Ungdom& ungdom = session.allFacts()[place].ungdom;
    persons.push_back({ungdom.id, ungdom.efternamn + ", " + ungdom.fornamn, ungdom.nummer.lastFour()});
  }
  std::sort(persons.begin(), persons.end(), [](const CountedPerson& a, const CountedPerson& b) { return sortKey(a.namn) < sortKey(b.namn); });
  return persons;
}

}  // namespace fyren::app

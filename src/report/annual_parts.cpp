// SPDX-License-Identifier: EUPL-1.2
#include "report/annual_parts.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "report/cohort.h"
#include "report/several_periods.h"

namespace fyren::report {
namespace {

Message named(const std::string& name) { return {"report.named", {{"namn", name}}}; }

void relateInside(Book& book, const Split& whole, const Split& part) {
  book.relateInside(whole.kvinnor, part.kvinnor);
  book.relateInside(whole.man, part.man);
  book.relateInside(whole.totalt, part.totalt);
}

TableRow splitRow(Message label, const Split& split) { return {std::move(label), {{split.kvinnor, {}}, {split.man, {}}, {split.totalt, {}}}, false}; }

// What is not the provider's must not be told either when it is few.
QuantityNr part(Book& book, const Counting& whole, const Counting& mine, Measure measure) {
  const QuantityNr all = countIn(book, whole, measure).totalt, some = countIn(book, mine, measure).totalt;
  // Who ended there may go on elsewhere: only where the part is a part of the whole is there a sum to compute with.
  book.relateInside(all, some);
  return some;
}

}  // namespace

void addControls(const AnnualParts& parts) {
  Table table{"kontroll", {"report.annual.kontroll", {}}, {"report.column.ar", {}}, {{"report.column.kvinnor", {}}, {"report.column.man", {}}, {"report.column.totalt", {}}}, {}, {definitionOf(Measure::bosattningskontroll)}, {}};
  std::int64_t any = 0;
  for (const Counting* counting : {&parts.now, &parts.before}) {
    const Split split = countIn(parts.book, *counting, Measure::bosattningskontroll);
    relateInside(parts.book, countIn(parts.book, *counting, Measure::iRegistret), split);
    table.rows.push_back(splitRow(named(counting->name()), split));
    any += parts.book.at(split.totalt).count;
  }
  if (any > 0) parts.book.tables.push_back(std::move(table));
}

void addHalfYears(const AnnualParts& parts) {
  if (parts.wish.halves.empty()) return;
  Table table{"halvar", {"report.annual.halvar", {}}, {"report.column.halvar", {}}, {labelOf(Measure::iRegistret), labelOf(Measure::sokta), {"report.column.andel", {}}}, {}, {definitionOf(Measure::sokta), {"report.definition.halvar", {}}}, {}};
  for (const AnnualWish::Earlier& half : parts.wish.halves) {
    if (half.period.first > parts.today) continue;
    const Counting counting(half.name, parts.everyone, half.period, parts.today, parts.law, parts.omraden);
    const QuantityNr all = countIn(parts.book, counting, Measure::iRegistret).totalt, sought = countIn(parts.book, counting, Measure::sokta).totalt;
    parts.book.relateInside(all, sought);
    table.rows.push_back({named(half.name), {{all, {}}, {sought, {}}, {sought, all}}, false});
  }
  table.shares = {{{"report.share.sokta", {}}, 1, 0, false}};
  parts.book.tables.push_back(std::move(table));
}

// A half-year lies in its year.
void relateHalfYears(const AnnualParts& parts) {
  std::vector<NamedPeriod> periods = {{parts.wish.name, parts.wish.period}};
  for (const AnnualWish::Earlier& half : parts.wish.halves) periods.push_back({half.name, half.period});
  if (periods.size() > 1) relatePeriods(parts.book, periods, {});
}

void addGoals(const AnnualParts& parts) {
  const Day asOf = std::min(parts.today, parts.wish.period.last);
  const Goal goal = studyGoal(parts.everyone, parts.before.period(), asOf, parts.law);
  if (goal.byStartAll.persons.empty()) return;
  Table& table = addGoalTable(parts.book, goal, parts.before.name());
  table.title = {"report.annual.delmal", {{"arFore", parts.before.name()}, {"dag", asOf}}};
}

void addProvider(const AnnualParts& parts) {
  Book& book = parts.book;
  const std::string prefix = "/verksamhet=" + parts.wish.verksamhet;
  const auto counted = [&](const Counting& whole) { return Counting(whole.name() + prefix, parts.everyone, whole.period(), parts.today, parts.law, parts.omraden, parts.wish.verksamhet); };
  const Counting mine = counted(parts.now), earlier = counted(parts.before);
  Table table{"verksamhet", {"report.annual.verksamhet", {{"namn", parts.wish.verksamhet}}}, {"report.column.antal", {}}, {named(parts.now.name()), named(parts.before.name())}, {}, {}, {}};
  Chart chart{"diagram7", ChartKind::bars, table.title, {}, {{table.columns[0], {}}, {table.columns[1], {}}}, {}, 0, {definitionOf(Measure::avslutade)}};
  for (const Measure measure : {Measure::iAtgard, Measure::nyaIAtgard, Measure::avslutade, Measure::tillStudier, Measure::tillArbete, Measure::tillAnnat}) {
    const QuantityNr a = part(book, parts.now, mine, measure), b = part(book, parts.before, earlier, measure);
    table.rows.push_back({labelOf(measure), {{a, {}}, {b, {}}}, false});
    chart.categories.push_back(labelOf(measure));
    chart.series[0].values.push_back(a);
    chart.series[1].values.push_back(b);
    table.definitions.push_back(definitionOf(measure));
  }
  for (const Counting* counting : {&mine, &earlier}) {
    relateSplits(book, countIn(book, *counting, Measure::avslutade), {countIn(book, *counting, Measure::tillStudier), countIn(book, *counting, Measure::tillArbete), countIn(book, *counting, Measure::tillAnnat)});
    for (const Measure measure : {Measure::nyaIAtgard, Measure::avslutade})
      relateInside(book, countIn(book, *counting, Measure::iAtgard), countIn(book, *counting, measure));
  }
  book.tables.push_back(std::move(table));
  book.charts.push_back(std::move(chart));
}

}  // namespace fyren::report

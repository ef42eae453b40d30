// SPDX-License-Identifier: EUPL-1.2
#include "report/cohort.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/register/effective_days.h"

namespace fyren::report {
namespace {

bool isGymnasial(Skolform form) {
  return form == Skolform::gymnasieNationellt || form == Skolform::gymnasieIntroduktion || form == Skolform::anpassadGymnasie ||
         form == Skolform::internationell;
}

bool isFullExam(ExamenTyp typ) { return typ != ExamenTyp::studiebevis && typ != ExamenTyp::gymnasieintyg; }

// Schools that bring someone back to studies, also those that do not end the responsibility by themselves.
bool isStudying(const UngdomFacts& facts, Day day) {
  for (const Skolplacering& placering : facts.skolplaceringar)
    if (placering.days.contains(day) && (isGymnasial(placering.skolform) || placering.skolform == Skolform::komvux || placering.skolform == Skolform::folkhogskola))
      return true;
  return false;
}

const Sysselsattning* toldBy(const UngdomFacts& facts, Day day) {
  const Sysselsattning* latest = nullptr;
  for (const Sysselsattning& told : facts.sysselsattningar)
    if (told.dag <= day) latest = &told;
  return latest;
}

const Registrering* lastEnded(const UngdomFacts& facts, Day day, const Law& law) {
  const Registrering* found = nullptr;
  for (const Registrering& registrering : facts.registreringar)
    if (*effectiveDays(registrering, facts.ungdom, law).last < day) found = &registrering;
  return found;
}

bool isOver(const UngdomFacts& facts, Day day, const Law& law) {
  return facts.ungdom.nummer.birthDay().plusYears(law.ageLimit.on(day).value) <= day;
}

std::optional<Day> studiesBegan(const UngdomFacts& facts, Day since, Day until) {
  std::optional<Day> first;
  const auto take = [&](Day day) { if (day >= since && day <= until && (!first || day < *first)) first = day; };
  for (const Skolplacering& placering : facts.skolplaceringar)
    if (isGymnasial(placering.skolform) || placering.skolform == Skolform::komvux || placering.skolform == Skolform::folkhogskola) take(placering.days.first);
  for (const Sysselsattning& told : facts.sysselsattningar)
    if (told.typ == Sysselsattningstyp::studier) take(told.dag);
  for (const Atgard& atgard : facts.atgarder)
    if (atgard.days.last && atgard.grundAtgSlut == GrundAtgSlut::borjadeStudera) take(*atgard.days.last);
  return first;
}

}  // namespace

Laget lagetOn(const UngdomFacts& facts, Day day, const Law& law) {
  for (const Examen& examen : facts.examina)
    if (examen.dag <= day && isFullExam(examen.typ)) return Laget::examen;
  const Registrering* ended = lastEnded(facts, day, law);
  const bool registered = registreringOn(facts, day, law) != nullptr;
  if (!registered && ended != nullptr && ended->avregistreringsorsak == Avregistreringsorsak::examen) return Laget::examen;
  const Sysselsattning* told = toldBy(facts, day);
  if (isStudying(facts, day) || (!registered && ended != nullptr && ended->avregistreringsorsak == Avregistreringsorsak::studier)) return Laget::studier;
  if (told != nullptr && told->typ == Sysselsattningstyp::studier) return Laget::studier;
  if (told != nullptr && told->typ == Sysselsattningstyp::arbete) return Laget::arbete;
  return registered ? Laget::kvar : Laget::okant;
}

Message labelOf(Laget laget) {
  static constexpr std::array<const char*, kLagen> kLabels = {"report.laget.examen", "report.laget.studier", "report.laget.arbete",
                                                              "report.laget.kvar", "report.laget.okant"};
  return {kLabels[static_cast<std::size_t>(laget)], {}};
}

namespace {

struct Sides {
  std::vector<std::uint32_t> kvinnor, man, alla;
  void add(std::uint32_t person, bool kvinna) {
    (kvinna ? kvinnor : man).push_back(person);
    alla.push_back(person);
  }
};

Split put(Book& book, const std::string& key, Sides sides) {
  Split split;
  split.kvinnor = book.add(key + "/kvinna", std::move(sides.kvinnor));
  split.man = book.add(key + "/man", std::move(sides.man));
  split.totalt = book.add(key, std::move(sides.alla));
  book.relate(split.totalt, {split.kvinnor, split.man});
  return split;
}

struct Lines {
  Book& book;
  Table table;
  Split whole;
  std::vector<QuantityNr> kvinnor, man, alla;

  void line(const Message& label, const Split& split) {
    table.rows.push_back({label, {{split.kvinnor, {}}, {split.man, {}}, {split.totalt, {}}, {split.totalt, whole.totalt}}, false});
    kvinnor.push_back(split.kvinnor), man.push_back(split.man), alla.push_back(split.totalt);
  }
  void close() {
    table.rows.push_back({{"report.row.totalt", {}}, {{whole.kvinnor, {}}, {whole.man, {}}, {whole.totalt, {}}, {whole.totalt, whole.totalt}}, true});
    book.relate(whole.kvinnor, kvinnor), book.relate(whole.man, man), book.relate(whole.totalt, alla);
    book.tables.push_back(std::move(table));
  }
  // As bars, women beside men.
  void draw(const char* id) {
    const Table& of = book.tables.back();
    Chart chart{id, ChartKind::bars, of.title, {}, {{of.columns[0], {}}, {of.columns[1], {}}}, {}, 0, {}};
    for (const TableRow& row : of.rows) {
      if (row.isTotal) continue;
      chart.categories.push_back(row.label);
      chart.series[0].values.push_back(*row.cells[0].quantity), chart.series[1].values.push_back(*row.cells[1].quantity);
    }
    book.charts.push_back(std::move(chart));
  }
};

std::vector<Message> columns() {
  return {{"report.column.kvinnor", {}}, {"report.column.man", {}}, {"report.column.totalt", {}}, {"report.column.andel", {}}};
}

bool isOfAge(const UngdomFacts& facts, Day day) {  // 16 to 19 years
  const Day birth = facts.ungdom.nummer.birthDay();
  return birth.plusYears(16) <= day && birth.plusYears(20) > day;
}

// Who came beside all of the age, area by area.
void drawShares(Book& book, const Table& table) {
  Chart chart{table.id + "Diagram", ChartKind::bars, table.title, {}, {{table.columns[0], {}}, {table.columns[2], {}}}, {}, 0, table.definitions};
  for (const TableRow& row : table.rows) {
    if (row.isTotal) continue;
    chart.categories.push_back(row.label);
    chart.series[0].values.push_back(*row.cells[0].quantity), chart.series[1].values.push_back(*row.cells[2].quantity);
  }
  book.charts.push_back(std::move(chart));
}

// Each area's, or each school's, part of the cohort beside its part of all youths of the age that the register knows.
void addShares(Book& book, const Counting& counting, const CohortWish& wish, const Split& whole, Dimension dimension, const char* id, const char* title) {
  const auto groups = counting.groups(dimension, std::array{Measure::nya});
  const auto parts = countIn(book, counting, Measure::nya, dimension, groups);
  std::map<std::string, std::vector<std::uint32_t>> ofAge;
  std::vector<std::uint32_t> allOfAge;
  for (std::uint32_t i = 0; i < counting.everyone().size(); ++i) {
    if (!isOfAge(counting.everyone()[i], wish.entry.last)) continue;
    PersonFigures f;
    f.person = i;
    ofAge[counting.groupOf(dimension, f).key].push_back(i);
    allOfAge.push_back(i);
  }
  const QuantityNr all = book.add(counting.name() + "/aldersgrupp", std::move(allOfAge));
  Table table{id, {title, {}}, labelOf(dimension), {{"report.column.nya", {}}, {"report.column.andel", {}}, {"report.column.aldersgrupp", {}}, {"report.column.andelAldersgrupp", {}}}, {}, {definitionOf(dimension), {"report.definition.aldersgrupp", {}}}, {}};
  std::vector<QuantityNr> totals, ages;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const QuantityNr age = book.add(counting.name() + "/aldersgrupp/" + groups[i].key, std::move(ofAge[groups[i].key]));
    table.rows.push_back({groups[i].label, {{parts[i].totalt, {}}, {parts[i].totalt, whole.totalt}, {age, {}}, {age, all}}, false});
    book.relateInside(age, parts[i].totalt);
    totals.push_back(parts[i].totalt), ages.push_back(age);
    ofAge.erase(groups[i].key);
  }
  std::vector<std::uint32_t> elsewhere;
  for (const auto& [key, persons] : ofAge) elsewhere.insert(elsewhere.end(), persons.begin(), persons.end());
  const auto left = static_cast<std::int64_t>(elsewhere.size());
  ages.push_back(book.addUnseen(counting.name() + "/aldersgrupp/andra/" + id, left, std::move(elsewhere)));
  table.rows.push_back({{"report.row.totalt", {}}, {{whole.totalt, {}}, {whole.totalt, whole.totalt}, {all, {}}, {all, all}}, true});
  table.shares = {{{"report.share.aktuella", {}}, 0, 2}};
  book.relate(whole.totalt, totals);
  if (dimension == Dimension::omrade) drawShares(book, table);
  book.relate(all, ages);
  book.relateInside(all, whole.totalt);
  book.tables.push_back(std::move(table));
}

}  // namespace

Book cohortReport(std::span<const UngdomFacts> everyone, const CohortWish& wish, Day today, const Law& law, const Omradestabell& omraden) {
  Book book;
  const Counting counting(wish.name, everyone, wish.entry, today, law, omraden);
  const Split whole = countIn(book, counting, Measure::nya);
  std::array<Sides, kLagen> standing;
  for (const PersonFigures& f : counting.figures())
    if (f.ny) standing[static_cast<std::size_t>(lagetOn(everyone[f.person], wish.asOf, law))].add(f.person, f.kvinna);
  Lines lines{book, {"laget", {"report.cohort.laget", {{"dag", wish.asOf}}}, {"report.cohort.hornan", {}}, columns(), {}, {{"report.definition.laget", {}}}, {}}, whole, {}, {}, {}};
  for (std::size_t i = 0; i < kLagen; ++i)
    lines.line(labelOf(static_cast<Laget>(i)), put(book, wish.name + "/laget=" + std::to_string(i), std::move(standing[i])));
  lines.close();
  lines.draw("lagetDiagram");

  const auto groups = counting.groups(Dimension::orsak, std::array{Measure::nya});
  const auto parts = countIn(book, counting, Measure::nya, Dimension::orsak, groups);
  Lines reasons{book, {"orsaker", {"report.cohort.orsaker", {}}, labelOf(Dimension::orsak), columns(), {}, {definitionOf(Dimension::orsak)}, {}}, whole, {}, {}, {}};
  for (std::size_t i = 0; i < groups.size(); ++i) reasons.line(groups[i].label, parts[i]);
  reasons.close();
  reasons.draw("orsakerDiagram");
  addShares(book, counting, wish, whole, Dimension::omrade, "omraden", "report.cohort.omraden");
  addShares(book, counting, wish, whole, Dimension::grundskola, "grundskolor", "report.cohort.grundskolor");
  book.markUnseen();
  return book;
}

Goal studyGoal(std::span<const UngdomFacts> everyone, Period ended, Day asOf, const Law& law, std::string_view anordnare) {
  Goal goal;
  for (std::uint32_t i = 0; i < everyone.size(); ++i) {
    const UngdomFacts& facts = everyone[i];
    const Atgard* last = nullptr;
    for (const Atgard& atgard : facts.atgarder)
      if ((anordnare.empty() || atgard.anordnare == anordnare) && atgard.days.last && ended.contains(*atgard.days.last)) last = &atgard;
    if (last == nullptr) continue;
    const Day end = *last->days.last;
    const bool studying = studiesBegan(facts, end, std::min(asOf, end.plusYears(1))).has_value();
    const bool mature = end.plusYears(1) <= asOf;
    const auto count = [&](GoalCount& where) {
      where.persons.push_back(i);
      if (studying) where.studying.push_back(i);
    };
    if (!isOver(facts, last->days.first, law)) {
      count(goal.byStartAll);
      if (mature) count(goal.byStartMature);
    }
    if (!isOver(facts, end, law)) {
      count(goal.byEndAll);
      if (mature) count(goal.byEndMature);
    }
  }
  return goal;
}

Table& addGoalTable(Book& book, const Goal& goal, const std::string& name) {
  Table table{"delmal", {"report.goal.title", {}}, {"report.goal.hornan", {}}, {{"report.column.avslutade", {}}, {"report.column.studier", {}}, {"report.column.andel", {}}}, {}, {{"report.definition.delmal", {}}}, {}};
  std::vector<QuantityNr> wholes;  // they lie in each other: who has had the year is among all, and so on
  const auto line = [&](const char* key, const char* label, const GoalCount& counted) {
    const std::string base = name + "/delmal/" + key;
    const QuantityNr all = book.add(base, counted.persons), studying = book.add(base + "/studier", counted.studying);
    wholes.push_back(all), wholes.push_back(studying);
    table.rows.push_back({{label, {}}, {{all, {}}, {studying, {}}, {studying, all}}, false});
  };
  line("start-ar", "report.goal.startMogna", goal.byStartMature);
  line("start-alla", "report.goal.startAlla", goal.byStartAll);
  line("slut-ar", "report.goal.slutMogna", goal.byEndMature);
  line("slut-alla", "report.goal.slutAlla", goal.byEndAll);
  book.relateOverlaps(wholes);
  table.shares = {{{"report.share.studier", {}}, 1, 0, false}};
  book.tables.push_back(std::move(table));
  book.markUnseen();
  return book.tables.back();
}

}  // namespace fyren::report

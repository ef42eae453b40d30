// SPDX-License-Identifier: EUPL-1.2
#include "report/time_study.h"

#include <algorithm>
#include <array>
#include <map>

namespace fyren::report {
namespace {

constexpr std::array kAll = {Aktivitet::administration, Aktivitet::deltagarkontakt, Aktivitet::samverkanspart, Aktivitet::deltagareOchSamverkanspart};
const Message kDefinition{"report.time.definition", {}};

Cell cell(QuantityNr nr) { return {nr, {}}; }

class Study {
 public:
  Study(Book& book, std::span<const Tidspost> entries) : book_(book), entries_(entries) {}

  void sums() {
    Table table{"tid", {"report.time.tid", {}}, {"report.time.aktivitet", {}}, {{"report.time.minuter", {}}, {"report.column.andel", {}}, {"report.time.antal", {}}}, {}, {kDefinition}, {}};
    Chart chart{"tidDiagram", ChartKind::bars, table.title, {}, {{{"report.time.minuter", {}}, {}}}, {}, 0, {}};
    const QuantityNr all = minutes("", [](const Tidspost&) { return true; });
    for (const Aktivitet aktivitet : kAll) {
      const QuantityNr sum = minutes(keyOf(aktivitet), [=](const Tidspost& e) { return e.aktivitet == aktivitet; });
      table.rows.push_back({labelOf(aktivitet), {cell(sum), {sum, all}, cell(count(aktivitet))}, false});
      chart.categories.push_back(labelOf(aktivitet));
      chart.series[0].values.push_back(sum);
    }
    const QuantityNr entries = book_.addEvents("tid/antal", static_cast<std::int64_t>(entries_.size()), {});
    table.rows.push_back({{"report.row.totalt", {}}, {cell(all), {all, all}, cell(entries)}, true});
    book_.tables.push_back(std::move(table));
    book_.charts.push_back(std::move(chart));
  }

  void bySex() {
    Table table{"tidKon", {"report.time.tidKon", {}}, {"report.time.aktivitet", {}}, {{"report.column.kvinnor", {}}, {"report.time.andelKvinnor", {}}, {"report.column.man", {}}, {"report.time.andelMan", {}}, {"report.time.ingen", {}}}, {}, {{"report.time.definitionAndel", {}}}, {}};
    Chart chart{"tidKonDiagram", ChartKind::stacked, table.title, {}, {{{"report.column.kvinnor", {}}, {}}, {{"report.column.man", {}}, {}}, {{"report.time.ingen", {}}, {}}}, {}, 0, {}};
    for (const Aktivitet aktivitet : kAll) {
      const auto row = sexes(keyOf(aktivitet), [=](const Tidspost& e) { return e.aktivitet == aktivitet; });
      table.rows.push_back({labelOf(aktivitet), cellsOf(row), false});
      chart.categories.push_back(labelOf(aktivitet));
      for (std::size_t i = 0; i < 3; ++i) chart.series[i].values.push_back(row[i]);
    }
    table.rows.push_back({{"report.row.totalt", {}}, cellsOf(sexes("", [](const Tidspost&) { return true; })), true});
    book_.tables.push_back(std::move(table));
    book_.charts.push_back(std::move(chart));
  }

  // Beside the ages of those in the register: a youth who takes much time is no more persons.
  void byAge(std::span<const PersonFigures> figures) {
    Table table{"tidAlder", {"report.time.tidAlder", {}}, {"report.dimension.alder", {}}, {{"report.time.minuter", {}}, {"report.time.andelTid", {}}, {"report.measure.iRegistret", {}}, {"report.time.andelRegister", {}}}, {}, {kDefinition, {"report.definition.iRegistret", {}}}, {}};
    std::map<int, std::vector<std::uint32_t>> persons;
    std::vector<std::uint32_t> everyone;
    for (const PersonFigures& f : figures)
      if (f.iRegistret) persons[f.alder].push_back(f.person), everyone.push_back(f.person);
    for (const Tidspost& entry : entries_)
      if (entry.alder) persons.try_emplace(*entry.alder);
    const QuantityNr all = minutes("/alder", [](const Tidspost& e) { return e.alder.has_value(); });
    const QuantityNr registered = book_.add("tid/registret", std::move(everyone));
    std::vector<QuantityNr> parts;
    for (auto& [age, who] : persons) {
      const QuantityNr sum = minutes("/alder=" + std::to_string(age), [years = age](const Tidspost& e) { return e.alder == years; });
      parts.push_back(book_.add("tid/registret/alder=" + std::to_string(age), std::move(who)));
      table.rows.push_back({ageLabel(age), {cell(sum), {sum, all}, cell(parts.back()), {parts.back(), registered}}, false});
    }
    book_.relate(registered, parts);
    table.rows.push_back({{"report.row.totalt", {}}, {cell(all), {all, all}, cell(registered), {registered, registered}}, true});
    book_.tables.push_back(std::move(table));
  }

  void byAgeAndSex(Aktivitet aktivitet) {
    const auto is = [=](const Tidspost& e) { return e.aktivitet == aktivitet && e.alder.has_value(); };
    Table table{"tidAktivitet" + std::to_string(static_cast<int>(aktivitet)), {"report.time.aktivitetAlder", {{"aktivitet", std::vector<Message>{labelOf(aktivitet)}}}}, {"report.dimension.alder", {}}, {{"report.column.kvinnor", {}}, {"report.time.andelKvinnor", {}}, {"report.column.man", {}}, {"report.time.andelMan", {}}}, {}, {{"report.time.definitionAndel", {}}}, {}};
    std::map<int, bool> ages;
    for (const Tidspost& entry : entries_)
      if (is(entry)) ages[*entry.alder] = true;
    if (ages.empty()) return;
    for (const auto& [age, any] : ages) {
      auto cells = cellsOf(sexes(keyOf(aktivitet) + "/alder=" + std::to_string(age), [&, years = age](const Tidspost& e) { return is(e) && e.alder == years; }));
      cells.pop_back();
      table.rows.push_back({ageLabel(age), std::move(cells), false});
    }
    book_.tables.push_back(std::move(table));
  }

 private:
  static std::string keyOf(Aktivitet aktivitet) { return "/aktivitet=" + std::to_string(static_cast<int>(aktivitet)); }
  static Message ageLabel(int age) { return {"report.age", {{"ar", std::int64_t{age}}}}; }

  template <typename Holds>
  QuantityNr minutes(const std::string& key, Holds holds) {
    std::int64_t sum = 0;
    for (const Tidspost& entry : entries_)
      if (holds(entry)) sum += entry.minuter;
    return book_.addEvents("tid" + key, sum, {});
  }
  QuantityNr count(Aktivitet aktivitet) {
    const auto number = std::count_if(entries_.begin(), entries_.end(), [=](const Tidspost& e) { return e.aktivitet == aktivitet; });
    return book_.addEvents("tid" + keyOf(aktivitet) + "/antal", number, {});
  }
  // Women, men, nobody in particular, women and men together.
  template <typename Holds>
  std::array<QuantityNr, 4> sexes(const std::string& key, Holds holds) {
    const auto of = [&](Studiekon kon) {
      return minutes(key + "/kon=" + std::to_string(static_cast<int>(kon)), [&](const Tidspost& e) { return holds(e) && e.kon == kon; });
    };
    const QuantityNr both = minutes(key + "/kon", [&](const Tidspost& e) { return holds(e) && e.kon != Studiekon::ejTillampligt; });
    return {of(Studiekon::kvinna), of(Studiekon::man), of(Studiekon::ejTillampligt), both};
  }
  static std::vector<Cell> cellsOf(const std::array<QuantityNr, 4>& of) {
    return {cell(of[0]), {of[0], of[3]}, cell(of[1]), {of[1], of[3]}, cell(of[2])};
  }

  Book& book_;
  std::span<const Tidspost> entries_;
};

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

Book timeStudy(std::span<const Tidspost> entries, std::span<const PersonFigures> figures) {
  Book book;
  Study study(book, entries);
  study.sums();
  study.bySex();
  study.byAge(figures);
  for (const Aktivitet aktivitet : kAll) study.byAgeAndSex(aktivitet);
  book.markUnseen();
  return book;
}

namespace {

void addSurvey(Book& book, const Enkatsumma& survey, const char* chartId, bool all) {
  static constexpr std::array<const char*, kEnkatfragor> kQuestions = {"report.survey.nojd", "report.survey.bemott", "report.survey.bestamma", "report.survey.vidare"};
  Table table{"enkat", {"report.survey.title", {{"ar", std::to_string(survey.ar)}}}, {"report.survey.fraga", {}}, {}, {}, {{"report.survey.definition", {{"antal", kFewestAnswers}}}}, {}};
  Chart chart{chartId, ChartKind::stacked, table.title, {}, {}, {}, 0, {}};
  for (int answer = 1; answer <= kSvarSteg; ++answer) {
    table.columns.push_back({"report.survey.svar", {{"svar", std::int64_t{answer}}}});
    chart.series.push_back({table.columns.back(), {}});
  }
  table.columns.push_back({"report.survey.antal", {}});
  table.columns.push_back({"report.survey.nojda", {}});
  for (std::size_t i = 0; i < kEnkatfragor; ++i) {
    const std::string key = "enkat/" + std::to_string(i + 1);
    TableRow row{{kQuestions[i], {}}, {}, false};
    std::int64_t answers = 0;
    for (const std::int64_t count : survey.told[i]) answers += count;
    if (!all && answers < kFewestAnswers) continue;
    const auto put = [&](const std::string& part, std::int64_t count) {
      const QuantityNr nr = book.addEvents(key + part, count, {});
      book.quantities[nr].hidden = answers < kFewestAnswers;
      return nr;
    };
    for (std::size_t answer = 0; answer < survey.told[i].size(); ++answer) {
      row.cells.push_back(cell(put("/svar=" + std::to_string(answer + 1), survey.told[i][answer])));
      chart.series[answer].values.push_back(*row.cells.back().quantity);
    }
    const QuantityNr whole = put("", answers), content = put("/nojda", survey.told[i][3] + survey.told[i][4]);
    row.cells.push_back(cell(whole));
    row.cells.push_back({content, whole});
    chart.categories.push_back(row.label);
    table.rows.push_back(std::move(row));
  }
  if (table.rows.empty()) return;
  book.tables.push_back(std::move(table));
  book.charts.push_back(std::move(chart));
}

}  // namespace

void addSurvey(Book& book, const Enkatsumma& survey, const char* chartId) { addSurvey(book, survey, chartId, false); }

Book surveyBook(const Enkatsumma& survey) {
  Book book;
  addSurvey(book, survey, "enkat", true);
  return book;
}

}  // namespace fyren::report

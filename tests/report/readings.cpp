// SPDX-License-Identifier: EUPL-1.2
#include "report/readings.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "report/youths.h"

namespace fyren::report::test {
namespace {

using Nr = Paper::Nr;
using Nrs = std::vector<Nr>;
constexpr std::array kSides = {"k", "m", "t"};

struct Reading {
  Paper& paper;
  const Book& book;

  Nr cell(const std::string& meaning, const Table& table, std::size_t row, std::size_t column) { return paper.cell(meaning, book, *table.rows.at(row).cells.at(column).quantity); }
  std::string label(const Table& table, std::size_t row) const { return fyren::text(table.rows.at(row).label); }
  Nr bar(const std::string& meaning, const Chart& chart, std::size_t series, std::size_t category) { return paper.cell(meaning, book, chart.series.at(series).values.at(category)); }

  // Women and men and all of one thing.
  Nrs sides(const std::string& meaning, const Table& table, std::size_t row) {
    Nrs all;
    for (std::size_t i = 0; i < 3; ++i) all.push_back(cell(meaning + "/" + kSides[i], table, row, i));
    paper.sum(all[2], {all[0], all[1]});
    return all;
  }
};

struct Annual : Reading {
  std::string year, before;
  const Omradestabell& places;

  void register_() {
    const Table& table = *book.table("tabell1");
    sides(year + "/register", table, 0), sides(before + "/register", table, 1);
  }
  void outreach(const char* id, const std::string& y) {
    const Table& table = *book.table(id);
    const Nrs missed = sides(y + "/missed", table, 0), reached = sides(y + "/reached", table, 1), sought = sides(y + "/sought", table, 2);
    for (std::size_t i = 0; i < 3; ++i) {
      paper.sum(sought[i], {missed[i], reached[i]});
      paper.atLeast(paper.at(y + "/register/" + kSides[i]), {sought[i]});
    }
  }
  void support() {
    const Table& table = *book.table("tabell4");
    for (std::size_t column = 0; column < 2; ++column) {
      const std::string y = column == 0 ? year : before;
      Nrs all;
      for (std::size_t row = 0; row < 3; ++row) all.push_back(cell(y + "/support/" + kSides[row], table, row, column));
      paper.sum(all[2], {all[0], all[1]});
    }
  }
  void results(const char* id, const std::string& y) {
    const Table& table = *book.table(id);
    static constexpr std::array kColumns = {0, 1, 3, 5, 7};
    static constexpr std::array kNames = {"/support/", "/ended/", "/studies/", "/jobs/", "/both/"};
    std::array<Nrs, 5> columns;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      const std::string who = table.rows[row].isTotal ? "t" : "office " + label(table, row);
      Nrs n;
      for (std::size_t i = 0; i < 5; ++i) n.push_back(cell(y + kNames[i] + who, table, row, static_cast<std::size_t>(kColumns[i])));
      paper.atLeast(n[0], {n[1]}), paper.sum(n[4], {n[2], n[3]}), paper.atLeast(n[1], {n[4]});
      for (std::size_t i = 0; i < 5; ++i) {
        if (!table.rows[row].isTotal) columns[i].push_back(n[i]);
        else paper.sum(n[i], columns[i]);
      }
    }
  }
  void flows(bool adjacent) {
    const Table& table = *book.table("floden");
    for (std::size_t column = 0; column < 2; ++column) {
      const std::string y = column == 0 ? year : before;
      static constexpr std::array kRows = {"/in", "/new", "/gone", "/left"};
      Nrs n;
      for (std::size_t row = 0; row < 4; ++row) n.push_back(cell(y + kRows[row], table, row, column));
      const Nr all = paper.unsaid(y + "/all", book.at(*table.rows[0].cells[column].quantity).count + book.at(*table.rows[1].cells[column].quantity).count);
      paper.sum(all, {n[0], n[1]}), paper.sum(all, {n[2], n[3]});
      paper.atLeast(all, {paper.at(y + "/register/t")});
    }
    if (adjacent) paper.same(paper.at(year + "/in"), paper.at(before + "/left"));
  }
  void attempts() {
    const Table& table = *book.table("forsok");
    for (std::size_t column = 0; column < 4; ++column) {
      const std::string y = column < 2 ? year : before, what = column % 2 == 0 ? "/asked/" : "/answered/";
      const std::size_t at = column + (column < 2 ? 0 : 1);
      Nrs parts;
      for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Nr n = cell(y + what + label(table, row), table, row, at);
        if (table.rows[row].isTotal) paper.sum(n, parts);
        parts.push_back(n);
        if (column % 2 == 1) paper.atLeast(paper.at(y + "/asked/" + label(table, row)), {n});
      }
    }
  }
  void occupied() {
    const Table& table = *book.table("sysselsatta");
    for (std::size_t row = 0; row < 2; ++row) {
      const std::string y = row == 0 ? year : before;
      paper.atLeast(cell(y + "/reached/t", table, row, 0), {cell(y + "/occupied", table, row, 1)});
    }
    const Chart& chart = *book.chart("diagram5");
    Nrs all;
    for (std::size_t side = 0; side < 2; ++side) {
      Nrs bars;
      for (std::size_t c = 0; c < chart.categories.size(); ++c)
        bars.push_back(bar(year + "/occupied/" + fyren::text(chart.categories[c]) + "/" + kSides[side], chart, side, c));
      paper.atLeast(paper.at(year + "/reached/" + kSides[side]), bars);
      all.insert(all.end(), bars.begin(), bars.end());
    }
    paper.sum(paper.at(year + "/occupied"), all);
  }
  void areas(const char* id, const std::string& y) {
    const Chart& chart = *book.chart(id);
    for (std::size_t side = 0; side < 2; ++side) {
      Nrs all;
      for (std::size_t c = 0; c < chart.categories.size(); ++c)
        all.push_back(bar(y + "/reached/area " + fyren::text(chart.categories[c]) + "/" + kSides[side], chart, side, c));
      paper.sum(paper.at(y + "/reached/" + kSides[side]), all);
    }
  }
  // The office of each area, as everybody in the municipality knows.
  std::string officeOf(const std::string& area) const {
    for (int postnummer = 85000; postnummer < 85010; ++postnummer)
      if (places.of(std::to_string(postnummer), test::day("2026-01-01")).omrade == area) return places.of(std::to_string(postnummer), test::day("2026-01-01")).kontor;
    return fyren::text("report.none.kontor");
  }
  void offices() {
    const Chart &chart = *book.chart("diagram4"), &areas = *book.chart("diagram2");
    Nrs reached, missed;
    for (std::size_t c = 0; c < chart.categories.size(); ++c) {
      const std::string office = fyren::text(chart.categories[c]);
      reached.push_back(bar(year + "/reached/office " + office, chart, 0, c)), missed.push_back(bar(year + "/missed/office " + office, chart, 1, c));
      Nrs inside;
      for (std::size_t a = 0; a < areas.categories.size(); ++a)
        for (std::size_t side = 0; side < 2; ++side)
          if (officeOf(fyren::text(areas.categories[a])) == office) inside.push_back(paper.at(year + "/reached/area " + fyren::text(areas.categories[a]) + "/" + kSides[side]));
      paper.sum(reached.back(), inside);
    }
    paper.sum(paper.at(year + "/reached/t"), reached), paper.sum(paper.at(year + "/missed/t"), missed);
  }
  void funnel() {
    const Chart& chart = *book.chart("diagram1");
    static constexpr std::array kSteps = {"/register/t", "/sought/t", "/reached/t", "/support/t"};
    for (std::size_t i = 0; i < kSteps.size(); ++i) bar(year + kSteps[i], chart, 0, i);
  }
  void ends() {
    const Chart& chart = *book.chart("diagram6");
    for (std::size_t side = 0; side < 2; ++side) {
      const std::string y = side == 0 ? year : before;
      const Nr studies = bar(y + "/studies/t", chart, side, 0), work = bar(y + "/jobs/t", chart, side, 1), other = bar(y + "/other", chart, side, 2);
      paper.sum(paper.at(y + "/ended/t"), {studies, work, other});
    }
  }
  void streams() {
    const Chart& chart = *book.chart("flode");
    Nrs all, stayed, gone;
    for (const Stream& stream : chart.streams) {
      all.push_back(paper.cell(year + "/stream/" + fyren::text(chart.categories[stream.from]) + ">" + fyren::text(chart.categories[stream.to]), book, stream.value));
      (stream.to + 1 == chart.categories.size() ? stayed : gone).push_back(all.back());
    }
    paper.sum(paper.at(year + "/register/t"), all);
    paper.atLeast(paper.at(year + "/left"), stayed), paper.atLeast(paper.at(year + "/gone"), gone);
  }
  void development() {
    const Chart* chart = book.chart("utveckling");
    if (chart == nullptr) return;
    for (std::size_t c = 0; c < chart->categories.size(); ++c) {
      const std::string y = fyren::text(chart->categories[c]);
      const Nr all = bar(y + "/register/t", *chart, 0, c), reached = bar(y + "/reached/t", *chart, 1, c);
      paper.atLeast(all, {reached});
      bar(y + "/support/t", *chart, 2, c);
    }
  }
  void halves() {
    const Table* table = book.table("halvar");
    if (table == nullptr) return;
    for (std::size_t column = 0; column < 2; ++column) {
      const std::string what = column == 0 ? "/register/t" : "/sought/t";
      std::int64_t truth = 0;
      Nrs parts;
      for (std::size_t row = 0; row < table->rows.size(); ++row) {
        parts.push_back(cell(label(*table, row) + what, *table, row, column));
        paper.atLeast(paper.at(year + what), {parts.back()});
        truth += paper.truth(parts.back());
        if (column == 1) paper.atLeast(paper.at(label(*table, row) + "/register/t"), {parts.back()});
      }
      // A contact before somebody came into the register counts in the year alone: no sum of the halves.
      if (column == 1 || parts.size() < 2) continue;
      const Nr together = paper.unsaid(year + what + " by its halves", truth);
      paper.sum(together, parts), paper.atLeast(together, {paper.at(year + what)});
    }
  }
  void provider() {
    const Table* table = book.table("verksamhet");
    if (table == nullptr) return;
    for (std::size_t column = 0; column < 2; ++column) {
      const std::string y = column == 0 ? year : before;
      static constexpr std::array kRows = {"/aim/support", "/aim/new", "/aim/ended", "/aim/studies", "/aim/work", "/aim/other"};
      Nrs n;
      for (std::size_t row = 0; row < kRows.size(); ++row) n.push_back(cell(y + kRows[row], *table, row, column));
      paper.atLeast(paper.at(y + "/support/t"), {n[0]});
      paper.atLeast(n[0], {n[1]}), paper.atLeast(n[0], {n[2]});
      paper.sum(n[2], {n[3], n[4], n[5]});
    }
  }
};

// The four countings of the goal lie in each other.
void readGoal(Paper& paper, const Book& book, const std::string& name) {
  Reading reading{paper, book};
  const Table& goal = *book.table("delmal");
  std::array<Nrs, 2> n;  // start and a year, start, end and a year, end
  for (std::size_t row = 0; row < 4; ++row)
    for (std::size_t column = 0; column < 2; ++column) n[column].push_back(reading.cell(name + std::to_string(row) + "/" + std::to_string(column), goal, row, column));
  for (std::size_t row = 0; row < 4; ++row) paper.atLeast(n[0][row], {n[1][row]});
  // Who is in the larger group and not in the smaller one either studies or does not.
  static constexpr std::array<std::pair<std::size_t, std::size_t>, 5> kNested = {{{0, 1}, {2, 3}, {2, 0}, {3, 1}, {2, 1}}};
  for (const auto& [inner, outer] : kNested) {
    const std::string between = name + "between " + std::to_string(inner) + " and " + std::to_string(outer);
    std::array<Nr, 2> rest{};
    for (std::size_t column = 0; column < 2; ++column) {
      const auto count = [&](std::size_t row) { return book.at(*goal.rows[row].cells[column].quantity).count; };
      rest[column] = paper.unsaid(between + "/" + std::to_string(column), count(outer) - count(inner));
      paper.sum(n[column][outer], {n[column][inner], rest[column]});
    }
    paper.atLeast(rest[0], {rest[1]});
  }
}

std::string lower(std::string text) {
  for (char& sign : text)
    if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
  return text;
}

// "Steg 2: Vykort" is the channel's own unless the ladder says another way for those under 18.
bool hasOneWay(const Trappa& trappa, const std::string& step) {
  for (std::size_t i = 0; i < trappa.steg.size(); ++i)
    if (step.find(" " + std::to_string(i + 1) + ":") != std::string::npos) return !trappa.steg[i].kanalUnder18;
  return false;
}

}  // namespace

void readAnnual(Paper& paper, const Book& book, const std::string& year, const std::string& before, bool adjacent, const Omradestabell& places) {
  Annual reader{{paper, book}, year, before, places};
  reader.register_();
  reader.outreach("tabell2", year), reader.outreach("tabell3", before);
  reader.support();
  reader.results("tabell5", year), reader.results("tabell6", before);
  reader.flows(adjacent);
  reader.attempts();
  reader.occupied();
  reader.areas("diagram2", year), reader.areas("diagram3", before);
  reader.offices();
  reader.funnel();
  reader.ends();
  reader.streams();
  reader.development();
  reader.provider();
  reader.halves();
  if (book.table("delmal") != nullptr) readGoal(paper, book, before + "/goal ");
}

void readHalves(Paper& paper, const std::string& year, const std::string& first, const std::string& second) {
  paper.same(paper.at(year + "/in"), paper.at(first + "/in")), paper.same(paper.at(year + "/left"), paper.at(second + "/left"));
  paper.same(paper.at(second + "/in"), paper.at(first + "/left"));
  for (const char* what : {"/new", "/gone"}) paper.sum(paper.at(year + what), {paper.at(first + what), paper.at(second + what)});
  for (const char* what : {"/register/", "/sought/", "/reached/", "/support/"})
    for (const char* side : kSides) {
      const Nr all = paper.at(year + what + side), a = paper.at(first + what + side), b = paper.at(second + what + side);
      paper.atLeast(all, {a}), paper.atLeast(all, {b});
      // A contact before somebody came into the register counts in the year alone: no sum of the halves.
      if (std::string_view(what) == "/sought/" || std::string_view(what) == "/reached/") continue;
      const Nr together = paper.unsaid(year + what + side + " by halves", paper.truth(a) + paper.truth(b));
      paper.sum(together, {a, b}), paper.atLeast(together, {all});
    }
}

void readFollowUp(Paper& paper, const Book& book, const Trappa& trappa) {
  Reading reading{paper, book};
  for (const char* id : {"svarKanal", "svarSteg"}) {
    const Table& table = *book.table(id);
    for (std::size_t column = 0; column < 2; ++column) {
      Nrs parts;
      for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string where = table.rows[row].isTotal ? "all" : reading.label(table, row);
        const Nr n = reading.cell(std::to_string(column) + where, table, row, column);
        if (column == 1) paper.atLeast(paper.at("0" + where), {n});
        if (table.rows[row].isTotal) paper.sum(n, parts);
        else parts.push_back(n);
      }
    }
  }
  // A step that is a channel's own: "Steg 1: telefon" lies in "telefon".
  const Table& channels = *book.table("svarKanal");
  const Table& steps = *book.table("svarSteg");
  for (std::size_t c = 0; c + 1 < channels.rows.size(); ++c)
    for (std::size_t column = 0; column < 2; ++column) {
      Nrs inside;
      std::int64_t truth = 0;
      const std::string channel = reading.label(channels, c);
      for (std::size_t s = 0; s + 1 < steps.rows.size(); ++s) {
        if (lower(reading.label(steps, s)).find(lower(channel)) == std::string::npos || !hasOneWay(trappa, reading.label(steps, s))) continue;
        inside.push_back(paper.at(std::to_string(column) + reading.label(steps, s)));
        truth += book.at(*steps.rows[s].cells[column].quantity).count;
      }
      if (!inside.empty() && truth <= book.at(*channels.rows[c].cells[column].quantity).count) paper.atLeast(paper.at(std::to_string(column) + channel), inside);
    }
  const Table& schools = *book.table("skoldagar");
  Nrs all, soon;
  for (std::size_t row = 0; row < schools.rows.size(); ++row) {
    const Nr n = reading.cell("school " + reading.label(schools, row), schools, row, 0), within = reading.cell("soon " + reading.label(schools, row), schools, row, 3);
    paper.atLeast(n, {within});
    if (schools.rows[row].isTotal) paper.sum(n, all), paper.sum(within, soon);
    all.push_back(n), soon.push_back(within);
  }
  const Table& outcomes = *book.table("utfall");
  std::vector<Nrs> rows;
  for (std::size_t row = 0; row < outcomes.rows.size(); ++row) {
    Nrs& n = rows.emplace_back();
    for (std::size_t cell = 0; cell < 7; ++cell) n.push_back(reading.cell("outcome " + std::to_string(row) + "/" + std::to_string(cell), outcomes, row, cell));
    paper.sum(n[0], {n.begin() + 1, n.end()});
    if (row % 3 > 0) paper.atLeast(rows[row - 1][0], {n[0]});
    for (std::size_t cell = 0; row >= 3 && cell < 7; ++cell) paper.atLeast(rows[row - 3][cell], {n[cell]});
  }
}

void readDivision(Paper& paper, const Book& book, const Table& table, const std::string& meaning) {
  Reading reading{paper, book};
  std::array<Nrs, 3> columns;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const bool total = table.rows[row].isTotal;
    const Nrs n = reading.sides(meaning + (total ? std::string() : "/" + reading.label(table, row)), table, row);
    for (std::size_t i = 0; i < 3; ++i) {
      if (total) paper.sum(n[i], columns[i]);
      columns[i].push_back(n[i]);
    }
  }
}

void readCohort(Paper& paper, const Book& book) {
  Reading reading{paper, book};
  readDivision(paper, book, *book.table("laget"), "came"), readDivision(paper, book, *book.table("orsaker"), "came");
  const Table& areas = *book.table("omraden");
  Nrs came, ages;
  for (std::size_t row = 0; row < areas.rows.size(); ++row) {
    const std::string where = areas.rows[row].isTotal ? "" : "/area " + reading.label(areas, row);
    const Nr n = reading.cell("came" + where + (where.empty() ? "/t" : ""), areas, row, 0), age = reading.cell("age" + where, areas, row, 2);
    const auto &some = book.at(*areas.rows[row].cells[0].quantity).persons, &all = book.at(*areas.rows[row].cells[2].quantity).persons;
    if (std::includes(all.begin(), all.end(), some.begin(), some.end())) paper.atLeast(age, {n});
    if (areas.rows[row].isTotal) paper.sum(n, came), paper.atLeast(age, ages);
    came.push_back(n), ages.push_back(age);
  }
  readGoal(paper, book, "goal ");
}

void readAges(Paper& paper, const Book& book) {
  Reading reading{paper, book};
  const Table& table = *book.table("tidAlder");
  Nrs parts;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const Nr n = reading.cell("registered " + (table.rows[row].isTotal ? std::string() : reading.label(table, row)), table, row, 2);
    if (table.rows[row].isTotal) paper.sum(n, parts);
    parts.push_back(n);
  }
}

}  // namespace fyren::report::test

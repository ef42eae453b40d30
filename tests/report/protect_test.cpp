// SPDX-License-Identifier: EUPL-1.2
#include "report/protect.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>

#include "report/annual_report.h"
#include "report/municipality.h"

namespace fyren::report {
namespace {

using test::day;

Book reportOf(const std::vector<UngdomFacts>& everyone, int year) {
  const Period period{day(std::to_string(year) + "-01-01"), day(std::to_string(year) + "-12-31")};
  return annualReport(everyone, {period, std::to_string(year), std::to_string(year - 1), "Aim"}, day("2026-11-22"), builtInLaw(), test::areas());
}

// What somebody with paper and patience can find out: all numbers that are shown, in this report and in `known`, put into
// all sums; then the equations solved (in floating point, unlike protect()) and the bounds of whole numbers followed.
class Attack {
 public:
  Attack(const Book& book, const Published* known) : book_(book) {
    for (QuantityNr nr = 0; nr < book.quantities.size(); ++nr) {
      const Quantity& quantity = book.at(nr);
      std::optional<std::int64_t> told;
      if (!quantity.hidden) told = quantity.count;
      if (known != nullptr && known->contains(quantity.key) && known->at(quantity.key)) told = known->at(quantity.key);
      low_.push_back(told.value_or(0));
      high_.push_back(told.value_or(1'000'000));
    }
    followBounds();
    solve();
  }

  bool knows(QuantityNr nr) const { return low_[nr] == high_[nr]; }

 private:
  void followBounds() {
    for (bool changed = true; changed;) {
      changed = false;
      for (const Relation& relation : book_.relations) {
        std::int64_t least = 0, most = 0;
        for (const QuantityNr part : relation.parts) least += low_[part], most += high_[part];
        changed = narrow(relation.total, least, most) || changed;
        for (const QuantityNr part : relation.parts)
          changed = narrow(part, low_[relation.total] - (most - high_[part]), high_[relation.total] - (least - low_[part])) || changed;
      }
    }
  }

  bool narrow(QuantityNr nr, std::int64_t least, std::int64_t most) {
    if (least <= low_[nr] && most >= high_[nr]) return false;
    low_[nr] = std::max(low_[nr], least);
    high_[nr] = std::min(high_[nr], most);
    return true;
  }

  void solve() {
    std::vector<QuantityNr> unknown;
    for (QuantityNr nr = 0; nr < low_.size(); ++nr)
      if (!knows(nr)) unknown.push_back(nr);
    std::vector<std::vector<double>> lines;
    for (const Relation& relation : book_.relations) {
      std::vector<double> line(unknown.size() + 1, 0);
      const auto put = [&](QuantityNr nr, double sign) {
        for (std::size_t i = 0; i < unknown.size(); ++i)
          if (unknown[i] == nr) line[i] += sign;
        if (knows(nr)) line.back() -= sign * static_cast<double>(low_[nr]);
      };
      for (const QuantityNr part : relation.parts) put(part, 1);
      put(relation.total, -1);
      lines.push_back(std::move(line));
    }
    eliminate(lines, unknown.size());
    for (const auto& line : lines) {
      std::size_t alone = 0, count = 0;
      for (std::size_t i = 0; i < unknown.size(); ++i)
        if (std::abs(line[i]) > 1e-6) alone = i, ++count;
      if (count == 1) low_[unknown[alone]] = high_[unknown[alone]] = std::llround(line.back() / line[alone]);
    }
  }

  static void eliminate(std::vector<std::vector<double>>& lines, std::size_t columns) {
    std::size_t rank = 0;
    for (std::size_t column = 0; column < columns && rank < lines.size(); ++column) {
      std::size_t best = rank;
      for (std::size_t i = rank; i < lines.size(); ++i)
        if (std::abs(lines[i][column]) > std::abs(lines[best][column])) best = i;
      if (std::abs(lines[best][column]) < 1e-9) continue;
      std::swap(lines[rank], lines[best]);
      for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == rank || std::abs(lines[i][column]) < 1e-12) continue;
        const double times = lines[i][column] / lines[rank][column];
        for (std::size_t k = column; k <= columns; ++k) lines[i][k] -= times * lines[rank][k];
      }
      ++rank;
    }
  }

  const Book& book_;
  std::vector<std::int64_t> low_, high_;
};

std::size_t recovered(const Book& book, const Published* known, int threshold) {
  const Attack attack(book, known);
  std::size_t found = 0;
  for (QuantityNr nr = 0; nr < book.quantities.size(); ++nr) {
    const auto persons = static_cast<int>(book.at(nr).persons.size());
    if (persons > 0 && persons < threshold && attack.knows(nr)) ++found;
  }
  return found;
}

void expectSumsAgree(const Book& book) {
  for (const Relation& relation : book.relations) {
    std::int64_t sum = 0;
    for (const QuantityNr part : relation.parts) sum += book.at(part).count;
    ASSERT_EQ(sum, book.at(relation.total).count) << book.at(relation.total).key;
  }
}

// The flow as it is printed: eight numbers and what everybody knows of them. Independent of the report's own relations.
Book printedFlow(const Book& report, int year) {
  static constexpr std::array kRows = {"report.row.ingang", "report.row.nya", "report.row.upphorda", "report.row.utgang"};
  Book book;
  std::array<std::array<QuantityNr, 4>, 2> numbers{};
  for (std::size_t y = 0; y < 2; ++y) {
    for (std::size_t i = 0; i < kRows.size(); ++i) {
      const Quantity& from = report.at(report.byKey.at(std::to_string(year - static_cast<int>(y)) + "/perioder/" + kRows[i]));
      numbers[y][i] = book.addEvents(from.key, from.count, from.persons);
      book.quantities[numbers[y][i]].hidden = from.hidden;
    }
    const auto& n = numbers[y];
    const QuantityNr all = book.addUnseen(std::to_string(y), book.at(n[0]).count + book.at(n[1]).count, {});
    book.quantities[all].hidden = true;
    book.relate(all, {n[0], n[1]});
    book.relate(all, {n[2], n[3]});
  }
  book.relate(numbers[0][0], {numbers[1][3]});  // there when the year began: left when the last one ended
  return book;
}

// 90 youths from before, five new ones in 2025, two who left in it; six new and seven gone in 2026.
std::vector<UngdomFacts> nearlyStill() {
  std::vector<UngdomFacts> everyone;
  for (int i = 0; i < 101; ++i) {
    UngdomFacts facts = test::youth(i, i % 2 == 0, day("2008-01-01"));
    const Day first = i < 90 ? day("2024-10-01") : i < 95 ? day("2025-03-01") : day("2026-02-01");
    const std::optional<Day> last = i < 2 ? std::optional(day("2025-06-01")) : i < 9 ? std::optional(day("2026-05-01")) : std::nullopt;
    test::registered(facts, first, last, Registreringsorsak::saknas, last ? std::optional(Avregistreringsorsak::studier) : std::nullopt);
    everyone.push_back(std::move(facts));
  }
  return everyone;
}

TEST(Protect, TheNextYearsBeginningDoesNotTellHowManyLeft) {
  Book book = reportOf(nearlyStill(), 2026);
  EXPECT_EQ(book.at(book.byKey.at("2025/perioder/report.row.upphorda")).count, 2);
  EXPECT_EQ(book.at(book.byKey.at("2026/perioder/report.row.ingang")).count, 93);
  book.quantities[book.byKey.at("2025/perioder/report.row.upphorda")].hidden = true;
  book.quantities[book.byKey.at("2025/perioder/report.row.utgang")].hidden = true;
  EXPECT_EQ(recovered(printedFlow(book, 2026), nullptr, 5), 1U);  // 90 + 5 - 93
  ASSERT_TRUE(protect(book, {}).empty());
  EXPECT_EQ(recovered(printedFlow(book, 2026), nullptr, 5), 0U);
  EXPECT_EQ(recovered(book, nullptr, 5), 0U);
}

TEST(Protect, TwoHundredReportsGiveNoSmallGroupAwayByTheirOwnSums) {
  std::mt19937_64 dice(20261122);
  std::size_t hidden = 0, shown = 0;
  for (int i = 0; i < 100; ++i) {
    const auto everyone = test::municipality(dice, 10 + static_cast<int>(dice() % 150));
    Book last = reportOf(everyone, 2024), book = reportOf(everyone, 2025);
    expectSumsAgree(book);
    ASSERT_TRUE(protect(last, {}).empty());
    ASSERT_EQ(recovered(last, nullptr, 5), 0U) << "municipality " << i;
    ASSERT_EQ(recovered(printedFlow(last, 2024), nullptr, 5), 0U) << "municipality " << i << ", from one year to the next";
    const Published published = publishedOf(last);
    ASSERT_TRUE(protect(book, {5, &published}).empty());
    ASSERT_EQ(recovered(book, &published, 5), 0U) << "municipality " << i << ", with the report of the year before";
    ASSERT_EQ(recovered(printedFlow(book, 2025), &published, 5), 0U) << "municipality " << i << ", the flow with the year before";
    for (const Quantity& quantity : book.quantities) ++(quantity.hidden ? hidden : shown);
  }
  EXPECT_GT(shown, hidden / 5);  // what can be shown is shown
}

TEST(Protect, TheAttackFindsWhatOnlyTheSmallNumbersHide) {
  Book book;
  const auto kvinnor = book.add("k", {1, 2, 3}), man = book.add("m", {4, 5, 6, 7, 8, 9, 10}), alla = book.add("a", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
  book.relate(alla, {kvinnor, man});
  book.quantities[kvinnor].hidden = true;
  EXPECT_EQ(recovered(book, nullptr, 5), 1U);
  protect(book, {});
  EXPECT_TRUE(book.at(kvinnor).hidden);
  EXPECT_TRUE(book.at(man).hidden);
  EXPECT_FALSE(book.at(alla).hidden);
  EXPECT_EQ(recovered(book, nullptr, 5), 0U);
}

TEST(Protect, TheThresholdIsTheFewestThatMayBeShown) {
  Book book;
  const auto four = book.add("four", {1, 2, 3, 4}), five = book.add("five", {1, 2, 3, 4, 5}), none = book.add("none", {});
  protect(book, {});
  EXPECT_TRUE(book.at(four).hidden);
  EXPECT_FALSE(book.at(five).hidden);
  EXPECT_FALSE(book.at(none).hidden);
  protect(book, {0, nullptr});
  EXPECT_FALSE(book.at(four).hidden);
}

TEST(Protect, SaysWhichSmallNumbersAnEarlierReportHasTold) {
  Book book;
  book.add("2024/nadda", {1, 2});
  const Published earlier = {{"2024/nadda", 2}};
  EXPECT_EQ(protect(book, {5, &earlier}), std::vector<std::string>{"2024/nadda"});
}

TEST(Protect, AShareIsHiddenWithEitherOfItsNumbers) {
  Book book;
  const auto few = book.add("few", {1, 2}), many = book.add("many", {1, 2, 3, 4, 5, 6, 7, 8});
  protect(book, {});
  EXPECT_EQ(cellText(book, {few, many}), "–");
  EXPECT_EQ(cellText(book, {many, {}}), "8");
}

}  // namespace
}  // namespace fyren::report

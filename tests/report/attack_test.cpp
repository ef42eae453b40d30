// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "report/annual_report.h"
#include "report/cohort.h"
#include "report/follow_up.h"
#include "report/municipality.h"
#include "report/protect.h"
#include "report/readings.h"
#include "report/several_periods.h"
#include "report/time_study.h"

// Every book of generated municipalities is protected, printed, and attacked by a reader who has it on paper.
namespace fyren::report {
namespace {

using test::day;
using test::Paper;

constexpr int kThreshold = 5;
constexpr int kMunicipalities = 500;
const Day kToday = day("2026-11-22");

Period yearOf(int year) { return {day(std::to_string(year) + "-01-01"), day(std::to_string(year) + "-12-31")}; }

Book annual(const std::vector<UngdomFacts>& everyone, int year) {
  const std::string name = std::to_string(year);
  AnnualWish wish{yearOf(year), name, std::to_string(year - 1), "Aim", {{std::to_string(year - 2), yearOf(year - 2)}}};
  wish.halves = {{name + "H1", {day(name + "-01-01"), day(name + "-06-30")}}, {name + "H2", {day(name + "-07-01"), day(name + "-12-31")}}};
  return annualReport(everyone, wish, kToday, builtInLaw(), test::areas());
}
void read(Paper& paper, const Book& book, int year) {
  test::readAnnual(paper, book, std::to_string(year), std::to_string(year - 1), true, test::areas());
}

struct Told {
  std::size_t hidden = 0, shown = 0;
  void count(const Book& book) {
    for (const Quantity& quantity : book.quantities)
      if (!quantity.unseen) ++(quantity.hidden ? hidden : shown);
  }
};

TEST(Attack, ThousandAnnualReportsWithTheYearBeforeGiveNobodyAway) {
  std::mt19937_64 dice(20261130);
  Told told;
  for (int i = 0; i < kMunicipalities; ++i) {
    const auto everyone = test::municipality(dice, 10 + static_cast<int>(dice() % 150));
    Book last = annual(everyone, 2024), book = annual(everyone, 2025);
    ASSERT_TRUE(protect(last, {kThreshold, nullptr}).empty());
    const Published published = publishedOf(last);
    book.absorb(last);
    ASSERT_TRUE(protect(book, {kThreshold, &published}).empty());
    Paper alone, both;
    read(alone, last, 2024);
    ASSERT_EQ(alone.recovered(kThreshold), 0U) << "municipality " << i << ": " << alone.firstFound();
    read(both, last, 2024), read(both, book, 2025);
    ASSERT_EQ(both.recovered(kThreshold), 0U) << "municipality " << i << ", both years: " << both.firstFound();
    told.count(last), told.count(book);
  }
  std::printf("annual: %zu of %zu numbers hidden\n", told.hidden, told.hidden + told.shown);
  EXPECT_GT(told.shown, told.hidden / 4);  // what can be shown is shown
}

struct Named {
  std::string name, before;
  Period period;
};

Book named(const std::vector<UngdomFacts>& everyone, const Named& of) {
  return annualReport(everyone, {of.period, of.name, of.before, {}, {}}, kToday, builtInLaw(), test::areas());
}

// Reports handed out one after the other, each protected beside those before it.
class Series {
 public:
  explicit Series(const std::vector<UngdomFacts>& everyone) : everyone_(everyone) {}
  Book next(const Named& of) {
    Book book = named(everyone_, of);
    for (const Book& earlier : books_) book.absorb(earlier);
    periods_.push_back({of.name, of.period}), periods_.push_back({of.before, of.period.yearBefore()});
    if (!books_.empty()) relatePeriods(book, periods_, told_);
    warned_ += protect(book, {kThreshold, told_.empty() ? nullptr : &told_}).size();
    for (const auto& [key, value] : publishedOf(book))
      if (auto& known = told_[key]; value) known = value;
    books_.push_back(named(everyone_, of));
    return book;
  }
  // Numbers of which the program says that they follow from what was told. It takes for known that nobody was in both
  // halves when nobody was; the reader on paper does not.
  std::size_t warned() const { return warned_; }

 private:
  const std::vector<UngdomFacts>& everyone_;
  std::vector<Book> books_;
  std::vector<NamedPeriod> periods_;
  Published told_;
  std::size_t warned_ = 0;
};

TEST(Attack, AYearAndItsHalvesTogetherGiveNobodyAway) {
  std::mt19937_64 dice(20261202);
  const Named first{"2025H1", "2024H1", {day("2025-01-01"), day("2025-06-30")}}, second{"2025H2", "2024H2", {day("2025-07-01"), day("2025-12-31")}}, year{"2025", "2024", yearOf(2025)};
  Told alone, together;
  std::size_t warned = 0;
  for (int i = 0; i < kMunicipalities / 20; ++i) {
    const auto everyone = test::municipality(dice, 20 + static_cast<int>(dice() % 400));
    Series series(everyone);
    const Book a = series.next(first), b = series.next(second), whole = series.next(year);
    Paper paper;
    test::readAnnual(paper, a, first.name, first.before, false, test::areas());
    test::readAnnual(paper, b, second.name, second.before, false, test::areas());
    test::readAnnual(paper, whole, year.name, year.before, true, test::areas());
    test::readHalves(paper, year.name, first.name, second.name);
    ASSERT_EQ(paper.recovered(kThreshold), 0U) << "municipality " << i << ": " << paper.firstFound();
    Book lonely = named(everyone, year);
    protect(lonely, {kThreshold, nullptr});
    alone.count(lonely), together.count(whole), warned += series.warned();
  }
  std::printf("a year alone: %zu of %zu numbers hidden; after its halves: %zu of %zu; %zu warnings\n", alone.hidden, alone.hidden + alone.shown, together.hidden, together.hidden + together.shown, warned);
}

TEST(Attack, FollowUpCohortStatisticsAndTimeStudyGiveNobodyAway) {
  std::mt19937_64 dice(20261201);
  Told told;
  const Trappa& trappa = builtInTrappor().front();
  for (int i = 0; i < kMunicipalities; ++i) {
    const auto everyone = test::municipality(dice, 10 + static_cast<int>(dice() % 200));
    Book follow = followUp(everyone, yearOf(2025), kToday, builtInLaw(), trappa, "2025");
    ASSERT_TRUE(protect(follow, {kThreshold, nullptr}).empty());
    Paper first;
    test::readFollowUp(first, follow, trappa);
    ASSERT_EQ(first.recovered(kThreshold), 0U) << "follow-up " << i << ": " << first.firstFound();

    Book cohort = cohortReport(everyone, {{day("2024-01-01"), day("2025-06-30")}, day("2025-12-31"), "2024"}, kToday, builtInLaw(), test::areas());
    addGoalTable(cohort, studyGoal(everyone, {day("2024-01-01"), day("2025-06-30")}, day("2025-12-31"), builtInLaw()), "2024");
    ASSERT_TRUE(protect(cohort, {kThreshold, nullptr}).empty());
    Paper second;
    test::readCohort(second, cohort);
    ASSERT_EQ(second.recovered(kThreshold), 0U) << "cohort " << i << ": " << second.firstFound();

    const std::string name = "2025";
    const auto areas = test::areas();
    const Counting counting(name, everyone, yearOf(2025), kToday, builtInLaw(), areas);
    Book table;
    const auto measure = static_cast<Measure>(dice() % kMeasures);
    const auto dimension = static_cast<Dimension>(dice() % 7);
    addTable(table, counting, measure, dimension);
    ASSERT_TRUE(protect(table, {kThreshold, nullptr}).empty());
    Paper third;
    test::readDivision(third, table, table.tables.front(), "table");
    ASSERT_EQ(third.recovered(kThreshold), 0U) << "table " << i << ": " << third.firstFound();

    Book time = timeStudy({}, counting.figures());
    ASSERT_TRUE(protect(time, {kThreshold, nullptr}).empty());
    Paper fourth;
    test::readAges(fourth, time);
    ASSERT_EQ(fourth.recovered(kThreshold), 0U) << "time study " << i << ": " << fourth.firstFound();
    for (const Book* book : {&follow, &cohort, &table, &time}) told.count(*book);
  }
  std::printf("others: %zu of %zu numbers hidden\n", told.hidden, told.hidden + told.shown);
}

// The attacker is no straw man: with only the small numbers hidden it finds them in every kind of book.
TEST(Attack, FindsWhatOnlyTheSmallNumbersHide) {
  std::mt19937_64 dice(7);
  const auto everyone = test::municipality(dice, 120);
  const auto hideSmallAlone = [](Book& book) {
    for (Quantity& quantity : book.quantities) quantity.hidden = !quantity.persons.empty() && quantity.persons.size() < kThreshold;
  };
  Book report = annual(everyone, 2025), follow = followUp(everyone, yearOf(2025), kToday, builtInLaw(), builtInTrappor().front(), "2025");
  Book cohort = cohortReport(everyone, {yearOf(2024), day("2025-12-31"), "2024"}, kToday, builtInLaw(), test::areas());
  addGoalTable(cohort, studyGoal(everyone, yearOf(2024), day("2025-12-31"), builtInLaw()), "2024");
  hideSmallAlone(report), hideSmallAlone(follow), hideSmallAlone(cohort);
  Paper first, second, third;
  read(first, report, 2025), test::readFollowUp(second, follow, builtInTrappor().front()), test::readCohort(third, cohort);
  EXPECT_GT(first.recovered(kThreshold), 0U);
  EXPECT_GT(second.recovered(kThreshold), 0U);
  EXPECT_GT(third.recovered(kThreshold), 0U);
}

}  // namespace
}  // namespace fyren::report

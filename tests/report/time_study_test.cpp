// SPDX-License-Identifier: EUPL-1.2
#include "report/time_study.h"

#include <gtest/gtest.h>

#include <array>

#include "report/youths.h"

namespace fyren::report {
namespace {

// Sundsvall, February 2020: three coaches, four days, 274 entries of 3,537 minutes in all.
std::vector<TimeEntry> sundsvall() {
  struct Sum {
    Aktivitet aktivitet;
    int minutes, entries;
  };
  constexpr std::array<Sum, 4> kSums = {{{Aktivitet::administration, 1585, 136}, {Aktivitet::deltagarkontakt, 986, 77}, {Aktivitet::samverkanspart, 691, 53}, {Aktivitet::deltagareOchSamverkanspart, 275, 8}}};
  const std::array days = {test::day("2020-02-05"), test::day("2020-02-10"), test::day("2020-02-17"), test::day("2020-02-25")};
  std::vector<TimeEntry> entries;
  for (const Sum& sum : kSums)
    for (int i = 0; i < sum.entries; ++i) {
      const int minutes = sum.minutes / sum.entries + (i < sum.minutes % sum.entries ? 1 : 0);
      const bool aboutAYouth = sum.aktivitet != Aktivitet::samverkanspart;
      entries.push_back({days[static_cast<std::size_t>(i) % 4], sum.aktivitet, minutes, !aboutAYouth ? StudieKon::ejTillampligt : i % 2 == 0 ? StudieKon::kvinna : StudieKon::man,
                         aboutAYouth ? std::optional(16 + i % 4) : std::nullopt});
    }
  return entries;
}

TEST(TimeStudy, SundsvallsTableComesOut) {
  const Book book = timeStudy(sundsvall());
  const auto row = [&book](std::size_t at) {
    std::vector<std::int64_t> all;
    for (const Cell& one : book.table("tid")->rows[at].cells)
      if (!one.of) all.push_back(book.at(*one.quantity).count);
    return all;
  };
  using Numbers = std::vector<std::int64_t>;
  EXPECT_EQ(row(0), (Numbers{1585, 136}));
  EXPECT_EQ(row(1), (Numbers{986, 77}));
  EXPECT_EQ(row(2), (Numbers{691, 53}));
  EXPECT_EQ(row(3), (Numbers{275, 8}));
  EXPECT_EQ(row(4), (Numbers{3537, 274}));
}

TEST(TimeStudy, SexAndAgeAreParts) {
  const auto entries = sundsvall();
  const Book book = timeStudy(entries);
  std::int64_t sum = 0, ages = 0;
  for (const TableRow& row : book.table("tidKon")->rows)
    for (const Cell& one : row.cells) sum += book.at(*one.quantity).count;
  for (const TableRow& row : book.table("tidAlder")->rows) ages += book.at(*row.cells[0].quantity).count;
  EXPECT_EQ(sum, 3537);
  EXPECT_EQ(ages, 3537 - 691);
}

TEST(Survey, IsToldFromSevenAnswers) {
  const std::vector<int> six(6, 5), seven(7, 5);
  EXPECT_FALSE(survey(six).told);
  EXPECT_TRUE(survey(six).of.empty());
  EXPECT_TRUE(survey(seven).told);
  EXPECT_EQ(survey(seven).satisfied, 7U);
}

// Stockholm 2023, diagram 8: 45 of 49 who answered were satisfied or very satisfied.
TEST(Survey, CountsTheSatisfied) {
  std::vector<int> answers(49, 5);
  for (std::size_t i = 0; i < 4; ++i) answers[i] = 2;
  answers.push_back(0);  // the question left out
  EXPECT_EQ(survey(answers).answers, 49U);
  EXPECT_EQ(survey(answers).satisfied, 45U);
}

}  // namespace
}  // namespace fyren::report

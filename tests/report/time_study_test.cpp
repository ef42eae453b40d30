// SPDX-License-Identifier: EUPL-1.2
#include "report/time_study.h"

#include <gtest/gtest.h>

#include <array>

#include "report/youths.h"

namespace fyren::report {
namespace {

// Sundsvall, February 2020: three coaches, four days, 274 entries of 3,537 minutes in all.
std::vector<Tidspost> sundsvall() {
  struct Sum {
    Aktivitet aktivitet;
    int minutes, entries;
  };
  constexpr std::array<Sum, 4> kSums = {{{Aktivitet::administration, 1585, 136}, {Aktivitet::deltagarkontakt, 986, 77}, {Aktivitet::samverkanspart, 691, 53}, {Aktivitet::deltagareOchSamverkanspart, 275, 8}}};
  const std::array days = {test::day("2020-02-05"), test::day("2020-02-10"), test::day("2020-02-17"), test::day("2020-02-25")};
  std::vector<Tidspost> entries;
  for (const Sum& sum : kSums)
    for (int i = 0; i < sum.entries; ++i) {
      const int minutes = sum.minutes / sum.entries + (i < sum.minutes % sum.entries ? 1 : 0);
      const bool aboutAYouth = sum.aktivitet != Aktivitet::samverkanspart;
      entries.push_back({{}, days[static_cast<std::size_t>(i) % 4], sum.aktivitet, minutes, !aboutAYouth ? Studiekon::ejTillampligt : i % 2 == 0 ? Studiekon::kvinna : Studiekon::man,
                         aboutAYouth ? std::optional(16 + i % 4) : std::nullopt});
    }
  return entries;
}

std::vector<std::int64_t> countsOf(const Book& book, const TableRow& row) {
  std::vector<std::int64_t> all;
  for (const Cell& one : row.cells)
    if (!one.of) all.push_back(book.at(*one.quantity).count);
  return all;
}
using Numbers = std::vector<std::int64_t>;

TEST(TimeStudy, SundsvallsTableComesOut) {
  const Book book = timeStudy(sundsvall(), {});
  const auto row = [&book](std::size_t at) { return countsOf(book, book.table("tid")->rows[at]); };
  EXPECT_EQ(row(0), (Numbers{1585, 136}));
  EXPECT_EQ(row(1), (Numbers{986, 77}));
  EXPECT_EQ(row(2), (Numbers{691, 53}));
  EXPECT_EQ(row(3), (Numbers{275, 8}));
  EXPECT_EQ(row(4), (Numbers{3537, 274}));
}

TEST(TimeStudy, SexAndAgeAreParts) {
  const auto entries = sundsvall();
  const Book book = timeStudy(entries, {});
  std::int64_t sum = 0;
  const Table& bySex = *book.table("tidKon");
  for (std::size_t i = 0; i < 4; ++i)
    for (const std::int64_t minutes : countsOf(book, bySex.rows[i])) sum += minutes;
  EXPECT_EQ(sum, 3537);
  const Numbers whole = countsOf(book, bySex.rows[4]);
  EXPECT_EQ(whole[0] + whole[1], 3537 - 691);
  EXPECT_EQ(whole[2], 691);
  EXPECT_EQ(book.at(*book.table("tidAlder")->rows.back().cells[0].quantity).count, 3537 - 691);
}

TEST(TimeStudy, EachActivityIsDividedByAgeAndSexWhereItWasAboutYouths) {
  const Book book = timeStudy(sundsvall(), {});
  EXPECT_EQ(book.table("tidAktivitet3"), nullptr);  // the time with other actors was about nobody in particular
  std::int64_t sum = 0;
  for (const TableRow& row : book.table("tidAktivitet2")->rows)
    for (const std::int64_t minutes : countsOf(book, row)) sum += minutes;
  EXPECT_EQ(sum, 986);
}

// 2.2.1: the minutes' ages beside those of the youths in the register.
TEST(TimeStudy, AgesStandBesideTheRegisters) {
  std::vector<PersonFigures> figures(3);
  for (std::uint32_t i = 0; i < 3; ++i) figures[i].person = i, figures[i].iRegistret = i < 2, figures[i].alder = 19;
  const Book book = timeStudy(sundsvall(), figures);
  const Table& table = *book.table("tidAlder");
  EXPECT_EQ(countsOf(book, table.rows[3])[1], 2);
  EXPECT_EQ(book.at(*table.rows[3].cells[2].quantity).persons, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(countsOf(book, table.rows[0])[1], 0);
}

Enkatsumma answered(std::int64_t satisfied, std::int64_t not_) {
  Enkatsumma survey{2023, 0, satisfied + not_, {}};
  survey.told[0] = {0, not_, 0, 0, satisfied};
  return survey;
}

TEST(Survey, AQuestionIsToldFromSevenAnswers) {
  const Book six = surveyBook(answered(6, 0)), seven = surveyBook(answered(6, 1));
  for (const Cell& one : six.table("enkat")->rows[0].cells) EXPECT_EQ(cellText(six, one), "–");
  EXPECT_EQ(cellText(seven, seven.table("enkat")->rows[0].cells[4]), "6");
  EXPECT_EQ(cellText(seven, seven.table("enkat")->rows[1].cells[4]), "–");  // a question that nobody answered
}

// Stockholm 2023, diagram 8: 45 of 49 who answered were satisfied or very satisfied.
TEST(Survey, CountsTheSatisfied) {
  const Book book = surveyBook(answered(45, 4));
  const TableRow& row = book.table("enkat")->rows[0];
  EXPECT_EQ(cellText(book, row.cells[5]), "49");
  EXPECT_EQ(book.at(*row.cells[6].quantity).count, 45);
}

}  // namespace
}  // namespace fyren::report

// SPDX-License-Identifier: EUPL-1.2
#include "report/follow_up.h"

#include <gtest/gtest.h>

#include "report/youths.h"

namespace fyren::report {
namespace {

using test::day;

const Period kYear{day("2023-01-01"), day("2023-12-31")};

Trappa ladder() {
  Trappa trappa;
  trappa.id = trappa.namn = "Prov";
  Trappsteg call, letter;
  call.id = "ring", call.kanal = Kanal::telefon, call.forsok = 2;
  letter.id = "brev", letter.kanal = Kanal::brev;
  trappa.steg = {call, letter};
  return trappa;
}

Book made(const std::vector<UngdomFacts>& everyone) { return followUp(everyone, kYear, day("2024-12-31"), builtInLaw(), ladder(), "2023"); }

std::vector<std::string> rowOf(const Book& book, std::string_view id, std::size_t at) {
  std::vector<std::string> cells;
  for (const Cell& cell : book.table(id)->rows.at(at).cells) cells.push_back(cellText(book, cell));
  return cells;
}
using Texts = std::vector<std::string>;

TEST(FollowUp, AnAttemptIsTheStepThatWasDueThatDay) {
  UngdomFacts facts = test::youth(0, true);
  test::registered(facts, day("2023-01-10"));
  test::contact(facts, day("2023-02-01"), Kanal::telefon, Utfall::ingetSvar);
  test::contact(facts, day("2023-02-05"), Kanal::telefon, Utfall::ingetSvar);
  test::contact(facts, day("2023-02-09"), Kanal::telefon, Utfall::ingetSvar);  // a third call is no step of the ladder
  test::contact(facts, day("2023-02-20"), Kanal::brev, Utfall::skickat);
  test::contact(facts, day("2023-03-01"), Kanal::telefon, Utfall::nadd, Riktning::inkommande);  // answers the letter
  const Book book = made({facts});
  EXPECT_EQ(rowOf(book, "svarSteg", 0), (Texts{"2", "0", "0 %"}));
  EXPECT_EQ(rowOf(book, "svarSteg", 1), (Texts{"1", "1", "100 %"}));
  EXPECT_EQ(rowOf(book, "svarSteg", 2), (Texts{"1", "0", "0 %"}));
  EXPECT_EQ(rowOf(book, "svarSteg", 3), (Texts{"4", "1", "25 %"}));
  EXPECT_EQ(book.at(*book.table("svarSteg")->rows[0].cells[0].quantity).persons, (std::vector<std::uint32_t>{0}));
}

TEST(FollowUp, AttemptsOutsideThePeriodOrTheRegisterAreNotCounted) {
  UngdomFacts facts = test::youth(0, true);
  test::registered(facts, day("2023-01-10"), day("2023-06-30"));
  test::contact(facts, day("2022-12-31"), Kanal::telefon, Utfall::ingetSvar);
  test::contact(facts, day("2023-06-30"), Kanal::telefon, Utfall::ingetSvar);
  test::contact(facts, day("2023-07-01"), Kanal::telefon, Utfall::ingetSvar);
  const Book book = made({facts});
  EXPECT_EQ(rowOf(book, "svarKanal", 1), (Texts{"1", "0", "0 %"}));
}

TEST(FollowUp, DaysFromSchoolToRegisterHaveTheirMedian) {
  std::vector<UngdomFacts> everyone;
  int index = 0;
  for (const int days : {10, 30, 31, 100}) {
    UngdomFacts facts = test::youth(index++, true);
    facts.skolplaceringar.push_back({{}, {}, "Hedbergska", {}, Skolform::gymnasieNationellt, {}, {}, {day("2021-08-15"), day("2023-05-01") - days}, {}, Source::skola});
    test::registered(facts, day("2023-05-01"));
    everyone.push_back(facts);
  }
  const Book book = made(everyone);
  EXPECT_EQ(rowOf(book, "skoldagar", 0), (Texts{"4", "30", "100", "50 %"}));
  EXPECT_EQ(rowOf(book, "skoldagar", 1), (Texts{"4", "30", "100", "50 %"}));
}

TEST(FollowUp, OutcomesAreToldWithAndWithoutThoseWhoTurned20) {
  UngdomFacts young = test::youth(0, true, day("2006-01-01")), old = test::youth(1, false, day("2003-09-01"));
  for (UngdomFacts* facts : {&young, &old}) {
    test::registered(*facts, day("2023-01-10"));
    test::measure(*facts, day("2023-02-01"), day("2023-06-30"));
  }
  test::told(young, day("2023-08-20"), Sysselsattningstyp::studier);
  test::told(old, day("2023-07-15"), Sysselsattningstyp::arbete);
  const Book book = made({young, old});
  EXPECT_EQ(rowOf(book, "utfall", 0), (Texts{"2", "1", "1", "0", "0", "0", "0", "100 %"}));  // three months, all
  EXPECT_EQ(rowOf(book, "utfall", 3), (Texts{"1", "1", "0", "0", "0", "0", "0", "100 %"}));  // without who turned 20
}

TEST(FollowUp, AnOutcomeWaitsUntilItsMonthsHavePassed) {
  UngdomFacts facts = test::youth(0, true, day("2006-01-01"));
  test::measure(facts, day("2023-02-01"), day("2023-12-31"));
  const auto told = [&](const char* today) { return rowOf(followUp(std::vector{facts}, kYear, day(today), builtInLaw(), ladder(), "2023"), "utfall", 0)[0]; };
  EXPECT_EQ(told("2024-03-30"), "0");
  EXPECT_EQ(told("2024-03-31"), "1");
}

}  // namespace
}  // namespace fyren::report

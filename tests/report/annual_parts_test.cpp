// SPDX-License-Identifier: EUPL-1.2
#include "report/annual_parts.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "report/municipality.h"

namespace fyren::report {
namespace {

using test::day;
using Strings = std::vector<std::string>;

const Period k2023{day("2022-12-01"), day("2023-11-30")};

AnnualWish wish() { return {k2023, "2023", "2022", {}, {}}; }
Book made(const std::vector<UngdomFacts>& everyone, const AnnualWish& of) { return annualReport(everyone, of, day("2024-01-15"), builtInLaw(), test::areas()); }

Strings rowOf(const Book& book, std::string_view id, std::size_t at) {
  Strings cells;
  for (const Cell& cell : book.table(id)->rows.at(at).cells) cells.push_back(cellText(book, cell));
  return cells;
}

std::vector<UngdomFacts> registered(int count) {
  std::vector<UngdomFacts> everyone;
  for (int i = 0; i < count; ++i) {
    everyone.push_back(test::youth(i, i % 2 == 0));
    test::registered(everyone.back(), day("2022-12-15"));
  }
  return everyone;
}

// "I de fall ungdomarna inte finns på sin folkbokföringsadress anmäls detta till Skatteverkets bosättningskontroll, vilket
// skedde för 57 adresser under året" (Årsrapport 2023, Kommunens aktivitetsansvar i Stockholms stad).
TEST(AnnualParts, ChecksOfResidenceAreCountedOnTheDayTheyWereDone) {
  std::vector<UngdomFacts> everyone = registered(70);
  const auto decided = [&](int i, const char* when, Bevakningsslag slag, const char* steg) {
    everyone[static_cast<std::size_t>(i)].bevakningar.push_back({{}, {}, day(when), slag, steg, day(when), Bevakningsskal::redanGjort, {}});
  };
  for (int i = 0; i < 57; ++i) decided(i, i == 0 ? "2023-11-30" : "2023-03-01", Bevakningsslag::gjord, "bosattningskontroll");
  decided(57, "2023-12-01", Bevakningsslag::gjord, "bosattningskontroll");       // the day after the period
  decided(58, "2023-03-01", Bevakningsslag::hoppadOver, "bosattningskontroll");  // passed over
  decided(59, "2023-03-01", Bevakningsslag::gjord, "orosanmalan");
  const Book book = made(everyone, wish());
  EXPECT_EQ(rowOf(book, "kontroll", 0), (Strings{"29", "28", "57"}));
  EXPECT_EQ(made(registered(3), wish()).table("kontroll"), nullptr);
}

// The same report, diagram 8: 45 of the 49 who answered were content.
TEST(AnnualParts, TheSurveyStandsInTheReportWhenThereAreAnswers) {
  AnnualWish of = wish();
  EXPECT_EQ(made(registered(3), of).chart("diagram8"), nullptr);
  Enkatsumma survey{2023, 0, 49, {}};
  survey.told[0] = {1, 1, 2, 20, 25};
  survey.told[1] = {0, 0, 0, 3, 3};  // six answers: too few to be told
  of.enkat = survey;
  const Book book = made(registered(3), of);
  ASSERT_NE(book.chart("diagram8"), nullptr);
  ASSERT_EQ(book.table("enkat")->rows.size(), 1U);
  EXPECT_EQ(rowOf(book, "enkat", 0), (Strings{"1", "1", "2", "20", "25", "49", "92 %"}));
  const auto chapters = annualChapters(book, of);
  EXPECT_EQ(chapters[chapters.size() - 2].id, "enkat");
}

// Skollagen 29 kap. 9 §: the municipality keeps itself informed throughout the year.
TEST(AnnualParts, EachHalfYearTellsHowManyWereSoughtInIt) {
  std::vector<UngdomFacts> everyone = registered(10);
  for (int i = 0; i < 7; ++i) test::contact(everyone[static_cast<std::size_t>(i)], day("2023-06-30"), Kanal::telefon, Utfall::ingetSvar);
  for (int i = 0; i < 4; ++i) test::contact(everyone[static_cast<std::size_t>(i)], day("2023-07-01"), Kanal::telefon, Utfall::ingetSvar);
  AnnualWish of{{day("2023-01-01"), day("2023-12-31")}, "2023", "2022", {}, {}};
  of.halves = {{"2023H1", {day("2023-01-01"), day("2023-06-30")}}, {"2023H2", {day("2023-07-01"), day("2023-12-31")}}};
  const Book book = made(everyone, of);
  EXPECT_EQ(rowOf(book, "halvar", 0), (Strings{"10", "7", "70 %"}));
  EXPECT_EQ(rowOf(book, "halvar", 1), (Strings{"10", "4", "40 %"}));
}

TEST(AnnualParts, TheGoalIsOfThoseWhoseMeasureEndedTheYearBefore) {
  std::vector<UngdomFacts> everyone = registered(8);
  for (int i = 0; i < 8; ++i) {
    test::measure(everyone[static_cast<std::size_t>(i)], day("2022-01-10"), i < 6 ? day("2022-11-30") : day("2022-12-01"), GrundAtgSlut::enligtPlan);
    if (i < 3) test::told(everyone[static_cast<std::size_t>(i)], day("2023-08-20"), Sysselsattningstyp::studier);
  }
  const Book book = made(everyone, wish());
  EXPECT_EQ(rowOf(book, "delmal", 0), (Strings{"6", "3", "50 %"}));  // by 30 November their year has gone
}

}  // namespace
}  // namespace fyren::report

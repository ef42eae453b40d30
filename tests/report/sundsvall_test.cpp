// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "base/text.h"
#include "report/cohort.h"
#include "report/youths.h"

// Sundsvall's "Uppföljning aktuella för KAA 180701–200630" and the report on its goals of March 2020, from events.
namespace fyren::report {
namespace {

using test::day;
using test::registered;

constexpr std::array<std::pair<Registreringsorsak, int>, 6> kReasons = {{{Registreringsorsak::studiebevis, 260}, {Registreringsorsak::avbrottIm, 141},
    {Registreringsorsak::avbrottNp, 138}, {Registreringsorsak::ejPaborjat, 45}, {Registreringsorsak::gymnasieintyg, 16}, {Registreringsorsak::saknas, 25}}};

// 625 youths: 293 study, 222 work, 77 are still in the register, 19 have an exam, of 14 nothing is known.
std::vector<UngdomFacts> cohort() {
  std::vector<UngdomFacts> everyone;
  int i = 0;
  for (const auto& [orsak, count] : kReasons)
    for (int k = 0; k < count; ++k, ++i) {
      UngdomFacts facts = test::youth(i, i * 43 / 100 != (i + 1) * 43 / 100, day("2001-07-01"));  // 43 of 100 are women
      const Day first = day("2018-07-01") + (i * 7) % 730;
      if (i < 293) {
        registered(facts, first, first + 60, orsak, Avregistreringsorsak::studier);
      } else if (i < 515) {
        registered(facts, first, {}, orsak);
        test::told(facts, day("2020-11-01"), Sysselsattningstyp::arbete);
      } else if (i < 592) {
        registered(facts, first, {}, orsak);
      } else if (i < 611) {
        registered(facts, first, first + 90, orsak, Avregistreringsorsak::examen);
      } else {
        registered(facts, first, first + 30, orsak, Avregistreringsorsak::flyttat);
      }
      everyone.push_back(std::move(facts));
    }
  return everyone;
}

std::vector<std::string> column(const Book& book, std::string_view id, std::size_t at) {
  std::vector<std::string> all;
  for (const TableRow& row : book.table(id)->rows) all.push_back(cellText(book, row.cells[at]));
  return all;
}

const Book& report() {
  static const std::vector<UngdomFacts> everyone = cohort();
  static const Book book = cohortReport(everyone, {{day("2018-07-01"), day("2020-06-30")}, day("2020-12-31"), "180701–200630"}, day("2021-01-15"), builtInLaw(), {});
  return book;
}

using Strings = std::vector<std::string>;

TEST(Sundsvall, CohortOf625StandsWhereItStood) {
  EXPECT_EQ(column(report(), "laget", 2), (Strings{"19", "293", "222", "77", "14", "625"}));
  const Strings shares = column(report(), "laget", 3);
  EXPECT_EQ(shares.size(), 6U);
  EXPECT_EQ(shares[0].substr(0, 1), "3");
  EXPECT_EQ(shares[1].substr(0, 2), "47");
  EXPECT_EQ(shares[2].substr(0, 2), "36");
  EXPECT_EQ(shares[3].substr(0, 2), "12");
  EXPECT_EQ(shares[4].substr(0, 1), "2");
}

TEST(Sundsvall, ReasonsAreAsPublished) {
  EXPECT_EQ(column(report(), "orsaker", 2), (Strings{"25", "45", "141", "16", "138", "260", "625"}));
}

TEST(Sundsvall, WomenAre43PerCent) {
  const auto women = report().byKey.find("180701–200630/nya/kvinna");
  ASSERT_NE(women, report().byKey.end());
  EXPECT_EQ(wholePercent(report().at(women->second).count, 625), 43);
}

// The report of March 2020: 72 of the first group had ended, 18 of them at least a year ago; 23 and 7 had begun studies.
// 16 had turned 20 while they were enrolled, five of whom studied; counted by their age at the end they leave the group,
// and 18 of the other 56 have reached the goal (chapter "Migration mellan målgrupper").
std::vector<UngdomFacts> project() {
  std::vector<UngdomFacts> everyone;
  for (int i = 0; i < 72; ++i) {
    const bool mature = i < 18;
    const bool turned20 = i >= 56;
    const Day end = mature ? day("2019-03-15") : day("2019-09-15");
    UngdomFacts facts = test::youth(i, i % 2 == 0, turned20 ? end.plusYears(-20) - 30 - 70 : day("2000-06-01"));
    test::measure(facts, turned20 ? facts.ungdom.nummer.birthDay().plusYears(20) - 10 : day("2018-09-01"), end, GrundAtgSlut::enligtPlan);
    const bool studies = mature ? i < 7 : turned20 ? i < 56 + 5 : i < 18 + 11;
    if (studies) test::told(facts, end + 40, Sysselsattningstyp::studier);
    everyone.push_back(std::move(facts));
  }
  return everyone;
}

TEST(Sundsvall, GoalIsCountedBothWays) {
  const Goal goal = studyGoal(project(), {day("2018-07-01"), day("2020-03-31")}, day("2020-04-01"), builtInLaw());
  EXPECT_EQ(goal.byStartMature.persons.size(), 18U);
  EXPECT_EQ(goal.byStartMature.studying.size(), 7U);  // 39 per cent
  EXPECT_EQ(goal.byStartAll.persons.size(), 72U);
  EXPECT_EQ(goal.byStartAll.studying.size(), 23U);  // 32 per cent
  EXPECT_EQ(goal.byEndAll.persons.size(), 56U);
  EXPECT_EQ(goal.byEndAll.studying.size(), 18U);  // 32 per cent
  EXPECT_EQ(goal.byEndMature.persons.size(), 18U);
  Book book;
  const Table& table = addGoalTable(book, goal, "2020");
  EXPECT_EQ(cellText(book, table.rows[0].cells[2]).substr(0, 2), "39");
  EXPECT_EQ(cellText(book, table.rows[1].cells[2]).substr(0, 2), "32");
  EXPECT_EQ(cellText(book, table.rows[3].cells[0]), "56");
  EXPECT_EQ(cellText(book, table.rows[3].cells[1]), "18");
  EXPECT_EQ(cellText(book, table.rows[3].cells[2]).substr(0, 2), "32");
}

TEST(Sundsvall, AYearIsAYear) {
  UngdomFacts facts = test::youth(1, true, day("2003-01-01"));
  test::measure(facts, day("2019-01-01"), day("2019-03-31"));
  test::told(facts, day("2020-03-31"), Sysselsattningstyp::studier);
  const Period period{day("2019-01-01"), day("2019-12-31")};
  EXPECT_EQ(studyGoal(std::array{facts}, period, day("2020-12-31"), builtInLaw()).byStartAll.studying.size(), 1U);
  facts.sysselsattningar[0].dag = day("2020-04-01");
  EXPECT_EQ(studyGoal(std::array{facts}, period, day("2020-12-31"), builtInLaw()).byStartAll.studying.size(), 0U);
}

UngdomFacts pupil(int i, const std::string& school, Day born, bool came) {
  UngdomFacts facts = test::youth(i, i % 2 == 0, born);
  facts.ungdom.postnummer = school == "Nacksta skola" ? "85350" : "85230";
  facts.skolplaceringar.push_back({{}, {}, school, {}, Skolform::grundskola, {}, {}, {day("2014-08-20"), day("2017-06-30")}, {}, Source::skola});
  if (came) registered(facts, day("2018-09-01"));
  return facts;
}

// Nacksta was merged with Höglund: its former pupils are told under Höglund (chapter "Grundskolor"). Each school's and each
// area's part of those who came stands beside its part of the age group.
TEST(Sundsvall, SchoolsAndAreasStandBesideTheirShareOfTheAgeGroup) {
  std::vector<UngdomFacts> everyone;
  for (int i = 0; i < 40; ++i) everyone.push_back(pupil(i, i < 10 ? "Nacksta skola" : i < 20 ? "Höglundaskolan" : "Hagaskolan", day("2001-07-01"), i % 10 < 5));
  Omradestabell table;
  table.putSchool("Nacksta skola", day("2018-06-30"), "Höglundaskolan");
  table.putArea("85350", {day("2010-01-01"), {}}, "Nacksta");
  table.putArea("85230", {day("2010-01-01"), {}}, "Centrum");
  const Book book = cohortReport(everyone, {{day("2018-07-01"), day("2020-06-30")}, day("2020-12-31"), "k"}, day("2021-01-15"), builtInLaw(), table);
  ASSERT_EQ(book.table("grundskolor")->rows.size(), 3U);  // Hagaskolan, Höglundaskolan, all
  EXPECT_EQ(column(book, "grundskolor", 0), (Strings{"10", "10", "20"}));
  EXPECT_EQ(column(book, "grundskolor", 2), (Strings{"20", "20", "40"}));
  EXPECT_EQ(column(book, "omraden", 0), (Strings{"15", "5", "20"}));
  EXPECT_EQ(column(book, "omraden", 2), (Strings{"30", "10", "40"}));
}

}  // namespace
}  // namespace fyren::report

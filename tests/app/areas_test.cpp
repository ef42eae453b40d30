// SPDX-License-Identifier: EUPL-1.2
#include "app/areas.h"

#include "app/as_of.h"
#include "app/report_room.h"
#include "app/register_fixture.h"

namespace fyren::app {
namespace {

using testing::day;

class AreasTest : public testing::RegisterTest {
 protected:
  void SetUp() override {
    readSchoolList();
    elin_ = add("Elin", "Berg", "2008-03-05");
    Ungdom elin = facts(elin_).ungdom;
    elin.postnummer = "85230";
    ASSERT_TRUE(changeUngdom(*session_, elin));
  }
  UngdomId elin_;
};

TEST_F(AreasTest, TheAreaComesFromThePostalCodeOfTheDay) {
  ASSERT_TRUE(setAreas(*session_, "Postnummer;Område\n852 30;Centrum\n85640;Granloholm\n", day("2020-01-01")));
  EXPECT_EQ(row(elin_).omrade, "Centrum");
  ASSERT_TRUE(setAreas(*session_, "85230\tStenstan\n", day("2026-07-01")));
  EXPECT_EQ(row(elin_).omrade, "Stenstan");
  const auto before = registerAsOf(*session_, {day("2026-06-30"), {}});
  EXPECT_EQ(before->rows[before->place.at(elin_)].omrade, "Centrum");
  EXPECT_EQ(session_->areas().names(today_), (std::vector<std::string>{"Granloholm", "Stenstan"}));
  ASSERT_TRUE(undo(*session_));
  EXPECT_EQ(session_->areas().areaOf("85230", today_), "Centrum");
}

TEST_F(AreasTest, TheListIsFilteredByArea) {
  ASSERT_TRUE(setAreas(*session_, "85230;Centrum", day("2020-01-01")));
  add("Bo", "Ek", "2008-04-05", false);
  EXPECT_EQ(listRegister(*session_, {"", RegisterShow::alla}).rows.size(), 2U);
  EXPECT_EQ(listRegister(*session_, {"", RegisterShow::alla, RegisterSort::namn, false, "Centrum"}).rows.size(), 1U);
}

TEST_F(AreasTest, ATableWithoutPostalCodesIsRefused) {
  EXPECT_EQ(setAreas(*session_, "Område;Antal\nCentrum;12\n", today_).error().field, "tabell");
  EXPECT_TRUE(session_->areas().isEmpty());
}

// The schools that Sundsvall merged while its youths were followed (the municipality's follow-up 2018-2020).
TEST_F(AreasTest, MergedSchoolsGoOnUnderTheirNewNameFromTheDay) {
  ASSERT_TRUE(setSchools(*session_, "Skola;Nu;Från\nNacksta skola;Höglunda skola;2019-07-01\nKatrinelund;Hagaskolan;2019-07-01\n"
                                    "Ljustadalens skola;Vibackeskolan;2019-07-01\nHeliås Sidsjö;Sidsjö skola;2019-07-01\n"));
  const Areas& areas = session_->areas();
  EXPECT_EQ(areas.schoolOn("Nacksta skola", day("2019-06-30")), "Nacksta skola");
  EXPECT_EQ(areas.schoolOn("Nacksta skola", day("2019-07-01")), "Höglunda skola");
  EXPECT_EQ(areas.schoolOn("Katrinelund", today_), "Hagaskolan");
  EXPECT_EQ(areas.schoolOn("Ljustadalens skola", today_), "Vibackeskolan");
  EXPECT_EQ(areas.schoolOn("Heliås Sidsjö", today_), "Sidsjö skola");
  EXPECT_EQ(areas.schoolOn("Hedbergska", today_), "Hedbergska");
}

TEST_F(AreasTest, AChainOfMergersIsFollowedAndACircleEnds) {
  ASSERT_TRUE(setSchools(*session_, "A;B;2019-07-01\nB;C;2021-07-01\nC;A;2023-07-01"));
  EXPECT_EQ(session_->areas().schoolOn("A", day("2020-01-01")), "B");
  EXPECT_EQ(session_->areas().schoolOn("A", day("2022-01-01")), "C");
  EXPECT_EQ(session_->areas().schoolOn("A", today_), "A");
}

std::vector<std::string> groupsOf(const Session& session, report::Dimension dimension, int year) {
  const report::Book book = statistics(session, {report::Measure::iRegistret, dimension, {*Day::of(year, 1, 1), *Day::of(year, 12, 31)}});
  std::vector<std::string> labels;
  for (const report::TableRow& row : book.tables.front().rows)
    if (!row.isTotal) labels.push_back(text(row.label));
  return labels;
}

using Labels = std::vector<std::string>;

TEST_F(AreasTest, StatisticsCountUnderTheDivisionOfThePeriodsLastDay) {
  ASSERT_TRUE(recordRegistrering(*session_, {{}, elin_, {day("2024-08-20"), {}}, Registreringsorsak::avbrottNp, {}}));
  ASSERT_TRUE(setAreas(*session_, "85230;Centrum", day("2020-01-01")));
  ASSERT_TRUE(setAreas(*session_, "85230;Stenstan", day("2025-01-01")));
  EXPECT_EQ(groupsOf(*session_, report::Dimension::omrade, 2024), Labels{"Centrum"});
  EXPECT_EQ(groupsOf(*session_, report::Dimension::omrade, 2025), Labels{"Stenstan"});
}

// What was put in on the statistics screen before the areas had days still counts where Registervård says nothing.
TEST_F(AreasTest, StatisticsReadTheOlderTableWhereNothingElseIsKnown) {
  ASSERT_TRUE(recordRegistrering(*session_, {{}, elin_, {day("2024-08-20"), {}}, Registreringsorsak::avbrottNp, {}}));
  ASSERT_TRUE(keepOmraden(*session_, "85230;Stan;Kontor Norr"));
  EXPECT_EQ(groupsOf(*session_, report::Dimension::omrade, 2024), Labels{"Stan"});
  ASSERT_TRUE(setAreas(*session_, "85230;Centrum", day("2025-01-01")));
  EXPECT_EQ(groupsOf(*session_, report::Dimension::omrade, 2024), Labels{"Stan"});
  EXPECT_EQ(groupsOf(*session_, report::Dimension::omrade, 2025), Labels{"Centrum"});
  EXPECT_EQ(groupsOf(*session_, report::Dimension::kontor, 2025), Labels{"Kontor Norr"});
}

TEST_F(AreasTest, AMergedSchoolIsCountedUnderWhatItWentOnAs) {
  put(Skolplacering{{}, elin_, "Nacksta skola", {}, Skolform::gymnasieNationellt, {}, {}, {day("2023-08-20"), day("2024-05-31")}, {}, Source::skola});
  ASSERT_TRUE(recordRegistrering(*session_, {{}, elin_, {day("2024-06-10"), {}}, Registreringsorsak::avbrottNp, {}}));
  ASSERT_TRUE(setSchools(*session_, "Nacksta skola;Höglunda skola;2025-07-01"));
  EXPECT_EQ(groupsOf(*session_, report::Dimension::skola, 2024), Labels{"Nacksta skola"});
  EXPECT_EQ(groupsOf(*session_, report::Dimension::skola, 2025), Labels{"Höglunda skola"});
  const report::Book book = followUp(*session_, {day("2024-01-01"), day("2025-12-31")});
  EXPECT_EQ(text(book.table("skoldagar")->rows.front().label), "Höglunda skola");
}

}  // namespace
}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#include "app/as_of.h"

#include <array>

#include "app/protected.h"
#include "app/register_fixture.h"

namespace fyren::app {
namespace {

using testing::day;

class AsOfTest : public testing::RegisterTest {
 protected:
  void SetUp() override {
    readSchoolList();
    elin_ = add("Elin", "Berg", "2008-03-05");
    bo_ = add("Bo", "Ek", "2008-04-05", false);
  }
  void school(UngdomId id, const char* first, const char* last) {
    put(Skolplacering{{}, id, "Hedbergska", "", Skolform::gymnasieNationellt, "", "",
                      {day(first), last == nullptr ? std::nullopt : std::optional(day(last))}, "", Source::skola});
  }
  int count(const AsOf& asOf, RegisterShow show) {
    const auto made = registerAsOf(*session_, asOf);
    EXPECT_TRUE(made);
    return listRows(made->rows, made->index, {"", show}).counts[static_cast<std::size_t>(show)];
  }
  Lage lage(UngdomId id, const AsOf& asOf) {
    const auto made = registerAsOf(*session_, asOf);
    return made->rows[made->place.at(id)].lage;
  }
  UngdomId elin_, bo_;
};

TEST_F(AsOfTest, JudgesOnTheAskedDay) {
  school(elin_, "2024-08-20", "2026-09-30");
  EXPECT_EQ(lage(elin_, {day("2026-09-30"), {}}), Lage::utanfor);
  EXPECT_EQ(lage(elin_, {day("2026-10-01"), {}}), Lage::attRegistrera);
  EXPECT_EQ(lage(elin_, {day("2028-03-04"), {}}), Lage::attRegistrera);  // a day to come
  EXPECT_EQ(lage(elin_, {day("2028-03-05"), {}}), Lage::utanfor);
}

TEST_F(AsOfTest, LeavesOutWhatHappenedLater) {
  ASSERT_TRUE(recordKontakt(*session_, {elin_, day("2026-11-19"), Kanal::telefon, Riktning::utgaende, Mottagare::ungdom, Utfall::nadd, "", {}}).ok());
  const auto before = registerAsOf(*session_, {day("2026-11-18"), {}});
  EXPECT_FALSE(before->rows[before->place.at(elin_)].senasteKontakt);
  const auto after = registerAsOf(*session_, {day("2026-11-19"), {}});
  EXPECT_EQ(after->rows[after->place.at(elin_)].senasteKontakt, day("2026-11-19"));
}

TEST_F(AsOfTest, AnyTimeInThePeriodFindsWhoCameAndWent) {
  school(elin_, "2024-08-20", "2026-09-30");
  school(elin_, "2026-10-15", nullptr);  // two weeks without school
  EXPECT_EQ(lage(elin_, {day("2026-07-01"), day("2026-12-31")}), Lage::attRegistrera);
  EXPECT_EQ(lage(elin_, {day("2026-07-01"), day("2026-09-30")}), Lage::utanfor);
  EXPECT_EQ(count({day("2026-07-01"), day("2026-12-31")}, RegisterShow::aktuella), 2);
  EXPECT_EQ(count({day("2026-07-01"), day("2026-09-30")}, RegisterShow::aktuella), 1);
}

// The clock of the fixture stands on 22 November; a correction comes two days later.
TEST_F(AsOfTest, WhatWeKnewThenIsWithoutLaterCorrections) {
  nowUtcMs_ += 2 * 86'400'000;
  passTo(day("2026-11-24"));
  school(elin_, "2024-08-20", nullptr);  // the school's list was late
  Ungdom elin = facts(elin_).ungdom;
  elin.telefon = "070-174 06 05";
  ASSERT_TRUE(changeUngdom(*session_, elin).ok());
  EXPECT_EQ(lage(elin_, {day("2026-11-22"), {}, Knowledge::now}), Lage::utanfor);
  EXPECT_EQ(lage(elin_, {day("2026-11-22"), {}, Knowledge::then}), Lage::attRegistrera);
  const auto then = registerAsOf(*session_, {day("2026-11-22"), {}, Knowledge::then});
  EXPECT_EQ(then->facts[then->place.at(elin_)].ungdom.telefon, "");
  EXPECT_EQ(facts(elin_).ungdom.telefon, "070-174 06 05") << "asking has changed nothing";
  EXPECT_EQ(lage(elin_, {day("2026-11-24"), {}, Knowledge::then}), Lage::utanfor);
}

TEST_F(AsOfTest, WhoWasNotThereThenIsNotShownAndErasedOnesAre) {
  const auto early = registerAsOf(*session_, {day("2026-11-20"), {}, Knowledge::then});
  EXPECT_TRUE(early->rows.empty());
  EXPECT_FALSE(*personOnDay(*session_, elin_, day("2026-11-20"), Knowledge::then));
  nowUtcMs_ += 86'400'000;
  store::Act act = session_->store().begin({"Karin Ek", "test", bo_, {}});
  act.erase(bo_);
  session_->changed(act.commit().value().touched);
  EXPECT_EQ(session_->registerRows().size(), 1U);
  EXPECT_EQ(registerAsOf(*session_, {day("2026-11-22"), {}, Knowledge::then})->rows.size(), 2U);
}

TEST_F(AsOfTest, OnePersonOnADay) {
  school(elin_, "2024-08-20", "2026-09-30");
  const auto shown = personOnDay(*session_, elin_, day("2026-09-01"), Knowledge::now);
  ASSERT_TRUE(shown && *shown);
  EXPECT_EQ((*shown)->alder, 18);
  EXPECT_EQ((*shown)->omfattning.omfattas, false);
  ASSERT_EQ((*shown)->skolor.size(), 1U);
  EXPECT_FALSE((*shown)->registrering);
}

TEST_F(AsOfTest, TheListOfThoseWhoTurn20WithinThreeMonths) {
  const UngdomId soon = add("Saga", "Ström", "2007-02-22");   // three months to the day
  const UngdomId later = add("Siv", "Ström", "2007-02-23");
  EXPECT_TRUE(row(soon).fyllerSnart);
  EXPECT_FALSE(row(later).fyllerSnart);
  passTo(day("2027-02-22"));
  EXPECT_FALSE(row(soon).fyllerSnart) << "has turned 20";
  EXPECT_TRUE(row(later).fyllerSnart);
}

TEST_F(AsOfTest, ADecisionIsRecordedUndoneAndRefusedWhenNothingIsOpen) {
  EXPECT_FALSE(recordBeslut(*session_, {elin_, true, today_, "Läser enstaka kurser."}));
  put(Skolplacering{{}, elin_, "Komvux", "", Skolform::komvux, "", "", {day("2026-09-01"), {}}, "", Source::skola});
  EXPECT_EQ(row(elin_).lage, Lage::okant);
  EXPECT_FALSE(recordBeslut(*session_, {elin_, true, day("2026-08-31"), "Läser enstaka kurser."})) << "not yet there";
  EXPECT_FALSE(recordBeslut(*session_, {elin_, true, today_, " "}));
  ASSERT_TRUE(recordBeslut(*session_, {elin_, true, day("2026-09-01"), "Läser enstaka kurser."}));
  EXPECT_EQ(row(elin_).lage, Lage::attRegistrera);
  ASSERT_EQ(facts(elin_).beslut.size(), 1U);
  EXPECT_EQ(facts(elin_).beslut[0].av, "Karin Ek");
  ASSERT_TRUE(undo(*session_));
  EXPECT_EQ(row(elin_).lage, Lage::okant);
}

TEST_F(AsOfTest, OpensOnePersonOnTheDayThatTheLineIsJudgedOn) {
  school(elin_, "2024-08-20", "2026-09-30");
  ASSERT_TRUE(recordKontakt(*session_, {elin_, day("2026-10-19"), Kanal::telefon, Riktning::utgaende, Mottagare::ungdom, Utfall::nadd, "", {}}).ok());
  const auto before = personAsOf(*session_, elin_, {day("2026-09-30"), {}});
  ASSERT_TRUE(before.ok() && before->has_value());
  EXPECT_EQ((*before)->dag, day("2026-09-30"));
  EXPECT_EQ((*before)->fornamn, "Elin");
  EXPECT_EQ((*before)->skolor.size(), 1U);
  EXPECT_FALSE((*before)->kontakt.has_value());
  EXPECT_EQ((*before)->omfattning.omfattas, false);
  const auto after = personAsOf(*session_, elin_, {day("2026-10-20"), {}});
  EXPECT_TRUE((*after)->kontakt.has_value());
  EXPECT_TRUE((*after)->skolor.empty());
  // A period: the first day on which she was covered, as the list's line.
  const auto period = personAsOf(*session_, elin_, {day("2026-07-01"), day("2026-12-31")});
  EXPECT_EQ((*period)->dag, day("2026-10-01"));
}

TEST_F(AsOfTest, GivesNothingOfSomebodyWhoIsGone) {
  const std::array one = {elin_};
  ASSERT_TRUE(hideProtected(*session_, one).ok());
  for (const Knowledge knowledge : {Knowledge::now, Knowledge::then}) {
    const auto gone = personAsOf(*session_, elin_, {day("2026-11-22"), {}, knowledge});
    ASSERT_TRUE(gone.ok());
    EXPECT_FALSE(gone->has_value());
  }
}

}  // namespace
}  // namespace fyren::app

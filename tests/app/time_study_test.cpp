// SPDX-License-Identifier: EUPL-1.2
#include "app/time_study.h"

#include "app/register_fixture.h"

namespace fyren::app {
namespace {

using testing::day;

class TimeStudyTest : public testing::RegisterTest {
 protected:
  Tidspost entry(std::int64_t minutes, Studiekon kon = Studiekon::ejTillampligt, std::optional<int> alder = {}) {
    return {{}, day("2026-11-20"), Aktivitet::deltagarkontakt, minutes, kon, alder};
  }
};

TEST_F(TimeStudyTest, AnEntryIsKeptAndTakenBack) {
  EXPECT_EQ(testing::said(recordTidspost(*session_, entry(30, Studiekon::kvinna, 17))), "30 minuter är registrerade.");
  ASSERT_EQ(tidsposter(*session_).size(), 1U);
  ASSERT_TRUE(undo(*session_).ok());
  EXPECT_TRUE(tidsposter(*session_).empty());
}

TEST_F(TimeStudyTest, MinutesAndAgesHaveTheirBounds) {
  EXPECT_TRUE(recordTidspost(*session_, entry(1)).ok());
  EXPECT_TRUE(recordTidspost(*session_, entry(600)).ok());
  for (const std::int64_t minutes : {std::int64_t{0}, std::int64_t{601}}) EXPECT_EQ(recordTidspost(*session_, entry(minutes)).error().field, "minuter");
  EXPECT_TRUE(recordTidspost(*session_, entry(5, Studiekon::man, 15)).ok());
  EXPECT_TRUE(recordTidspost(*session_, entry(5, Studiekon::man, 25)).ok());
  for (const int age : {14, 26}) EXPECT_EQ(recordTidspost(*session_, entry(5, Studiekon::man, age)).error().field, "alder");
}

TEST_F(TimeStudyTest, SexAndAgeGoTogetherOrNotAtAll) {
  EXPECT_EQ(recordTidspost(*session_, entry(5, Studiekon::ejTillampligt, 17)).error().field, "alder");
  EXPECT_EQ(recordTidspost(*session_, entry(5, Studiekon::kvinna)).error().field, "alder");
}

TEST_F(TimeStudyTest, ADayToComeIsRefused) {
  Tidspost coming = entry(5);
  coming.dag = today_ + 1;
  EXPECT_EQ(recordTidspost(*session_, coming).error().field, "dag");
  coming.dag = today_;
  EXPECT_TRUE(recordTidspost(*session_, coming).ok());
}

TEST_F(TimeStudyTest, TheTablesAreOfThePeriodOnly) {
  ASSERT_TRUE(recordTidspost(*session_, entry(30)).ok());
  const report::Book inside = timeStudy(*session_, {day("2026-11-20"), day("2026-11-20")}), outside = timeStudy(*session_, {day("2026-11-21"), day("2026-11-22")});
  EXPECT_EQ(inside.at(*inside.table("tid")->rows.back().cells[0].quantity).count, 30);
  EXPECT_EQ(outside.at(*outside.table("tid")->rows.back().cells[0].quantity).count, 0);
}

TEST_F(TimeStudyTest, ASurveyIsCountedToItsYearAndCannotBeUndone) {
  ASSERT_TRUE(surveys(*session_).at(0).ar == 2026 && surveys(*session_).at(0).waiting == 0);
  const auto before = session_->undoable();
  for (int i = 0; i < 7; ++i) ASSERT_TRUE(countAnswers(*session_, {5, 4, 0, 1}).ok());
  EXPECT_EQ(session_->undoable().has_value(), before.has_value());
  EXPECT_EQ(surveys(*session_).at(0).youths, 7);
  EXPECT_EQ(surveys(*session_).at(0).told[0][4], 7);
}

}  // namespace
}  // namespace fyren::app

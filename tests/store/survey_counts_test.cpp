// SPDX-License-Identifier: EUPL-1.2
#include "store/survey_counts.h"

#include "store_fixture.h"

namespace fyren::store {
namespace {

class SurveyCountsTest : public ::testing::Test {
 protected:
  void answer(const Enkatsvar& answers, int times = 1) {
    for (int i = 0; i < times; ++i) ASSERT_TRUE(store_.countAnswers(2026, answers).ok());
  }
  Enkatsumma survey() { return must(store_.surveys()).at(0); }
  FakeMachine machine_;
  RegisterStore store_ = newRegister(machine_);
};

TEST_F(SurveyCountsTest, NothingIsToldBeforeSevenHaveAnswered) {
  answer({5, 4, 3, 2}, 6);
  EXPECT_EQ(survey().youths, 0);
  EXPECT_EQ(survey().waiting, 6);
  EXPECT_EQ(survey().told[0][4], 0);
  answer({1, 0, 0, 0});
  EXPECT_EQ(survey().youths, 7);
  EXPECT_EQ(survey().waiting, 0);
  EXPECT_EQ(survey().told[0][4], 6);
  EXPECT_EQ(survey().told[0][0], 1);
  EXPECT_EQ(survey().told[1][3], 6);
}

TEST_F(SurveyCountsTest, OneMoreAnswerDoesNotShowBeforeSevenMoreHaveCome) {
  answer({5, 5, 5, 5}, 7);
  answer({1, 1, 1, 1}, 6);
  EXPECT_EQ(survey().told[0][0], 0);
  EXPECT_EQ(survey().waiting, 6);
  answer({2, 1, 1, 1});
  EXPECT_EQ(survey().told[0][0], 6);
  EXPECT_EQ(survey().youths, 14);
}

TEST_F(SurveyCountsTest, NoTimeNoOrderAndNoHistoryIsKept) {
  const auto acts = must(store_.acts({})).size();
  answer({5, 0, 0, 1});
  answer({1, 5, 2, 3});
  EXPECT_EQ(must(store_.acts({})).size(), acts);
  FakeMachine other;
  RegisterStore second = newRegister(other);
  ASSERT_TRUE(second.countAnswers(2026, {1, 5, 2, 3}).ok());
  ASSERT_TRUE(second.countAnswers(2026, {5, 0, 0, 1}).ok());
  const auto rows = [](const RegisterStore& store) {
    BlockImage image;
    image.write(0, store.image());
    Connection connection(image, Connection::Trust::hostile);
    std::string all;
    Query row(connection.statement("SELECT rowid, * FROM enkatsvar ORDER BY rowid"));
    while (row.step())
      for (int i = 0; i < row.columnCount(); ++i) all += std::to_string(row.integer(i)) + " ";
    return all;
  };
  EXPECT_EQ(rows(store_), rows(second));  // the rows tell nothing of which came first
}

TEST_F(SurveyCountsTest, AnswersOutsideTheScaleAreLeftOut) {
  answer({6, -1, 0, 5}, 7);
  EXPECT_EQ(survey().told[0], (std::array<std::int64_t, 5>{}));
  EXPECT_EQ(survey().told[3][4], 7);
}

TEST_F(SurveyCountsTest, IsRefusedWhereNothingMayBeWritten) {
  store_.readOnly();
  EXPECT_FALSE(store_.countAnswers(2026, {5, 5, 5, 5}).ok());
  EXPECT_TRUE(must(store_.surveys()).empty());
}

TEST_F(SurveyCountsTest, SurvivesTheFile) {
  answer({5, 5, 5, 5}, 8);
  RegisterStore again = must(RegisterStore::open(store_.image(), machine_.env()));
  EXPECT_EQ(must(again.surveys()).at(0).waiting, 1);
  EXPECT_EQ(must(again.surveys()).at(0).told[2][4], 7);
}

TEST(TimeStudyEntries, AreKeptUndoneAndErased) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  Act act = store.begin(header("tidspost.record"));
  const Day day = Day::parse("2020-02-05").value();
  const TidspostId id = act.put(Tidspost{{}, day, Aktivitet::deltagarkontakt, 35, Studiekon::kvinna, 17});
  act.put(Tidspost{{}, day, Aktivitet::samverkanspart, 20, Studiekon::ejTillampligt, std::nullopt});
  must(act.commit());
  RegisterStore again = must(RegisterStore::open(store.image(), machine.env()));
  ASSERT_EQ(must(again.tidsposter()).size(), 2U);
  Act second = again.begin(header("tidspost.erase"));
  second.erase(id);
  must(second.commit());
  ASSERT_EQ(must(again.tidsposter()).size(), 1U);
  EXPECT_EQ(must(again.tidsposter())[0].alder, std::nullopt);
  must(again.undo("Kim"));
  const auto entries = must(again.tidsposter());
  ASSERT_EQ(entries.size(), 2U);
  const Tidspost& back = entries[0].id == id ? entries[0] : entries[1];
  EXPECT_EQ(back.alder, 17);
  EXPECT_EQ(back.minuter, 35);
  EXPECT_EQ(back.kon, Studiekon::kvinna);
}

}  // namespace
}  // namespace fyren::store

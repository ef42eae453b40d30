// SPDX-License-Identifier: EUPL-1.2
// A long list is stored in pieces: nothing is seen of it before its end, and nothing else gets in between.
#include "app/list_import.h"

#include "app/machine.h"
#include "app/register_fixture.h"

namespace fyren::app {
namespace {

using testing::day;
using testing::said;
using testing::testNumber;
using Stage = ImportFlow::Stage;

constexpr int kYouths = 1200;

// Two invented youths for each day from 2008-03-05 on.
std::string population(int youths) {
  std::string list = "Personnummer;Förnamn;Efternamn;Postort\r\n";
  for (int i = 0; i < youths; ++i)
    list += testNumber(day("2008-03-05") + i / 2, i % 2 == 0).text12() + ";Elin;Berg" + std::to_string(i) + ";Sundsvall\r\n";
  return list;
}

class ListStoringTest : public testing::RegisterTest {
 protected:
  ImportFlow& flow() { return session_->importFlow(); }

  void compare(const std::string& list) {
    flow().addFile("folkbokföring.csv", Bytes(list.begin(), list.end()));
    while (Job* job = session_->work()) job->step(50);
    ASSERT_TRUE(flow().planReady());
  }
  // Begins to store, and stops when `fraction` has been passed.
  void storeUpTo(double fraction) {
    ASSERT_TRUE(flow().beginApply({}).ok());
    while (session_->work()->fraction() < fraction) {
      ASSERT_EQ(session_->work()->step(0), Job::Step::more) << "a piece is too large";
    }
  }
  void finish() {
    while (Job* job = session_->work()) job->step(50);
  }
};

TEST_F(ListStoringTest, ShowsProgressThatNeverFallsAndTellsTheOutcomeOnce) {
  compare(population(kYouths));
  ASSERT_TRUE(flow().beginApply({}).ok());
  EXPECT_EQ(flow().stage(), Stage::storing);
  double before = 0;
  int pieces = 0;
  for (; Job* job = session_->work(); ++pieces) {
    if (flow().stage() == Stage::storing) {
      EXPECT_FALSE(flow().takeOutcome().has_value());
    }
    EXPECT_GE(job->fraction(), before);
    before = job->fraction();
    EXPECT_TRUE(job->canCancel());
    job->step(0);
  }
  EXPECT_GT(pieces, 20);
  EXPECT_EQ(flow().stage(), Stage::applied);
  const auto outcome = flow().takeOutcome();
  ASSERT_TRUE(outcome.has_value());
  EXPECT_EQ(said(*outcome), "Folkbokföring är inläst.");
  EXPECT_FALSE(flow().takeOutcome().has_value());
  EXPECT_EQ(session_->registerRows().size(), std::size_t{kYouths});
}

TEST_F(ListStoringTest, StoredInPiecesIsTheSameAsStoredAtOnce) {
  compare(population(kYouths));
  ASSERT_TRUE(flow().apply({}).ok());
  const auto counts = listRegister(*session_, {}).counts;
  const auto atOnce = session_->registerRows();
  open(RegisterKind::training);
  compare(population(kYouths));
  storeUpTo(0.5);
  finish();
  EXPECT_EQ(listRegister(*session_, {}).counts, counts);
  ASSERT_EQ(session_->registerRows().size(), atOnce.size());
  for (std::size_t i = 0; i < atOnce.size(); ++i) EXPECT_EQ(session_->registerRows()[i].nummer, atOnce[i].nummer);
}

TEST_F(ListStoringTest, CancelledAnywhereItLeavesTheRegisterExactlyAsItWas) {
  const UngdomId elin = add("Elin", "Berg", "2011-01-05");
  compare(population(kYouths));
  const Bytes image = session_->store().image();
  const auto version = session_->version();
  for (const double fraction : {0.0, 0.3, 0.59, 0.7, 0.95}) {
    storeUpTo(fraction);
    flow().cancel();
    EXPECT_EQ(flow().stage(), Stage::mapping);
    EXPECT_TRUE(flow().planReady());
    EXPECT_EQ(session_->store().image(), image) << fraction;
    EXPECT_EQ(session_->registerRows().size(), 1U);
    EXPECT_EQ(session_->version(), version);
    EXPECT_NE(session_->facts(elin), nullptr);
  }
  ASSERT_TRUE(flow().apply({}).ok()) << "and it can be stored after all";
  EXPECT_EQ(session_->registerRows().size(), std::size_t{kYouths} + 1);
  ASSERT_TRUE(undo(*session_).ok());
  EXPECT_EQ(session_->registerRows().size(), 1U);
}

TEST_F(ListStoringTest, RefusesEveryOtherChangeMeanwhile) {
  const UngdomId elin = add("Elin", "Berg", "2011-01-05");
  compare(population(kYouths));
  for (const double fraction : {0.1, 0.8}) {
    storeUpTo(fraction);
    const auto refused = recordSysselsattning(*session_, {elin, session_->today(), Sysselsattningstyp::arbete});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, CommandError::refused);
    EXPECT_EQ(text(refused.error().message), "Vänta tills det som pågår är klart, eller avbryt det. Ingenting har ändrats.");
    EXPECT_FALSE(undo(*session_).ok());
    EXPECT_FALSE(addUngdom(*session_, {testNumber(day("2011-02-05"), true).hyphenated(), "Eva", "Ek", day("2020-01-01")}).ok());
    flow().addFile("annan.csv", Bytes{'x'});
    EXPECT_EQ(flow().stage(), Stage::storing);
    flow().cancel();
  }
  storeUpTo(0.5);
  finish();
  EXPECT_TRUE(recordSysselsattning(*session_, {elin, session_->today(), Sysselsattningstyp::arbete}).ok());
  EXPECT_EQ(session_->registerRows().size(), std::size_t{kYouths} + 1);
}

TEST_F(ListStoringTest, ASessionThatEndsMeanwhileTakesTheHalfStoredListWithIt) {
  compare(population(kYouths));
  storeUpTo(0.5);
  session_.reset();  // the store asserts that no act is going on when it closes
}

TEST(ListStoring, KeepsNothingInTheBrowserBeforeItIsDone) {
  Machine machine;
  Application application(machine.seams());
  application.opening().openTraining();
  settle(application);
  ASSERT_NE(application.session(), nullptr);
  const auto kept = machine.blocks.blocks;
  ImportFlow& flow = application.session()->importFlow();
  const std::string list = population(kYouths);
  flow.addFile("folkbokföring.csv", Bytes(list.begin(), list.end()));
  settle(application);
  ASSERT_TRUE(flow.beginApply({}).ok());
  for (int i = 0; i < 8; ++i) application.tick(0);
  ASSERT_EQ(flow.stage(), Stage::storing);
  EXPECT_EQ(machine.blocks.blocks, kept);
  application.files().save();
  ASSERT_TRUE(application.failure().has_value());
  EXPECT_EQ(application.failure()->key, "store.busy");
  application.dismissFailure();
  application.cancelJob();
  EXPECT_EQ(flow.stage(), Stage::mapping);
  ASSERT_TRUE(flow.beginApply({}).ok());
  settle(application);
  EXPECT_EQ(flow.stage(), Stage::applied);
  EXPECT_NE(machine.blocks.blocks, kept);
}

}  // namespace
}  // namespace fyren::app

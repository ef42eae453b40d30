// SPDX-License-Identifier: EUPL-1.2
// Locking by itself.
#include "key_fixture.h"

namespace fyren::app {
namespace {

using namespace testing;

// --- locking by itself ------------------------------------------------------------------------------------------------

TEST(IdleLock, WarnsAMinuteBeforeAndLocksOnTheMinute) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  ASSERT_EQ(application.locking().idleMinutes(), 10);
  application.locking().noteActivity();
  machine.clock.pass(9 * kMinute - 1000);
  EXPECT_FALSE(application.locking().locksSoon());
  EXPECT_GT(application.locking().noticeTime(), 0);
  machine.clock.pass(1000);
  EXPECT_TRUE(application.locking().locksSoon());
  machine.clock.pass(kMinute - 1000);
  EXPECT_GT(application.locking().noticeTime(), 0);
  settle(application);
  EXPECT_NE(application.session(), nullptr);
  machine.clock.pass(1000);
  EXPECT_LT(application.locking().noticeTime(), 0);
  settle(application);
  EXPECT_TRUE(machine.surroundings.restarted);
  EXPECT_EQ(application.session(), nullptr);
}

TEST(IdleLock, IsToldOnceOnTheStartPageAfterwards) {
  Machine machine;
  {
    Application application(machine.seams());
    EXPECT_FALSE(application.opening().lockedJustNow());
    makeRegister(application);
    application.locking().lock();
    settle(application);
    ASSERT_TRUE(machine.surroundings.restarted);
  }
  Application next(machine.seams());
  const auto notice = next.opening().lockedJustNow();
  ASSERT_TRUE(notice);
  EXPECT_EQ(notice->key, "start.locked");
  EXPECT_FALSE(Application(machine.seams()).opening().lockedJustNow());
}

TEST(IdleLock, ActivityKeepsTheRegisterOpen) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  for (int i = 0; i < 5; ++i) {
    machine.clock.pass(9 * kMinute + 30'000);
    EXPECT_TRUE(application.locking().locksSoon());
    application.locking().noteActivity();
    EXPECT_FALSE(application.locking().locksSoon());
  }
  settle(application);
  EXPECT_FALSE(machine.surroundings.restarted);
}

// The machine has slept: the key that wakes it must not count as somebody working.
TEST(IdleLock, TheFirstKeyAfterItsTimeLocksInsteadOfCounting) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.clock.pass(8 * 60 * kMinute);
  application.locking().noteActivity();
  EXPECT_TRUE(application.locking().isLocking());
  settle(application);
  EXPECT_TRUE(machine.surroundings.restarted);
}

TEST(IdleLock, FollowsTheChoiceOfThisComputer) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  application.locking().setIdleMinutes(60);
  machine.clock.pass(58 * kMinute);
  EXPECT_FALSE(application.locking().locksSoon());
  EXPECT_GT(application.locking().noticeTime(), 0);
  application.locking().setIdleMinutes(5);
  EXPECT_LT(application.locking().noticeTime(), 0);
  machine.surroundings.settings["idleMinutes"] = "0";  // nobody switches it off by hand
  EXPECT_EQ(application.locking().idleMinutes(), 10);
}

TEST(IdleLock, ATrainingRegisterStaysOpen) {
  Machine machine;
  Application application(machine.seams());
  application.opening().openTraining();
  settle(application);
  machine.clock.pass(24 * 60 * kMinute);
  EXPECT_LT(application.locking().noticeTime(), 0);
  EXPECT_FALSE(application.locking().locksSoon());
  settle(application);
  EXPECT_EQ(application.phase(), Phase::open);
}

TEST(IdleLock, WaitsForTheLatestChangeAndShowsNothingMeanwhile) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.blocks.holding = true;
  ASSERT_TRUE(addUngdom(*application.session(), {"20080305-2380", "Elin", "Berg", *Day::of(2020, 1, 1)}));
  settle(application);
  machine.clock.pass(10 * kMinute);
  application.locking().noticeTime();
  settle(application);
  EXPECT_FALSE(machine.surroundings.restarted);
  EXPECT_EQ(application.phase(), Phase::locking);
  EXPECT_EQ(application.session(), nullptr);
  machine.blocks.acknowledge();
  settle(application);
  EXPECT_TRUE(machine.surroundings.restarted);
}

TEST(IdleLock, LocksAfterTheSaveThatIsUnderWay) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  application.files().save();
  machine.clock.pass(10 * kMinute);
  application.locking().noticeTime();
  settle(application);
  EXPECT_EQ(machine.files.saved.size(), 1U);
  EXPECT_TRUE(machine.surroundings.restarted);
}

TEST(IdleLock, LocksAlthoughTheFileCouldNotBeWrittenWhenTheBrowserHasEverything) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.files.failing = true;
  application.files().save();
  machine.clock.pass(10 * kMinute);
  application.locking().noticeTime();
  settle(application);
  EXPECT_TRUE(machine.surroundings.restarted);
}

TEST(IdleLock, WhenAskedForIsRefusedWhereItWouldLoseChangesAndSaysSo) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.blocks.failing = platform::BlockStoreError::Unavailable;
  ASSERT_TRUE(addUngdom(*application.session(), {"20080305-2380", "Elin", "Berg", *Day::of(2020, 1, 1)}));
  settle(application);
  application.locking().lock();
  settle(application);
  EXPECT_FALSE(machine.surroundings.restarted);
  EXPECT_NE(application.session(), nullptr);
  ASSERT_TRUE(application.failure().has_value());
  EXPECT_EQ(application.failure()->key, "file.lockWouldLose");
}

TEST(IdleLock, AlsoHidesARecoverySheetThatSomebodyLeft) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  ASSERT_TRUE(application.keys().renewRecovery());
  machine.clock.pass(10 * kMinute);
  application.locking().noticeTime();
  settle(application);
  EXPECT_TRUE(machine.surroundings.restarted);
}

TEST(IdleLock, AnUnlockedRegisterThatStillWaitsForANameIsLetGo) {
  Machine machine;
  Application application(machine.seams());
  application.opening().openBytes("gammal.fyren", oldFile());
  application.opening().givePassphrase("", kKarins);
  settle(application);
  ASSERT_TRUE(application.opening().needsName());
  machine.clock.pass(10 * kMinute);
  application.locking().noticeTime();
  settle(application);
  EXPECT_FALSE(application.opening().needsName());
  EXPECT_TRUE(machine.surroundings.restarted) << "with everything that was unlocked";
}

TEST(IdleLock, AWallClockThatIsSetBackDoesNotKeepItOpenForEver) {
  platform::FixedClock clock(*Day::of(2026, 11, 22));
  IdleWatch watch(clock);
  clock.pass(-60 * kMinute);
  EXPECT_GE(watch.idleMs(), 0);
  EXPECT_LT(watch.idleMs(), kMinute);
}

// A register that nothing but memory has: no lock may lose it, and nobody passing by may read it.
TEST(IdleLock, CoversWhatItCannotLockUntilThePassphraseIsGiven) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.blocks.refusing = platform::BlockStoreError::Full;
  ASSERT_TRUE(addUngdom(*application.session(), {"20080305-2380", "Elin", "Berg", *Day::of(2020, 1, 1)}));
  settle(application);
  machine.clock.pass(10 * kMinute);
  EXPECT_LT(application.locking().noticeTime(), 0);
  settle(application);
  ASSERT_EQ(application.phase(), Phase::veiled);
  EXPECT_EQ(application.session(), nullptr);
  EXPECT_FALSE(machine.surroundings.restarted);
  EXPECT_FALSE(application.locking().isLocking()) << "its screen takes keys and draws";
  EXPECT_TRUE(machine.surroundings.warns);

  application.locking().unveil("en helt annan lösenfras");
  settle(application);
  ASSERT_EQ(application.phase(), Phase::veiled);
  EXPECT_EQ(application.failure()->key, "seal.failed.wrongPassphrase");
  application.locking().unveil(kKarins);
  settle(application);
  ASSERT_EQ(application.phase(), Phase::open);
  EXPECT_EQ(application.session()->ungdomIds().size(), 1U);
  EXPECT_FALSE(application.locking().locksSoon());
}

TEST(IdleLock, TheNextPageSaysOnceThatItIsLockedAndWhereEverythingIs) {
  Machine machine;
  {
    Application application(machine.seams());
    EXPECT_FALSE(application.opening().lockedJustNow());
    makeRegister(application);
    application.locking().lock();
    settle(application);
  }
  {
    Application next(machine.seams());
    ASSERT_TRUE(next.opening().lockedJustNow());
    EXPECT_EQ(next.opening().lockedJustNow()->key, "start.locked");
    next.opening().resume(next.opening().resumable().at(0).id);
    next.opening().givePassphrase("Karin Ek", kKarins);
    settle(next);
    EXPECT_FALSE(next.opening().lockedJustNow());
    machine.blocks.refusing = platform::BlockStoreError::Full;
    ASSERT_TRUE(addUngdom(*next.session(), {"20080305-2380", "Elin", "Berg", *Day::of(2020, 1, 1)}));
    settle(next);
    next.files().save();
    settle(next);
    next.locking().lock();
    settle(next);
    ASSERT_TRUE(machine.surroundings.restarted);
  }
  Application third(machine.seams());
  ASSERT_TRUE(third.opening().lockedJustNow());
  EXPECT_EQ(third.opening().lockedJustNow()->key, "start.lockedFile") << "the browser has not the latest";
  Application fourth(machine.seams());
  EXPECT_FALSE(fourth.opening().lockedJustNow());
}

TEST(IdleLock, LocksWhatItCoveredAsSoonAsTheBrowserHasTakenIt) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.blocks.refusing = platform::BlockStoreError::Full;
  ASSERT_TRUE(addUngdom(*application.session(), {"20080305-2380", "Elin", "Berg", *Day::of(2020, 1, 1)}));
  settle(application);
  machine.clock.pass(10 * kMinute);
  EXPECT_LT(application.locking().noticeTime(), 0);
  settle(application);
  ASSERT_EQ(application.phase(), Phase::veiled);
  machine.clock.pass(kMinute);
  (void)application.locking().noticeTime();
  settle(application);
  ASSERT_EQ(application.phase(), Phase::veiled) << "the browser still takes nothing";
  machine.blocks.refusing.reset();
  machine.clock.pass(kMinute);
  (void)application.locking().noticeTime();
  settle(application);
  EXPECT_TRUE(machine.surroundings.restarted);
  Application again(machine.seams());
  again.opening().resume(again.opening().resumable().at(0).id);
  again.opening().givePassphrase("Karin Ek", kKarins);
  settle(again);
  ASSERT_EQ(again.phase(), Phase::open);
  EXPECT_EQ(again.session()->ungdomIds().size(), 1U);
}

}  // namespace
}  // namespace fyren::app

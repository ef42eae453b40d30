// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "app/commands/commands.h"
#include "app/session.h"
#include "base/text.h"
#include "own_register.h"

namespace fyren::app {
namespace {

TEST(WorkingCopy, KeepsEveryChangeSealedInTheBrowserAndGoesOnFromThere) {
  Machine machine;
  UngdomId elin;
  {
    Application application(machine.seams());
    makeRegister(application);
    elin = addElin(application);
    EXPECT_FALSE(application.session()->saveTruth().inMemoryOnly);
  }
  EXPECT_EQ(everythingKept(machine).find("Elin"), std::string::npos);
  EXPECT_EQ(everythingKept(machine).find("Berg"), std::string::npos);
  Application again(machine.seams());
  ASSERT_EQ(again.opening().resumable().size(), 1U);
  EXPECT_EQ(again.opening().resumable()[0].name, "Sundsvall");
  again.opening().resume(again.opening().resumable()[0].id);
  ASSERT_EQ(again.phase(), Phase::askPassphrase);
  again.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  ASSERT_EQ(again.phase(), Phase::open) << (again.failure() ? text(*again.failure()) : "");
  ASSERT_NE(again.session()->facts(elin), nullptr);
  EXPECT_EQ(again.session()->facts(elin)->ungdom.efternamn, "Berg");
}

TEST(WorkingCopy, ChangesMadeAfterGoingOnAreKeptToo) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
  }
  UngdomId elin;
  for (int round = 0; round < 2; ++round) {
    Application again(machine.seams());
    again.opening().resume(again.opening().resumable().at(0).id);
    again.opening().givePassphrase("Karin Ek", kPassphrase);
    settle(again);
    ASSERT_EQ(again.phase(), Phase::open);
    EXPECT_FALSE(again.session()->saveTruth().inMemoryOnly);
    if (round == 0) elin = addElin(again);
    else EXPECT_NE(again.session()->facts(elin), nullptr);
  }
}

TEST(WorkingCopy, SaysSoWhenTheBrowserTakesNothing) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.blocks.failing = platform::BlockStoreError::Full;
  addElin(application);
  EXPECT_TRUE(application.session()->saveTruth().browserFailed);
  EXPECT_TRUE(machine.surroundings.warns);
  machine.blocks.failing.reset();
  ASSERT_TRUE(undo(*application.session()));
  settle(application);
  EXPECT_FALSE(application.session()->saveTruth().browserFailed);
}

TEST(WorkingCopy, AChangeIsInMemoryOnlyUntilTheBrowserHasAcknowledgedIt) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.blocks.holding = true;
  addElin(application);
  EXPECT_TRUE(application.session()->saveTruth().inMemoryOnly);
  machine.blocks.acknowledge();
  EXPECT_FALSE(application.session()->saveTruth().inMemoryOnly);
}

TEST(WorkingCopy, ALargeRegisterReachesTheBrowserInPiecesTogetherWithWhatWasChangedMeanwhile) {
  Machine machine;
  std::size_t youths = 0;
  {
    Application application(machine.seams());
    application.opening().openTraining();
    while (application.phase() != Phase::open) application.tick(50);
    EXPECT_TRUE(application.tick(0));
    EXPECT_TRUE(machine.blocks.blocks.empty()) << "so much is not sealed in one piece";
    EXPECT_TRUE(application.session()->saveTruth().inMemoryOnly);
    const UngdomId someone = application.session()->registerRows().front().id;
    ASSERT_TRUE(recordSysselsattning(*application.session(), {someone, application.session()->today(), Sysselsattningstyp::arbete}).ok());
    settle(application);
    EXPECT_FALSE(application.session()->saveTruth().inMemoryOnly);
    youths = application.session()->registerRows().size();
  }
  Application again(machine.seams());
  again.opening().resume(again.opening().resumable().at(0).id);
  settle(again);
  ASSERT_EQ(again.phase(), Phase::open) << (again.failure() ? text(*again.failure()) : "");
  EXPECT_EQ(again.session()->registerRows().size(), youths);
  ASSERT_TRUE(again.session()->undoable());
  EXPECT_TRUE(undo(*again.session()).ok()) << "what was changed meanwhile is there";
}

TEST(WorkingCopy, ForgettingAWorkingCopyLeavesNothingOfItInTheBrowser) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
  }
  Application again(machine.seams());
  again.opening().forget(again.opening().resumable()[0].id);
  EXPECT_TRUE(machine.blocks.blocks.empty());
  EXPECT_EQ(again.takeNotice()->key, "file.forgotten");
  EXPECT_TRUE(again.opening().resumable().empty());
}

TEST(WorkingCopy, OpenedOnAComputerWhoseClockWasSetBackSaysSo) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
  }
  const auto openedOn = [&machine](Day day) {
    machine.clock.set(day);
    Application again(machine.seams());
    again.opening().resume(again.opening().resumable()[0].id);
    again.opening().givePassphrase("Karin Ek", kPassphrase);
    settle(again);
    EXPECT_EQ(again.phase(), Phase::open);
    return again.failure() ? again.failure()->key : std::string();
  };
  EXPECT_EQ(openedOn(*Day::of(2026, 11, 22)), "");
  EXPECT_EQ(openedOn(*Day::of(2026, 11, 20)), "file.clockIsBack");
  EXPECT_EQ(openedOn(*Day::of(2025, 11, 22)), "file.clockIsBack");
}

// Somebody removes the site's data in the browser's settings.
TEST(WorkingCopy, IsWrittenAnewAtOnceWhenTheBrowserHasBeenEmptiedWhileTheRegisterLayOpen) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  addElin(application);
  machine.blocks.holding = true;
  machine.blocks.empty();
  settle(application);
  ASSERT_TRUE(application.failure());
  EXPECT_EQ(application.failure()->key, "platform.storage.gone");
  EXPECT_TRUE(application.session()->saveTruth().inMemoryOnly) << "the line must not say that the browser has it";
  machine.blocks.acknowledge();
  machine.blocks.holding = false;
  settle(application);
  EXPECT_FALSE(application.session()->saveTruth().inMemoryOnly);
  Application again(machine.seams());
  ASSERT_EQ(again.opening().resumable().size(), 1U);
  again.opening().resume(again.opening().resumable()[0].id);
  again.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  ASSERT_EQ(again.phase(), Phase::open) << (again.failure() ? text(*again.failure()) : "");
  EXPECT_EQ(again.session()->ungdomIds().size(), 1U);
}

TEST(WorkingCopy, ThatWasTakenAwayWithoutAWordIsFoundGoneAtTheNextWrite) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.blocks.blocks.clear();
  addElin(application);
  ASSERT_TRUE(application.failure());
  EXPECT_EQ(application.failure()->key, "platform.storage.gone");
  EXPECT_FALSE(application.session()->saveTruth().browserFailed);
  EXPECT_FALSE(machine.blocks.blocks.empty());
}

// The browser closes its storage and cannot be asked for a moment: nothing of the register is wanting.
TEST(WorkingCopy, ThatCouldNotBeLookedAtOnceIsKeptAgainWhenItCan) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  addElin(application);
  machine.blocks.failing = platform::BlockStoreError::Unavailable;
  machine.blocks.doubt();
  settle(application);
  EXPECT_TRUE(application.session()->saveTruth().browserFailed);
  machine.blocks.failing.reset();
  machine.clock.pass(60'000);
  (void)application.locking().noticeTime();
  settle(application);
  EXPECT_FALSE(application.session()->saveTruth().browserFailed);
  EXPECT_TRUE(application.backups().backUpNow().ok());
  application.locking().lock();
  settle(application);
  EXPECT_TRUE(machine.surroundings.restarted);
}

TEST(WorkingCopy, ThatTheBrowserRefusedIsTriedAgainWithoutAnythingBeingDone) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.blocks.refusing = platform::BlockStoreError::Full;
  addElin(application);
  EXPECT_EQ(application.session()->saveTruth().onlyInMemory, 1);
  machine.blocks.refusing.reset();
  (void)application.locking().noticeTime();
  settle(application);
  EXPECT_FALSE(application.session()->saveTruth().browserFailed);
  EXPECT_EQ(application.session()->saveTruth().onlyInMemory, 0);
}

TEST(WorkingCopy, ThatIsGoneFromABrowserThatTakesNothingMoreIsNotLockedAway) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  addElin(application);
  machine.blocks.refusing = platform::BlockStoreError::Full;
  machine.blocks.empty();
  settle(application);
  EXPECT_TRUE(application.session()->saveTruth().browserFailed);
  EXPECT_EQ(application.session()->saveTruth().sentence.key, "file.truth.allInMemory");
  application.locking().lock();
  settle(application);
  ASSERT_EQ(application.phase(), Phase::open);
  EXPECT_EQ(application.failure()->key, "file.lockWouldLose");
}

}  // namespace
}  // namespace fyren::app

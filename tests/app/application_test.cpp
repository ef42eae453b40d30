// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "base/text.h"
#include "own_register.h"

namespace fyren::app {
namespace {

TEST(Application, BeginsWithTheWelcomeScreen) {
  Machine machine;
  Application application(machine.seams());
  EXPECT_EQ(application.phase(), Phase::welcome);
  EXPECT_EQ(application.session(), nullptr);
  EXPECT_EQ(application.opening().kommuner().size(), 290U);
}

TEST(Application, RefusesANewRegisterWithoutMunicipalityNameOrPassphrase) {
  Machine machine;
  Application application(machine.seams());
  NewRegister noKommun = wish(), noName = wish(), weak = wish();
  noKommun.kommun.clear();
  noName.anvandare = "  ";
  weak.passphrase = "hej";
  EXPECT_EQ(application.opening().createRegister(noKommun).error().field, "kommun");
  EXPECT_EQ(application.opening().createRegister(noName).error().field, "anvandare");
  EXPECT_EQ(application.opening().createRegister(weak).error().field, "passphrase");
  EXPECT_EQ(application.phase(), Phase::welcome);
}

TEST(Application, ShowsARegisterOnlyWhenItsRecoveryKeyHasBeenProven) {
  Machine machine;
  Application application(machine.seams());
  ASSERT_TRUE(application.opening().createRegister(wish()));
  settle(application);
  EXPECT_FALSE(application.keys().proveRecovery("XXXXXX"));
  EXPECT_EQ(application.session(), nullptr);
  application.keys().printRecoverySheet();
  ASSERT_EQ(machine.print.printed.size(), 1U);
  EXPECT_NE(machine.print.printed[0].find("AGE-SECRET-KEY-1"), std::string::npos);
  EXPECT_NE(machine.print.printed[0].find("Sundsvall"), std::string::npos);
  EXPECT_EQ(machine.print.printed[0].find("{nyckel}"), std::string::npos);
}

TEST(Application, MakesDoWithLessMemoryWhereTheUsualAmountCannotBeHad) {
  Machine machine;
  machine.keys.mostMebibytes = 64;
  Application application(machine.seams());
  makeRegister(application);
  EXPECT_EQ(machine.keys.derivations, 2);
}

TEST(Application, MakesNoWeakerLockWhenTheDerivationCannotBeStarted) {
  Machine machine;
  machine.keys.broken = true;
  Application application(machine.seams());
  ASSERT_TRUE(application.opening().createRegister(wish()));
  settle(application);
  EXPECT_EQ(application.phase(), Phase::welcome);
  ASSERT_TRUE(application.failure());
  EXPECT_EQ(application.failure()->key, "seal.failed.notDerived");
  EXPECT_EQ(machine.keys.derivations, 1) << "not tried again with less memory";
}

TEST(Application, OpensATrainingRegisterWithInventedYouthsAndNoQuestions) {
  Machine machine;
  {
    Application application(machine.seams());
    application.opening().openTraining();
    settle(application);
    ASSERT_EQ(application.phase(), Phase::open) << (application.failure() ? text(*application.failure()) : "");
    EXPECT_EQ(application.session()->reg().kind, RegisterKind::training);
    EXPECT_GT(application.session()->ungdomIds().size(), 500U);
    RegisterQuery current;
    EXPECT_GT(listRegister(*application.session(), current).rows.size(), 20U);
    EXPECT_FALSE(application.session()->undoable().has_value()) << "the invention is where the training begins";
    application.files().save();
    EXPECT_EQ(machine.files.suggested, "Övning Sundsvall 2026-11-22 nr 1.fyren");
    settle(application);
  }
  Application again(machine.seams());
  again.opening().resume(again.opening().resumable().at(0).id);
  settle(again);
  EXPECT_EQ(again.phase(), Phase::open);
}

TEST(Application, LocksOnlyWhenTheLatestChangeHasReachedTheBrowser) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.blocks.holding = true;
  addElin(application);
  ASSERT_TRUE(undo(*application.session()));  // waits for the write that is on its way
  application.locking().lock();
  settle(application);
  EXPECT_FALSE(machine.surroundings.restarted);
  machine.blocks.acknowledge();
  settle(application);
  EXPECT_FALSE(machine.surroundings.restarted);
  machine.blocks.acknowledge();
  settle(application);
  EXPECT_TRUE(machine.surroundings.restarted);
  EXPECT_EQ(application.session(), nullptr);
}

TEST(Application, RefusesToLockWhenThatWouldLoseChangesAndLocksOnceTheyAreOnDisk) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.blocks.failing = platform::BlockStoreError::Unavailable;
  addElin(application);
  application.locking().lock();
  settle(application);
  EXPECT_FALSE(machine.surroundings.restarted);
  ASSERT_TRUE(application.failure().has_value());
  EXPECT_EQ(application.failure()->key, "file.lockWouldLose");
  application.files().save();
  application.locking().lock();  // while the file is being written
  settle(application);
  EXPECT_EQ(machine.files.saved.size(), 1U);
  EXPECT_TRUE(machine.surroundings.restarted);
}

TEST(Application, ANewPassphraseTakesTheOldOnesPlace) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
    EXPECT_EQ(application.keys().setPassphrase("kort").error().field, "passphrase");
    ASSERT_TRUE(application.keys().setPassphrase("gröna bojar sjunger på torsdag"));
    settle(application);
  }
  Application again(machine.seams());
  again.opening().resume(again.opening().resumable()[0].id);
  again.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  EXPECT_EQ(again.session(), nullptr);
  again.opening().givePassphrase("Karin Ek", "gröna bojar sjunger på torsdag");
  settle(again);
  EXPECT_NE(again.session(), nullptr);
}

TEST(Application, AFileDroppedBesideTheRecoverySheetDoesNotTakeItsPlace) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  application.files().save();
  settle(application);
  const Bytes saved = machine.files.saved.begin()->second;
  Machine other;
  Application making(other.seams());
  ASSERT_TRUE(making.opening().createRegister(wish()));
  settle(making);
  ASSERT_EQ(making.phase(), Phase::recoverySheet);
  other.files.drop({{"annan.fyren", saved, 0}});
  EXPECT_EQ(making.phase(), Phase::recoverySheet);
  EXPECT_FALSE(making.keys().recoveryKey().empty());
}

}  // namespace
}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
// A browser that is full: the user saves to file as told, and the working copy stays behind its own file.
#include <gtest/gtest.h>

#include "base/text.h"
#include "own_register.h"

namespace fyren::app {
namespace {

class Behind : public testing::Test {
 protected:
  void SetUp() override {
    Application application(machine.seams());
    makeRegister(application);
    application.files().save();
    settle(application);
    ASSERT_TRUE(addUngdom(*application.session(), {"20080417-2385", "Olle", "Nord", *Day::of(2020, 1, 1)}).ok());
    settle(application);  // in the browser, not on disk
    machine.blocks.refusing = platform::BlockStoreError::Full;
    addElin(application);
    application.files().save();
    settle(application);
    ASSERT_EQ(application.session()->saveTruth().changesNotOnDisk, 0);
    machine.blocks.refusing.reset();
    name = machine.files.suggested;
    full = machine.files.saved.at(name);
  }
  void goOn(Application& application) {
    application.opening().resume(application.opening().resumable().at(0).id);
    application.opening().givePassphrase("Karin Ek", kPassphrase);
    settle(application);
    ASSERT_EQ(application.phase(), Phase::open);
  }
  void openFile(Application& application) {
    machine.files.toOpen = {{name, machine.files.saved.at(name), machine.files.placeOf(name)}};
    application.opening().openFile();
    if (application.files().leaving()) application.files().answerLeaving(LeavingAnswer::open);
    application.opening().givePassphrase("Karin Ek", kPassphrase);
    settle(application);
  }

  Machine machine;
  std::string name;
  Bytes full;
};

TEST_F(Behind, ItsOwnFileTakesTheCopysPlace) {
  Application again(machine.seams());
  openFile(again);
  ASSERT_EQ(again.phase(), Phase::open) << (again.failure() ? text(*again.failure()) : "");
  EXPECT_EQ(again.session()->ungdomIds().size(), 2U);
}

TEST_F(Behind, GoingOnWithTheCopySaysSoAndWritesNothingOverTheFile) {
  Application again(machine.seams());
  goOn(again);
  ASSERT_TRUE(again.failure());
  EXPECT_EQ(again.failure()->key, "file.copyIsBehind");
  EXPECT_EQ(again.session()->ungdomIds().size(), 1U);
  again.files().save();
  settle(again);
  EXPECT_NE(again.files().conflict(), nullptr);
  EXPECT_EQ(machine.files.saved.at(name), full);
  openFile(again);
  ASSERT_EQ(again.phase(), Phase::open) << (again.failure() ? text(*again.failure()) : "");
  EXPECT_EQ(again.session()->ungdomIds().size(), 2U);
  again.files().save();
  settle(again);
  EXPECT_EQ(again.files().conflict(), nullptr);
}

TEST_F(Behind, ACopyThatWasWorkedInSinceIsNotGivenUpForTheFileAndBothCanBeKept) {
  Application again(machine.seams());
  goOn(again);
  machine.clock.pass(1000);
  ASSERT_TRUE(addUngdom(*again.session(), {"20080306-2389", "Amina", "Ali", *Day::of(2020, 1, 1)}).ok());
  settle(again);
  openFile(again);
  ASSERT_TRUE(again.failure());
  EXPECT_EQ(again.failure()->key, "file.bothHaveMore");
  again.opening().backToWelcome();
  ASSERT_EQ(again.phase(), Phase::open);
  again.files().saveAs();  // as told: under a number that the file does not have
  settle(again);
  EXPECT_EQ(machine.files.saved.at(name), full);
  EXPECT_EQ(machine.files.saved.size(), 2U) << "what was first saved, written over by the full one, and the copy";
  Application third(machine.seams());
  third.opening().forget(third.opening().resumable().at(0).id);
  openFile(third);
  ASSERT_EQ(third.phase(), Phase::open) << (third.failure() ? text(*third.failure()) : "");
  EXPECT_EQ(third.session()->ungdomIds().size(), 2U);
}

TEST_F(Behind, AFileOfAnotherSaveIsNotTakenForIt) {
  Machine elsewhere;
  Application other(elsewhere.seams());
  other.opening().openBytes(name, full);
  other.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(other);
  ASSERT_EQ(other.phase(), Phase::open);
  other.files().saveAs();
  settle(other);
  machine.files.saved[name] = elsewhere.files.saved.begin()->second;
  Application again(machine.seams());
  openFile(again);
  ASSERT_TRUE(again.failure());
  EXPECT_EQ(again.failure()->key, "file.bothHaveMore") << "the copy has a change that no file that it knows has";
}

}  // namespace
}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
// Going away from an open register: locking it, opening another, closing the page. What exists nowhere else is not left.
#include <gtest/gtest.h>

#include "base/text.h"
#include "own_register.h"

namespace fyren::app {
namespace {

// Another register's file.
std::pair<std::string, Bytes> anotherFile() {
  Machine elsewhere;
  elsewhere.random = platform::SeededRandom(7);  // another id
  Application other(elsewhere.seams());
  makeRegister(other);
  other.files().save();
  settle(other);
  return *elsewhere.files.saved.begin();
}

// A register that the browser keeps nothing of, saved as a download that nobody has looked at.
class UncheckedDownload : public testing::Test {
 protected:
  void SetUp() override {
    machine.files.downloads = true;
    makeRegister(application);
    machine.blocks.refusing = platform::BlockStoreError::Full;
    addElin(application);
    application.files().save();
    settle(application);
    name = machine.files.suggested;
    ASSERT_EQ(application.session()->saveTruth().changesNotOnDisk, 0);
    ASSERT_TRUE(application.session()->saveTruth().browserFailed);
  }
  void check() {
    machine.files.toOpen = {{name, machine.files.saved.at(name), 0}};
    application.files().checkDownload();
    settle(application);
  }

  Machine machine;
  Application application{machine.seams()};
  std::string name;
};

TEST_F(UncheckedDownload, IsNotLockedAwayBeforeItHasBeenLookedAt) {
  application.files().leaveDownloadUnchecked();
  application.locking().lock();
  settle(application);
  ASSERT_EQ(application.phase(), Phase::open);
  EXPECT_EQ(application.failure()->key, "file.lockUnchecked");
  EXPECT_EQ(application.files().uncheckedDownload(), name) << "the way to check it is shown again";
  application.dismissFailure();
  check();
  application.locking().lock();
  settle(application);
  EXPECT_TRUE(machine.surroundings.restarted);
}

TEST_F(UncheckedDownload, IsToldAndClosingThePageAsks) {
  EXPECT_EQ(application.session()->saveTruth().sentence.key, "file.truth.onlyDownloaded");
  EXPECT_TRUE(machine.surroundings.warns);
  check();
  EXPECT_EQ(application.session()->saveTruth().sentence.key, "file.truth.onDisk");
  EXPECT_FALSE(machine.surroundings.warns);
}

TEST_F(UncheckedDownload, IsNotLeftForAnotherFileBeforeItHasBeenLookedAt) {
  const auto [other, bytes] = anotherFile();
  application.opening().openBytes(other, bytes);
  ASSERT_TRUE(application.files().leaving());
  EXPECT_TRUE(application.files().leaving()->losesChanges);
  EXPECT_TRUE(application.files().leaving()->isUnchecked);
  application.files().answerLeaving(LeavingAnswer::open);
  EXPECT_EQ(application.phase(), Phase::open);
  check();
  ASSERT_TRUE(application.files().leaving());
  EXPECT_FALSE(application.files().leaving()->losesChanges);
  application.files().answerLeaving(LeavingAnswer::open);
  EXPECT_EQ(application.phase(), Phase::askPassphrase);
}

TEST(Leaving, SavingFirstAsADownloadIsNotEnoughWhereTheBrowserKeepsNothing) {
  Machine machine;
  machine.files.downloads = true;
  Application application(machine.seams());
  makeRegister(application);
  machine.blocks.refusing = platform::BlockStoreError::Full;
  addElin(application);
  const auto [other, bytes] = anotherFile();
  application.opening().openBytes(other, bytes);
  application.files().answerLeaving(LeavingAnswer::save);
  settle(application);
  ASSERT_EQ(application.phase(), Phase::open);
  ASSERT_TRUE(application.files().leaving());
  EXPECT_TRUE(application.files().leaving()->isUnchecked);
}

// The question was answered while the change was on its way to the browser, which then refuses it.
TEST(Leaving, WaitsForTheAnswerOfTheBrowserAndLeavesNothingThatItRefused) {
  for (const bool isRefused : {false, true}) {
    Machine machine;
    Application application(machine.seams());
    makeRegister(application);
    const auto [other, bytes] = anotherFile();
    machine.blocks.deferring = true;
    addElin(application);
    application.opening().openBytes(other, bytes);
    ASSERT_TRUE(application.files().leaving());
    EXPECT_FALSE(application.files().leaving()->losesChanges) << "it is on its way";
    application.files().answerLeaving(LeavingAnswer::open);
    application.opening().givePassphrase("Karin Ek", kPassphrase);
    settle(application);
    EXPECT_NE(application.job(), nullptr) << "waits";
    machine.blocks.deferring = false;
    machine.blocks.answer(isRefused ? std::optional(platform::BlockStoreError::Full) : std::nullopt);
    settle(application);
    ASSERT_EQ(application.phase(), Phase::open);
    EXPECT_EQ(application.session()->ungdomIds().size(), isRefused ? 1U : 0U) << "her register, or the other";
    EXPECT_EQ(application.failure().has_value(), isRefused);
    if (isRefused) { EXPECT_EQ(application.failure()->key, "file.leaveWouldLose"); }
  }
}

}  // namespace
}  // namespace fyren::app

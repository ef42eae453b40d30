// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "own_register.h"

namespace fyren::app {
namespace {

// One machine with two windows of one browser.
struct TwoWindows {
  Machine machine;
  platform::Windows windows;
  platform::Window first{windows}, second{windows};

  Seams seams(platform::Window& window) {
    const Seams all = machine.seams();
    return {all.clock, all.random, all.blocks, all.files, all.keys, all.print, all.surroundings, window, all.storage};
  }
};

void resumeOnly(Application& application) {
  ASSERT_EQ(application.opening().resumable().size(), 1U);
  application.opening().resume(application.opening().resumable()[0].id);
  application.opening().givePassphrase("Olle Nord", kPassphrase);
  settle(application);
  ASSERT_EQ(application.phase(), Phase::open);
}

NyUngdom olle() { return {"20080417-2385", "Olle", "Nord", *Day::of(2020, 1, 1)}; }

TEST(Windows, TheSecondWindowReadsOnlyAndRefusesKindly) {
  TwoWindows two;
  Application first(two.seams(two.first));
  makeRegister(first);
  addElin(first);
  Application second(two.seams(two.second));
  resumeOnly(second);
  ASSERT_EQ(second.phase(), Phase::open);
  EXPECT_FALSE(first.windows().readsOnly());
  ASSERT_TRUE(second.windows().readsOnly());
  EXPECT_EQ(second.windows().readsOnly()->key, "window.elsewhere");
  const auto kept = two.machine.blocks.blocks;
  const auto refused = addUngdom(*second.session(), olle());
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().code, CommandError::refused);
  EXPECT_EQ(refused.error().message.key, "store.readsOnly");
  EXPECT_FALSE(undo(*second.session()));
  second.files().save();
  settle(second);
  EXPECT_TRUE(two.machine.files.saved.empty());
  EXPECT_EQ(second.session()->ungdomIds().size(), 1U);
  EXPECT_EQ(two.machine.blocks.blocks, kept);
}

TEST(Windows, ARegisterThatIsOpenInOneCannotBeRemovedFromTheBrowserInAnother) {
  TwoWindows two;
  Application first(two.seams(two.first));
  makeRegister(first);
  Application second(two.seams(two.second));
  const auto kept = two.machine.blocks.blocks;
  second.opening().forget(second.opening().resumable().at(0).id);
  ASSERT_TRUE(second.failure());
  EXPECT_EQ(second.failure()->key, "file.forgetElsewhere");
  EXPECT_FALSE(second.takeNotice());
  EXPECT_EQ(two.machine.blocks.blocks, kept);
}

TEST(Windows, AFileOpenedAnewInAWindowThatOnlyReadsIsReadOnlyTooAndLocksAsUsual) {
  TwoWindows two;
  Application first(two.seams(two.first));
  makeRegister(first);
  addElin(first);
  first.files().save();
  settle(first);
  ASSERT_EQ(two.machine.files.saved.size(), 1U);
  Application second(two.seams(two.second));
  resumeOnly(second);
  ASSERT_TRUE(second.windows().readsOnly());
  second.opening().openBytes("Sundsvall.fyren", two.machine.files.saved.begin()->second);
  settle(second);
  second.opening().givePassphrase("Olle Nord", kPassphrase);
  settle(second);
  ASSERT_EQ(second.phase(), Phase::open);
  ASSERT_TRUE(second.windows().readsOnly());
  const auto refused = addUngdom(*second.session(), olle());
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().message.key, "store.readsOnly");
  EXPECT_FALSE(second.session()->saveTruth().inMemoryOnly);
  second.locking().lock();
  settle(second);
  EXPECT_EQ(second.session(), nullptr) << "nothing is waited for";
}

TEST(Windows, AWindowThatOnlyReadsRefusesToChangeWhoCanOpenTheRegisterAndSaysWhy) {
  TwoWindows two;
  Application first(two.seams(two.first));
  makeRegister(first);
  Application second(two.seams(two.second));
  resumeOnly(second);
  ASSERT_TRUE(second.windows().readsOnly());
  const std::string own = second.keys().state().holders.at(0).id;
  for (const auto& refused : {second.keys().setPassphrase("gröna bojar sjunger på torsdag"),
                              second.keys().addHolder("Olle Nord", "gröna bojar sjunger på torsdag"),
                              second.keys().removeHolder(own), second.keys().renewRecovery(),
                              second.keys().rehearseRecovery("AGE-SECRET-KEY-1")}) {
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message.key, "window.whyNot");
  }
  EXPECT_EQ(second.job(), nullptr) << "nothing was begun";
  EXPECT_EQ(second.phase(), Phase::open);
}

TEST(Windows, AListThatIsBeingReadInWhenAnotherTakesOverIsSaidToBeLeftOut) {
  TwoWindows two;
  Application first(two.seams(two.first));
  makeRegister(first);
  Application second(two.seams(two.second));
  resumeOnly(second);
  const std::string_view list = "Personnummer;Förnamn;Efternamn\n20080305-2380;Elin;Berg\n";
  two.machine.files.toOpen = {{"folk.csv", Bytes(list.begin(), list.end()), 0}};
  first.lists().pickList();
  ASSERT_NE(first.job(), nullptr);
  second.windows().takeOverHere();
  settle(first);
  ASSERT_TRUE(first.windows().readsOnly());
  EXPECT_EQ(first.windows().readsOnly()->key, "window.listDropped");
}

TEST(Windows, TakingOverBringsTheOthersChangesHomeFirst) {
  TwoWindows two;
  Application first(two.seams(two.first));
  makeRegister(first);
  Application second(two.seams(two.second));
  resumeOnly(second);
  ASSERT_TRUE(second.windows().readsOnly());
  const auto elin = addUngdom(*first.session(), {"20080305-2380", "Elin", "Berg", *Day::of(2020, 1, 1)});
  ASSERT_TRUE(elin.ok());  // in memory: the first window has not had a frame since
  second.windows().takeOverHere();
  EXPECT_FALSE(addUngdom(*first.session(), olle()).ok()) << "nothing more may be changed there";
  EXPECT_EQ(second.phase(), Phase::open) << "waits until the first has brought home what it has";
  settle(first);
  ASSERT_TRUE(first.windows().readsOnly());
  EXPECT_EQ(first.windows().readsOnly()->key, "window.yielded");
  settle(second);
  ASSERT_EQ(second.phase(), Phase::askPassphrase);
  second.opening().givePassphrase("Olle Nord", kPassphrase);
  settle(second);
  ASSERT_EQ(second.phase(), Phase::open);
  EXPECT_FALSE(second.windows().readsOnly());
  EXPECT_NE(second.session()->facts(*elin), nullptr);
  EXPECT_TRUE(addUngdom(*second.session(), olle()).ok());
  settle(second);
  EXPECT_FALSE(second.session()->saveTruth().browserFailed);
}

TEST(Windows, AWindowThatDoesNotAnswerLosesTheRightAndSaysWhatItStillHolds) {
  TwoWindows two;
  Application first(two.seams(two.first));
  makeRegister(first);
  Application second(two.seams(two.second));
  resumeOnly(second);
  ASSERT_TRUE(addUngdom(*first.session(), {"20080305-2380", "Elin", "Berg", *Day::of(2020, 1, 1)}).ok());
  two.first.answers = false;
  second.windows().takeOverHere();
  ASSERT_TRUE(first.windows().readsOnly());
  EXPECT_EQ(*first.windows().readsOnly(), (Message{"window.lostChanges", {{"antal", std::int64_t{1}}}}));
  EXPECT_EQ(first.session()->saveTruth().sentence.key, "file.truth.notKept");
  EXPECT_TRUE(two.machine.surroundings.warns);
  const auto kept = two.machine.blocks.blocks;
  settle(first);
  EXPECT_EQ(two.machine.blocks.blocks, kept) << "the loser writes nothing more";
  first.windows().takeOverHere();
  ASSERT_TRUE(first.failure());
  EXPECT_EQ(first.failure()->key, "window.saveFirst");
  first.files().saveAs();  // what it holds can still be saved
  settle(first);
  EXPECT_EQ(two.machine.files.saved.size(), 1U);
  EXPECT_EQ(first.session()->saveTruth().onlyInMemory, 0);
}

TEST(Windows, ABrowserWithoutLocksIsStillWrittenAndTold) {
  class NoLocks final : public platform::TabLock {
   public:
    void ask(std::string, bool, std::function<void(Answer)> done) override { done(Answer::unknown); }
    void giveUp() override {}
    void watch(std::function<void()>, std::function<void()>) override {}
  } none;
  Machine machine;
  Seams all = machine.seams();
  Application application({all.clock, all.random, all.blocks, all.files, all.keys, all.print, all.surroundings, none, all.storage});
  makeRegister(application);
  addElin(application);
  EXPECT_FALSE(application.session()->saveTruth().inMemoryOnly);
  EXPECT_FALSE(application.files().storage().guardsWindows);
}

}  // namespace
}  // namespace fyren::app

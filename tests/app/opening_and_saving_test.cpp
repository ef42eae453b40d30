// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "base/text.h"
#include "own_register.h"

namespace fyren::app {
namespace {

TEST(OpeningAndSaving, TellsAWrongPassphraseAndLetsTryAgain) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
  }
  const auto before = machine.blocks.blocks;
  Application again(machine.seams());
  again.opening().resume(again.opening().resumable()[0].id);
  again.opening().givePassphrase("Karin Ek", "fel fras");
  settle(again);
  EXPECT_EQ(again.phase(), Phase::askPassphrase);
  EXPECT_TRUE(again.failure().has_value());
  EXPECT_EQ(machine.blocks.blocks, before);
  again.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  EXPECT_EQ(again.phase(), Phase::open);
}

TEST(OpeningAndSaving, SavesAFileThatThePassphraseAndTheRecoveryKeyOpenElsewhere) {
  Machine machine;
  Application application(machine.seams());
  ASSERT_TRUE(application.opening().createRegister(wish()));
  settle(application);
  const std::string key(application.keys().recoveryKey().text());
  ASSERT_TRUE(application.keys().proveRecovery(key.substr(key.size() - 6)));
  addElin(application);
  EXPECT_EQ(application.session()->saveTruth().sentence.key, "file.truth.neverSaved");
  application.files().save();
  settle(application);
  EXPECT_EQ(machine.files.suggested, "Sundsvall 2026-11-22 nr 1.fyren");
  EXPECT_EQ(application.session()->saveTruth().sentence.key, "file.truth.onDisk");
  const Bytes saved = machine.files.saved.at("Sundsvall 2026-11-22 nr 1.fyren");
  for (const std::string& typed : {std::string(kPassphrase), key}) {
    Machine other;
    Application elsewhere(other.seams());
    elsewhere.opening().openBytes("Sundsvall.fyren", saved);
    ASSERT_EQ(elsewhere.phase(), Phase::askPassphrase);
    elsewhere.opening().givePassphrase("Olle Nord", typed);
    settle(elsewhere);
    ASSERT_EQ(elsewhere.phase(), Phase::open) << (elsewhere.failure() ? text(*elsewhere.failure()) : "");
    EXPECT_EQ(elsewhere.session()->ungdomIds().size(), 1U);
    EXPECT_EQ(elsewhere.session()->saveTruth().changesNotOnDisk, 0);
  }
}

TEST(OpeningAndSaving, AFailedSaveChangesNothingAndIsTold) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  addElin(application);
  machine.files.failing = true;
  application.files().save();
  settle(application);
  EXPECT_TRUE(application.failure().has_value());
  EXPECT_EQ(application.session()->saveTruth().changesNotOnDisk, 1);
  EXPECT_EQ(application.session()->ungdomIds().size(), 1U);
}

TEST(OpeningAndSaving, TellsWhatIsWrongWithAFileThatIsNoRegister) {
  Machine machine;
  Application application(machine.seams());
  application.opening().openBytes("bild.png", {0x89, 'P', 'N', 'G'});
  EXPECT_EQ(application.phase(), Phase::welcome);
  EXPECT_TRUE(application.failure().has_value());
  application.opening().openBytes("tom.fyren", {});
  EXPECT_TRUE(application.failure().has_value());
}

// What two tabs write over each other would open in neither.
TEST(OpeningAndSaving, OpeningAFileNeverReplacesUnsavedChangesInTheBrowser) {
  Machine machine;
  UngdomId elin;
  {
    Application application(machine.seams());
    makeRegister(application);
    application.files().save();
    settle(application);
    elin = addElin(application);
  }
  const auto kept = machine.blocks.blocks;
  Application again(machine.seams());
  again.opening().openBytes("Sundsvall.fyren", machine.files.saved.begin()->second);
  again.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  EXPECT_EQ(again.session(), nullptr);
  ASSERT_TRUE(again.failure().has_value());
  EXPECT_EQ(again.failure()->key, "file.copyHasChanges");
  EXPECT_EQ(again.phase(), Phase::welcome);
  EXPECT_EQ(machine.blocks.blocks, kept);
  again.opening().resume(again.opening().resumable().at(0).id);
  again.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  ASSERT_EQ(again.phase(), Phase::open);
  EXPECT_NE(again.session()->facts(elin), nullptr);
}

TEST(OpeningAndSaving, OpeningAnOlderFileNeverReplacesANewerWorkingCopyUnasked) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
    application.files().save();
    settle(application);
    addElin(application);
    application.files().saveAs();
    settle(application);
  }
  ASSERT_EQ(machine.files.saved.size(), 2U);
  for (const auto& [name, bytes] : machine.files.saved) {
    Application again(machine.seams());
    again.opening().openBytes(name, bytes);
    again.opening().givePassphrase("Karin Ek", kPassphrase);
    settle(again);
    const bool older = name.find("nr 1") != std::string::npos;
    EXPECT_EQ(again.phase(), older ? Phase::welcome : Phase::open);
    EXPECT_EQ(again.failure().value_or(Message{}).key, older ? "file.copyIsNewer" : "");
  }
}

TEST(OpeningAndSaving, ADamagedFileIsRefusedAsOftenAsItIsTried) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  application.files().save();
  settle(application);
  Bytes damaged = machine.files.saved.begin()->second;
  damaged[damaged.size() / 2] ^= 1;
  Machine other;
  Application elsewhere(other.seams());
  elsewhere.opening().openBytes("skadad.fyren", damaged);
  for (int i = 0; i < 3; ++i) {
    elsewhere.opening().givePassphrase("Karin Ek", kPassphrase);
    settle(elsewhere);
    EXPECT_EQ(elsewhere.session(), nullptr);
    EXPECT_TRUE(elsewhere.failure().has_value());
  }
  EXPECT_TRUE(other.blocks.blocks.empty());
}

}  // namespace
}  // namespace fyren::app

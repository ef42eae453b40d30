// SPDX-License-Identifier: EUPL-1.2
#include "app/application.h"

#include <gtest/gtest.h>

#include "app/commands/commands.h"
#include "app/session.h"
#include "base/text.h"
#include "machine.h"

namespace fyren::app {
namespace {

using Phase = Application::Phase;

constexpr const char* kPassphrase = "tolv blå fyrar vid Bremön";

NewRegister wish() { return {"2281", "Karin Ek", kPassphrase, RegisterKind::real}; }

void makeRegister(Application& application) {
  ASSERT_TRUE(application.createRegister(wish()));
  settle(application);
  ASSERT_EQ(application.phase(), Phase::recoverySheet);
  const std::string key = application.recoveryKey();
  ASSERT_TRUE(application.proveRecovery(key.substr(key.size() - 6)));
  ASSERT_EQ(application.phase(), Phase::open);
  settle(application);
}

UngdomId addElin(Application& application) {
  const auto added = addUngdom(*application.session(), {"20080305-2380", "Elin", "Berg", *Day::of(2020, 1, 1)});
  EXPECT_TRUE(added.ok());
  settle(application);
  return added.ok() ? *added : UngdomId{};
}

// The bytes of everything in the browser's storage.
std::string everythingKept(const Machine& machine) {
  std::string all;
  for (const auto& [key, bytes] : machine.blocks.blocks) {
    all += key;
    all += asText(bytes);
  }
  return all;
}

TEST(Application, BeginsWithTheWelcomeScreen) {
  Machine machine;
  Application application(machine.seams());
  EXPECT_EQ(application.phase(), Phase::welcome);
  EXPECT_EQ(application.session(), nullptr);
  EXPECT_EQ(application.kommuner().size(), 290U);
}

TEST(Application, RefusesANewRegisterWithoutMunicipalityNameOrPassphrase) {
  Machine machine;
  Application application(machine.seams());
  NewRegister noKommun = wish(), noName = wish(), weak = wish();
  noKommun.kommun.clear();
  noName.anvandare = "  ";
  weak.passphrase = "hej";
  EXPECT_EQ(application.createRegister(noKommun).error().field, "kommun");
  EXPECT_EQ(application.createRegister(noName).error().field, "anvandare");
  EXPECT_EQ(application.createRegister(weak).error().field, "passphrase");
  EXPECT_EQ(application.phase(), Phase::welcome);
}

TEST(Application, ShowsARegisterOnlyWhenItsRecoveryKeyHasBeenProven) {
  Machine machine;
  Application application(machine.seams());
  ASSERT_TRUE(application.createRegister(wish()));
  settle(application);
  EXPECT_FALSE(application.proveRecovery("XXXXXX"));
  EXPECT_EQ(application.session(), nullptr);
  application.printRecoverySheet();
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

TEST(Application, KeepsEveryChangeSealedInTheBrowserAndGoesOnFromThere) {
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
  ASSERT_EQ(again.resumable().size(), 1U);
  EXPECT_EQ(again.resumable()[0].name, "Sundsvall");
  again.resume(again.resumable()[0].id);
  ASSERT_EQ(again.phase(), Phase::askPassphrase);
  again.givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  ASSERT_EQ(again.phase(), Phase::open) << (again.failure() ? text(*again.failure()) : "");
  ASSERT_NE(again.session()->facts(elin), nullptr);
  EXPECT_EQ(again.session()->facts(elin)->ungdom.efternamn, "Berg");
}

TEST(Application, ChangesMadeAfterGoingOnAreKeptToo) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
  }
  UngdomId elin;
  for (int round = 0; round < 2; ++round) {
    Application again(machine.seams());
    again.resume(again.resumable().at(0).id);
    again.givePassphrase("Karin Ek", kPassphrase);
    settle(again);
    ASSERT_EQ(again.phase(), Phase::open);
    EXPECT_FALSE(again.session()->saveTruth().inMemoryOnly);
    EXPECT_FALSE(machine.surroundings.warns);
    if (round == 0) elin = addElin(again);
    else EXPECT_NE(again.session()->facts(elin), nullptr);
  }
}

TEST(Application, TellsAWrongPassphraseAndLetsTryAgain) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
  }
  const auto before = machine.blocks.blocks;
  Application again(machine.seams());
  again.resume(again.resumable()[0].id);
  again.givePassphrase("Karin Ek", "fel fras");
  settle(again);
  EXPECT_EQ(again.phase(), Phase::askPassphrase);
  EXPECT_TRUE(again.failure().has_value());
  EXPECT_EQ(machine.blocks.blocks, before);
  again.givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  EXPECT_EQ(again.phase(), Phase::open);
}

TEST(Application, SavesAFileThatThePassphraseAndTheRecoveryKeyOpenElsewhere) {
  Machine machine;
  Application application(machine.seams());
  ASSERT_TRUE(application.createRegister(wish()));
  settle(application);
  const std::string key = application.recoveryKey();
  ASSERT_TRUE(application.proveRecovery(key.substr(key.size() - 6)));
  addElin(application);
  EXPECT_EQ(application.session()->saveTruth().sentence.key, "file.truth.neverSaved");
  application.save();
  settle(application);
  EXPECT_EQ(machine.files.suggested, "Sundsvall 2026-11-22 nr 1.fyren");
  EXPECT_EQ(application.session()->saveTruth().sentence.key, "file.truth.onDisk");
  const Bytes saved = machine.files.saved.at("Sundsvall 2026-11-22 nr 1.fyren");
  for (const std::string& typed : {std::string(kPassphrase), key}) {
    Machine other;
    Application elsewhere(other.seams());
    elsewhere.openBytes("Sundsvall.fyren", saved);
    ASSERT_EQ(elsewhere.phase(), Phase::askPassphrase);
    elsewhere.givePassphrase("Olle Nord", typed);
    settle(elsewhere);
    ASSERT_EQ(elsewhere.phase(), Phase::open) << (elsewhere.failure() ? text(*elsewhere.failure()) : "");
    EXPECT_EQ(elsewhere.session()->ungdomIds().size(), 1U);
    EXPECT_EQ(elsewhere.session()->saveTruth().changesNotOnDisk, 0);
  }
}

TEST(Application, AFailedSaveChangesNothingAndIsTold) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  addElin(application);
  machine.files.failing = true;
  application.save();
  settle(application);
  EXPECT_TRUE(application.failure().has_value());
  EXPECT_EQ(application.session()->saveTruth().changesNotOnDisk, 1);
  EXPECT_EQ(application.session()->ungdomIds().size(), 1U);
}

TEST(Application, SaysSoWhenTheBrowserTakesNothing) {
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

TEST(Application, AChangeIsInMemoryOnlyUntilTheBrowserHasAcknowledgedIt) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.blocks.holding = true;
  addElin(application);
  EXPECT_TRUE(application.session()->saveTruth().inMemoryOnly);
  machine.blocks.acknowledge();
  EXPECT_FALSE(application.session()->saveTruth().inMemoryOnly);
}

TEST(Application, ForgettingAWorkingCopyLeavesNothingOfItInTheBrowser) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
  }
  Application again(machine.seams());
  ASSERT_TRUE(again.forget(again.resumable()[0].id));
  EXPECT_TRUE(machine.blocks.blocks.empty());
  EXPECT_TRUE(again.resumable().empty());
}

TEST(Application, ANewPassphraseTakesTheOldOnesPlace) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
    EXPECT_EQ(application.setPassphrase("kort").error().field, "passphrase");
    ASSERT_TRUE(application.setPassphrase("gröna bojar sjunger på torsdag"));
    settle(application);
  }
  Application again(machine.seams());
  again.resume(again.resumable()[0].id);
  again.givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  EXPECT_EQ(again.session(), nullptr);
  again.givePassphrase("Karin Ek", "gröna bojar sjunger på torsdag");
  settle(again);
  EXPECT_NE(again.session(), nullptr);
}

TEST(Application, OpensATrainingRegisterWithInventedYouthsAndNoQuestions) {
  Machine machine;
  {
    Application application(machine.seams());
    application.openTraining();
    settle(application);
    ASSERT_EQ(application.phase(), Phase::open) << (application.failure() ? text(*application.failure()) : "");
    EXPECT_EQ(application.session()->reg().kind, RegisterKind::training);
    EXPECT_GT(application.session()->ungdomIds().size(), 500U);
    RegisterQuery current;
    EXPECT_GT(listRegister(*application.session(), current).rows.size(), 20U);
  }
  Application again(machine.seams());
  again.resume(again.resumable().at(0).id);
  settle(again);
  EXPECT_EQ(again.phase(), Phase::open);
}

TEST(Application, TellsWhatIsWrongWithAFileThatIsNoRegister) {
  Machine machine;
  Application application(machine.seams());
  application.openBytes("bild.png", {0x89, 'P', 'N', 'G'});
  EXPECT_EQ(application.phase(), Phase::welcome);
  EXPECT_TRUE(application.failure().has_value());
  application.openBytes("tom.fyren", {});
  EXPECT_TRUE(application.failure().has_value());
}

// What two tabs write over each other would open in neither.
TEST(Application, ASecondTabIsToldThatItHasBeenOvertakenAndHarmsNothing) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
  }
  Application first(machine.seams()), second(machine.seams());
  for (Application* tab : {&first, &second}) {
    tab->resume(tab->resumable().at(0).id);
    tab->givePassphrase("Karin Ek", kPassphrase);
    settle(*tab);
    ASSERT_EQ(tab->phase(), Phase::open);
  }
  const UngdomId elin = addElin(first);
  EXPECT_FALSE(first.session()->saveTruth().browserFailed);
  const auto kept = machine.blocks.blocks;
  addElin(second);
  EXPECT_TRUE(second.session()->saveTruth().browserFailed);
  ASSERT_TRUE(second.failure().has_value());
  EXPECT_EQ(second.failure()->key, "platform.storage.overtaken");
  EXPECT_EQ(machine.blocks.blocks, kept);
  ASSERT_TRUE(undo(*second.session()));  // nor at the next try
  settle(second);
  EXPECT_EQ(machine.blocks.blocks, kept);
  Application again(machine.seams());
  again.resume(again.resumable().at(0).id);
  again.givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  ASSERT_EQ(again.phase(), Phase::open);
  EXPECT_NE(again.session()->facts(elin), nullptr);
}

TEST(Application, ATabWhoseWorkingCopyWasRemovedElsewhereSaysSo) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  Application other(machine.seams());
  ASSERT_TRUE(other.forget(other.resumable().at(0).id));
  addElin(application);
  EXPECT_TRUE(application.session()->saveTruth().browserFailed);
  application.save();
  settle(application);
  EXPECT_EQ(application.session()->saveTruth().sentence.key, "file.truth.onDisk");
}

TEST(Application, OpeningAFileNeverReplacesUnsavedChangesInTheBrowser) {
  Machine machine;
  UngdomId elin;
  {
    Application application(machine.seams());
    makeRegister(application);
    application.save();
    settle(application);
    elin = addElin(application);
  }
  const auto kept = machine.blocks.blocks;
  Application again(machine.seams());
  again.openBytes("Sundsvall.fyren", machine.files.saved.begin()->second);
  again.givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  EXPECT_EQ(again.session(), nullptr);
  ASSERT_TRUE(again.failure().has_value());
  EXPECT_EQ(again.failure()->key, "file.copyHasChanges");
  EXPECT_EQ(again.phase(), Phase::welcome);
  EXPECT_EQ(machine.blocks.blocks, kept);
  again.resume(again.resumable().at(0).id);
  again.givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  ASSERT_EQ(again.phase(), Phase::open);
  EXPECT_NE(again.session()->facts(elin), nullptr);
}

TEST(Application, OpeningAnOlderFileNeverReplacesANewerWorkingCopyUnasked) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
    application.save();
    settle(application);
    addElin(application);
    application.saveAs();
    settle(application);
  }
  ASSERT_EQ(machine.files.saved.size(), 2U);
  for (const auto& [name, bytes] : machine.files.saved) {
    Application again(machine.seams());
    again.openBytes(name, bytes);
    again.givePassphrase("Karin Ek", kPassphrase);
    settle(again);
    const bool older = name.find("nr 1") != std::string::npos;
    EXPECT_EQ(again.phase(), older ? Phase::welcome : Phase::open);
    EXPECT_EQ(again.failure().value_or(Message{}).key, older ? "file.copyIsNewer" : "");
  }
}

TEST(Application, LocksOnlyWhenTheLatestChangeHasReachedTheBrowser) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.blocks.holding = true;
  addElin(application);
  ASSERT_TRUE(undo(*application.session()));  // waits for the write that is on its way
  application.lock();
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
  application.lock();
  settle(application);
  EXPECT_FALSE(machine.surroundings.restarted);
  ASSERT_TRUE(application.failure().has_value());
  EXPECT_EQ(application.failure()->key, "file.lockWouldLose");
  application.save();
  application.lock();  // while the file is being written
  settle(application);
  EXPECT_EQ(machine.files.saved.size(), 1U);
  EXPECT_TRUE(machine.surroundings.restarted);
}

TEST(Application, AFileDroppedBesideTheRecoverySheetDoesNotTakeItsPlace) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  application.save();
  settle(application);
  const Bytes saved = machine.files.saved.begin()->second;
  Machine other;
  Application making(other.seams());
  ASSERT_TRUE(making.createRegister(wish()));
  settle(making);
  ASSERT_EQ(making.phase(), Phase::recoverySheet);
  other.files.drop({{"annan.fyren", saved, 0}});
  EXPECT_EQ(making.phase(), Phase::recoverySheet);
  EXPECT_FALSE(making.recoveryKey().empty());
}

TEST(Application, ADamagedFileIsRefusedAsOftenAsItIsTried) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  application.save();
  settle(application);
  Bytes damaged = machine.files.saved.begin()->second;
  damaged[damaged.size() / 2] ^= 1;
  Machine other;
  Application elsewhere(other.seams());
  elsewhere.openBytes("skadad.fyren", damaged);
  for (int i = 0; i < 3; ++i) {
    elsewhere.givePassphrase("Karin Ek", kPassphrase);
    settle(elsewhere);
    EXPECT_EQ(elsewhere.session(), nullptr);
    EXPECT_TRUE(elsewhere.failure().has_value());
  }
  EXPECT_TRUE(other.blocks.blocks.empty());
}

}  // namespace
}  // namespace fyren::app

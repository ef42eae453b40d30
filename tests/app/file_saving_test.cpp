// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "app/emergency_copy.h"
#include "base/text.h"
#include "own_register.h"

namespace fyren::app {
namespace {

// A register that has been saved; a colleague has opened the file elsewhere and saved it to the same place.
class FileConflicts : public testing::Test {
 protected:
  void SetUp() override {
    makeRegister(application);
    application.files().save();
    settle(application);
    name = machine.files.suggested;
    Machine elsewhere;
    Application other(elsewhere.seams());
    other.opening().openBytes(name, machine.files.saved.at(name));
    other.opening().givePassphrase("Olle Nord", kPassphrase);
    settle(other);
    ASSERT_EQ(other.phase(), Phase::open);
    ASSERT_TRUE(addUngdom(*other.session(), {"20080417-2385", "Olle", "Nord", *Day::of(2020, 1, 1)}).ok());
    other.files().saveAs();
    settle(other);
    colleagues = elsewhere.files.saved.begin()->second;
    addElin(application);
    machine.files.saved[name] = colleagues;
    machine.files.changedAt = machine.clock.nowUtcMilliseconds();
    application.files().save();
    settle(application);
    ASSERT_NE(application.files().conflict(), nullptr);
  }

  Machine machine;
  Application application{machine.seams()};
  std::string name;
  Bytes colleagues;
};

TEST_F(FileConflicts, AFileThatAColleagueHasSavedIsNeverWrittenOverSilently) {
  EXPECT_EQ(machine.files.saved.at(name), colleagues);
  EXPECT_EQ(application.files().conflict()->fileName, name);
  EXPECT_EQ(application.files().conflict()->counter, 1U);
  EXPECT_EQ(application.files().conflict()->changes, 1);
  EXPECT_FALSE(application.files().conflict()->changedAt.empty());
  EXPECT_EQ(application.session()->saveTruth().changesNotOnDisk, 1);
  application.files().answerConflict(ConflictAnswer::leave);
  settle(application);
  EXPECT_EQ(machine.files.saved.at(name), colleagues);
  application.files().save();  // and is told again
  settle(application);
  EXPECT_NE(application.files().conflict(), nullptr);
}

TEST_F(FileConflicts, SavesAsANewFileBesideTheOther) {
  application.files().answerConflict(ConflictAnswer::saveAsNew);
  settle(application);
  EXPECT_EQ(application.files().conflict(), nullptr);
  EXPECT_EQ(machine.files.saved.at(name), colleagues);
  EXPECT_EQ(machine.files.saved.size(), 2U);
  EXPECT_EQ(application.session()->saveTruth().changesNotOnDisk, 0);
}

TEST_F(FileConflicts, WritesOverTheOtherWhenToldTo) {
  application.files().answerConflict(ConflictAnswer::overwrite);
  settle(application);
  EXPECT_NE(machine.files.saved.at(name), colleagues);
  EXPECT_EQ(application.session()->saveTruth().changesNotOnDisk, 0);
  ASSERT_TRUE(undo(*application.session()));
  settle(application);
  application.files().save();  // the file is now this window's own again
  settle(application);
  EXPECT_EQ(application.files().conflict(), nullptr);
}

TEST_F(FileConflicts, OpensTheOtherAfterSavingTheChangesMadeHereAsAFileOfTheirOwn) {
  application.files().answerConflict(ConflictAnswer::openOther);
  settle(application);
  ASSERT_EQ(application.phase(), Phase::askPassphrase);
  EXPECT_EQ(machine.files.saved.size(), 2U);
  application.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(application);
  ASSERT_EQ(application.phase(), Phase::open) << (application.failure() ? text(*application.failure()) : "");
  ASSERT_EQ(application.session()->ungdomIds().size(), 1U);
  EXPECT_EQ(application.session()->facts(application.session()->ungdomIds()[0])->ungdom.efternamn, "Nord");
  EXPECT_EQ(machine.files.saved.at(name), colleagues);
}

// The file as it is now is picked, as in the browser's dialog.
void pick(Machine& machine, const std::string& name) {
  machine.files.toOpen = {{name, machine.files.saved.at(name), machine.files.placeOf(name)}};
}

TEST_F(FileConflicts, AFileThatWasPickedButNotOpenedIsStillTheColleagues) {
  application.files().answerConflict(ConflictAnswer::leave);
  pick(machine, name);
  application.opening().openFile();
  application.files().answerLeaving(LeavingAnswer::open);
  ASSERT_EQ(application.phase(), Phase::askPassphrase);
  application.opening().backToWelcome();
  application.files().save();
  settle(application);
  EXPECT_NE(application.files().conflict(), nullptr);
  EXPECT_EQ(machine.files.saved.at(name), colleagues);
}

TEST_F(FileConflicts, AFileThatARestoreWasRehearsedWithIsStillTheColleagues) {
  application.files().answerConflict(ConflictAnswer::leave);
  pick(machine, name);
  application.backups().rehearseFile(kPassphrase);
  settle(application);
  ASSERT_NE(application.backups().comparison(), nullptr);
  application.backups().closeComparison();
  application.files().save();
  settle(application);
  EXPECT_NE(application.files().conflict(), nullptr);
  EXPECT_EQ(machine.files.saved.at(name), colleagues);
}

// The worst way: the file is refused because of what the browser has, which the user goes on with, as advised.
TEST_F(FileConflicts, AFileThatWasRefusedIsStillTheColleaguesAfterAStart) {
  Application again(machine.seams());
  pick(machine, name);
  again.opening().openFile();
  again.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  ASSERT_EQ(again.phase(), Phase::welcome);
  ASSERT_EQ(again.failure()->key, "file.bothHaveMore");
  again.opening().resume(again.opening().resumable().at(0).id);
  again.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  ASSERT_EQ(again.phase(), Phase::open);
  again.files().save();
  settle(again);
  EXPECT_NE(again.files().conflict(), nullptr);
  EXPECT_EQ(machine.files.saved.at(name), colleagues);
}

TEST_F(FileConflicts, TheOtherThatWasOpenedIsSavedToWithoutAskingAlsoAfterAStart) {
  application.files().answerConflict(ConflictAnswer::openOther);
  settle(application);
  application.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(application);
  ASSERT_EQ(application.phase(), Phase::open);
  addElin(application);
  Application again(machine.seams());
  again.opening().resume(again.opening().resumable().at(0).id);
  again.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  again.files().save();
  settle(again);
  EXPECT_EQ(again.files().conflict(), nullptr);
  EXPECT_NE(machine.files.saved.at(name), colleagues);
}

TEST(FileSaving, SavesToTheSameFileAlsoAfterTheProgramHasBeenStartedAnew) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
    application.files().save();
    settle(application);
    addElin(application);
  }
  Application again(machine.seams());
  again.opening().resume(again.opening().resumable().at(0).id);
  again.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  again.files().save();
  settle(again);
  EXPECT_EQ(machine.files.saved.size(), 1U);
  EXPECT_EQ(again.session()->saveTruth().changesNotOnDisk, 0);
}

TEST(FileSaving, SavesToTheFileThatWasOpenedAlsoAfterTheProgramHasBeenStartedAnew) {
  Machine home;
  Application first(home.seams());
  makeRegister(first);
  first.files().save();
  settle(first);
  Machine machine;
  machine.files.saved["P.fyren"] = home.files.saved.begin()->second;
  {
    Application application(machine.seams());
    machine.files.toOpen = {{"P.fyren", machine.files.saved["P.fyren"], machine.files.placeOf("P.fyren")}};
    application.opening().openFile();
    application.opening().givePassphrase("Karin Ek", kPassphrase);
    settle(application);
    addElin(application);
  }
  Application again(machine.seams());
  again.opening().resume(again.opening().resumable().at(0).id);
  again.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  again.files().save();
  settle(again);
  EXPECT_EQ(machine.files.saved.size(), 1U);
  EXPECT_NE(machine.files.saved["P.fyren"], home.files.saved.begin()->second);
  EXPECT_EQ(again.session()->saveTruth().changesNotOnDisk, 0);
}

TEST(FileSaving, EveryRefusalOfTheDiskIsToldAndOffersAnotherWay) {
  using platform::FileError;
  for (const FileError error : {FileError::NotAllowed, FileError::Missing, FileError::Full, FileError::Differs, FileError::NotWritten}) {
    Machine machine;
    Application application(machine.seams());
    makeRegister(application);
    application.files().save();
    settle(application);
    const auto before = machine.files.saved;
    addElin(application);
    machine.files.refusing = error;
    application.files().save();
    settle(application);
    ASSERT_TRUE(application.failure());
    EXPECT_TRUE(application.files().saveFailed());
    EXPECT_EQ(machine.files.saved, before);
    EXPECT_EQ(application.session()->saveTruth().changesNotOnDisk, 1);
    machine.files.refusing.reset();
    application.files().saveAs();
    settle(application);
    EXPECT_FALSE(application.files().saveFailed());
    EXPECT_EQ(application.session()->saveTruth().changesNotOnDisk, 0);
  }
}

TEST(FileSaving, ADownloadIsSaidToBeUncheckedUntilItHasBeenPickedAndCompared) {
  Machine machine;
  machine.files.downloads = true;
  Application application(machine.seams());
  makeRegister(application);
  application.files().save();
  settle(application);
  const std::string name = machine.files.suggested;
  EXPECT_EQ(application.files().uncheckedDownload(), name);
  EXPECT_EQ(application.session()->saveTruth().sentence.key, "file.truth.downloaded");
  Bytes cut = machine.files.saved.at(name);
  cut.pop_back();
  machine.files.toOpen = {{name, cut, 0}};
  application.files().checkDownload();
  EXPECT_EQ(application.takeNotice()->key, "file.download.differs");
  EXPECT_EQ(application.files().uncheckedDownload(), name);
  machine.files.toOpen = {{name, machine.files.saved.at(name), 0}};
  application.files().checkDownload();
  EXPECT_EQ(application.takeNotice()->key, "file.download.whole");
  EXPECT_EQ(application.files().uncheckedDownload(), "");
  settle(application);
  EXPECT_EQ(application.session()->saveTruth().sentence.key, "file.truth.onDisk");
}

TEST(FileSaving, ADownloadThatNobodyHasCheckedIsCalledSoAfterLockingToo) {
  Machine machine;
  machine.files.downloads = true;
  {
    Application application(machine.seams());
    makeRegister(application);
    application.files().save();
    settle(application);
    application.files().leaveDownloadUnchecked();
    EXPECT_EQ(application.files().uncheckedDownload(), "") << "not asked again";
    EXPECT_EQ(application.session()->saveTruth().sentence.key, "file.truth.downloaded") << "but not called safe";
  }
  Application again(machine.seams());
  ASSERT_EQ(again.opening().resumable().size(), 1U);
  EXPECT_TRUE(again.opening().resumable()[0].isUnchecked);
  again.opening().resume(again.opening().resumable()[0].id);
  again.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  ASSERT_EQ(again.phase(), Phase::open);
  EXPECT_EQ(again.session()->saveTruth().sentence.key, "file.truth.downloaded");
  const std::string name = again.files().uncheckedDownload();
  machine.files.toOpen = {{name, machine.files.saved.at(name), 0}};
  again.files().checkDownload();
  settle(again);
  EXPECT_EQ(again.session()->saveTruth().sentence.key, "file.truth.onDisk");
  Application third(machine.seams());
  EXPECT_FALSE(third.opening().resumable()[0].isUnchecked);
}

TEST(SaveTruth, CountsWhatIsInMemoryInTheBrowserAndOnDiskEachForItself) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  application.files().save();
  settle(application);
  addElin(application);
  EXPECT_EQ(application.session()->saveTruth().changesNotOnDisk, 1);
  EXPECT_EQ(application.session()->saveTruth().onlyInMemory, 0);
  machine.blocks.failing = platform::BlockStoreError::Full;
  ASSERT_TRUE(undo(*application.session()));  // one act more
  settle(application);
  EXPECT_EQ(application.session()->saveTruth().changesNotOnDisk, 2);
  EXPECT_EQ(application.session()->saveTruth().onlyInMemory, 1);
  SaveTruth truth = application.session()->saveTruth();
  EXPECT_EQ(truth.sentence.key, "file.truth.browserFailed");
  EXPECT_EQ(truth.onlyInMemory, truth.changesNotOnDisk - 1);
  application.files().save();
  settle(application);
  truth = application.session()->saveTruth();
  EXPECT_EQ(truth.onlyInMemory, 0);  // it is on disk
  machine.blocks.failing.reset();
  ASSERT_TRUE(redo(*application.session()));
  settle(application);
  truth = application.session()->saveTruth();
  EXPECT_EQ(truth.sentence.key, "file.truth.changes");
  EXPECT_EQ(truth.onlyInMemory, 0);
}

TEST(SaveTruth, LeavingAsksWhileAnythingIsNotOnDisk) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  EXPECT_TRUE(machine.surroundings.warns);  // no file yet
  application.files().save();
  settle(application);
  EXPECT_FALSE(machine.surroundings.warns);
  machine.blocks.holding = true;
  addElin(application);
  EXPECT_TRUE(machine.surroundings.warns);
  machine.blocks.acknowledge();
  EXPECT_TRUE(machine.surroundings.warns);  // in the browser, not on disk
}

TEST(SaveTruth, TheLastWordsTellWhatIsSafeAndWhatIsNot) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  EXPECT_FALSE(machine.storage.id.empty());
  EXPECT_EQ(machine.storage.words.find("bara i minnet"), std::string::npos);
  machine.blocks.failing = platform::BlockStoreError::Full;
  addElin(application);
  EXPECT_NE(machine.storage.words.find("1 ändring efter det fanns bara i minnet"), std::string::npos) << machine.storage.words;
}

TEST(Leaving, AsksBeforeAnotherFileIsOpenedOverChangesThatAreNotOnDisk) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  application.files().save();
  settle(application);
  Machine elsewhere;
  Application other(elsewhere.seams());
  makeRegister(other);
  other.files().save();
  settle(other);
  const auto [name, bytes] = *elsewhere.files.saved.begin();
  addElin(application);
  application.opening().openBytes(name, bytes);
  ASSERT_TRUE(application.files().leaving());
  EXPECT_EQ(application.phase(), Phase::open);
  EXPECT_EQ(application.files().leaving()->changes, 1);
  application.files().answerLeaving(LeavingAnswer::stay);
  EXPECT_FALSE(application.files().leaving());
  application.opening().openBytes(name, bytes);
  application.files().answerLeaving(LeavingAnswer::save);
  settle(application);
  EXPECT_EQ(application.phase(), Phase::askPassphrase);
  application.opening().backToWelcome();
  EXPECT_EQ(application.phase(), Phase::open);
  EXPECT_EQ(application.session()->saveTruth().changesNotOnDisk, 0);
}

TEST(EmergencyCopy, OpensInABrowserThatHasNothingOfTheRegister) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  const UngdomId elin = addElin(application);
  std::vector<platform::Block> blocks;
  for (const auto& [key, bytes] : machine.blocks.blocks) blocks.push_back({key, bytes});
  const Bytes file = writeEmergencyCopy(blocks);
  Machine elsewhere;
  Application other(elsewhere.seams());
  other.opening().openBytes("Fyren nödkopia 2026-11-22.fyren", file);
  settle(other);
  ASSERT_EQ(other.phase(), Phase::askPassphrase) << (other.failure() ? text(*other.failure()) : "");
  other.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(other);
  ASSERT_EQ(other.phase(), Phase::open);
  EXPECT_NE(other.session()->facts(elin), nullptr);
  Application third(elsewhere.seams());
  third.opening().openBytes("Fyren nödkopia 2026-11-22.fyren", file);
  ASSERT_TRUE(third.failure());
  EXPECT_EQ(third.failure()->key, "file.emergency.exists");
}

TEST(EmergencyCopy, TakesNothingButTheBlocksOfOneRegister) {
  const WorkingCopyLabel label{std::string(32, 'a'), "Sundsvall", RegisterKind::real, 0, 0, "", 0, 0, ""};
  const platform::Block named{"label/" + label.id, writeLabel(label)};
  EXPECT_TRUE(readEmergencyCopy(writeEmergencyCopy({named, {"register/" + label.id + "/keys", {1}}})));
  EXPECT_FALSE(readEmergencyCopy(writeEmergencyCopy({named, {"register/" + std::string(32, 'b') + "/keys", {1}}})));
  EXPECT_FALSE(readEmergencyCopy(writeEmergencyCopy({{"label/" + std::string(32, 'b'), writeLabel(label)}})));
  EXPECT_FALSE(readEmergencyCopy(writeEmergencyCopy({})));
  Bytes cut = writeEmergencyCopy({named, {"register/" + label.id + "/keys", {1, 2, 3}}});
  cut.pop_back();
  EXPECT_FALSE(readEmergencyCopy(cut));
}

}  // namespace
}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
// Backups in the browser, and working copies that are not sound.
#include "app/backup_ladder.h"
#include "app/backup_record.h"
#include "app/copy_state.h"
#include "app/copy_fixture.h"
#include "app/sentence.h"

namespace fyren::app {
namespace {

using Phase = Application::Phase;
using testing::add;
using testing::faultOfSentence;
using testing::kPassphrase;
using testing::makeRegister;
using testing::names;
using testing::resume;
using testing::told;

constexpr const char* kElin = "20080305-2380";
constexpr const char* kAmina = "20080306-2389";
constexpr std::int64_t kHour = 3'600'000;

std::vector<Day> days(std::initializer_list<int> numbers) {
  std::vector<Day> all;
  for (const int number : numbers) all.push_back(Day::fromNumber(number));
  return all;
}

TEST(BackupLadder, KeepsThreeOfTodayOneOfEveryEarlierDayAndTenInAll) {
  const Day today = Day::fromNumber(100);
  EXPECT_TRUE(surplusBackups(days({100, 100, 100}), today).empty());
  EXPECT_EQ(surplusBackups(days({100, 100, 100, 100}), today), std::vector<std::size_t>({0}));
  EXPECT_EQ(surplusBackups(days({99, 99, 100}), today), std::vector<std::size_t>({0}));
  EXPECT_TRUE(surplusBackups(days({92, 93, 94, 95, 96, 97, 98, 99, 100, 100}), today).empty());
  EXPECT_EQ(surplusBackups(days({91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 100}), today), std::vector<std::size_t>({0}));
}

TEST(BackupLadder, CountsADayThatIsStillToComeAsToday) {
  EXPECT_TRUE(surplusBackups(days({99, 101, 102, 100}), Day::fromNumber(100)).empty());
  EXPECT_EQ(surplusBackups(days({101, 101, 102, 100}), Day::fromNumber(100)), std::vector<std::size_t>({0}));
}

BackupRecord record() {
  BackupRecord made;
  made.number = 7;
  made.reason = BackupReason::hourly;
  made.madeUtcMs = 1'795'350'000'000;
  made.madeOn = *Day::of(2026, 11, 22);
  made.schema = 1;
  made.counts = {600, 412, 1811, 77, 90};
  made.generations = {1, 2, 0xffffffffU};
  return made;
}

TEST(BackupRecord, IsReadAsItWasWritten) {
  const auto read = readBackupRecord(writeBackupRecord(record()));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->number, 7U);
  EXPECT_EQ(read->reason, BackupReason::hourly);
  EXPECT_EQ(read->madeOn, *Day::of(2026, 11, 22));
  EXPECT_EQ(read->counts, record().counts);
  EXPECT_EQ(read->generations, record().generations);
}

TEST(BackupRecord, IsRefusedWhenCutOffLengthenedOrOfAnotherVersion) {
  const Bytes whole = writeBackupRecord(record());
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_FALSE(readBackupRecord(BytesView(whole).first(size))) << size;
  Bytes longer = whole, newer = whole, endless = whole;
  longer.push_back(0);
  newer[1] = 2;  // after the byte that says which end comes first
  for (std::size_t i = whole.size() - 16; i < whole.size() - 12; ++i) endless[i] = 0xff;  // the number of pages
  EXPECT_FALSE(readBackupRecord(longer));
  EXPECT_FALSE(readBackupRecord(newer));
  EXPECT_FALSE(readBackupRecord(endless));
}

TEST(Manifest, IsReadAsItWasWrittenAndRefusedWhenCutOff) {
  const Bytes whole = writeManifest({12, {1, 12, 3}, {4, 5}, 6});
  const auto read = readManifest(whole, 2);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->flush, 12U);
  EXPECT_EQ(read->generations, std::vector<std::uint32_t>({1, 12, 3}));
  EXPECT_EQ(read->backups, std::vector<std::uint32_t>({4, 5}));
  for (std::size_t size = 0; size < whole.size(); ++size) EXPECT_FALSE(readManifest(BytesView(whole).first(size), 2)) << size;
  EXPECT_TRUE(readManifest(BytesView(whole).first(16 + 3 * 4), 1)) << "as it was before there were backups";
}

TEST(Backups, OneIsMadeBeforeTheFirstChangeThenHourly) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  EXPECT_TRUE(application.backups().list().backups.empty());
  ASSERT_TRUE(add(application, "Berg", kElin));
  ASSERT_EQ(application.backups().list().backups.size(), 1U);
  EXPECT_EQ(application.backups().list().backups[0].counts.ungdomar, 0);
  EXPECT_EQ(application.backups().list().backups[0].reason.key, "backup.reason.firstChange");
  ASSERT_TRUE(add(application, "Ali", kAmina));
  EXPECT_EQ(application.backups().list().backups.size(), 1U);
  machine.clock.pass(kHour);
  ASSERT_TRUE(undo(*application.session()));
  settle(application);
  ASSERT_EQ(application.backups().list().backups.size(), 2U);
  EXPECT_EQ(application.backups().list().backups[0].reason.key, "backup.reason.hourly");
  EXPECT_EQ(application.backups().list().backups[0].counts.ungdomar, 2);
}

TEST(Backups, OneIsMadeBeforeAListIsReadInThoughThatIsNeitherTheFirstChangeNorAnHourLater) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  ASSERT_TRUE(add(application, "Berg", kElin));
  ASSERT_EQ(application.backups().list().backups.size(), 1U);
  ImportFlow& flow = application.session()->importFlow();
  const std::string list = std::string("Personnummer;Förnamn;Efternamn;Postort\r\n") + kAmina + ";Amina;Ali;Sundsvall\r\n";
  flow.addFile("folkbokföring.csv", Bytes(list.begin(), list.end()));
  settle(application);
  ASSERT_TRUE(flow.planReady());
  ASSERT_TRUE(flow.apply({}).ok());
  settle(application);
  const auto backups = application.backups().list().backups;
  ASSERT_EQ(backups.size(), 2U);
  EXPECT_EQ(backups[0].reason.key, "backup.reason.beforeImport");
  EXPECT_EQ(backups[0].counts.ungdomar, 1) << "as it was before the list";
  ASSERT_TRUE(undo(*application.session()).ok());
  settle(application);
  EXPECT_EQ(application.backups().list().backups.size(), 2U) << "taking it back is no import";
}

TEST(Backups, SavingToAFileMakesNone) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  application.files().save();
  settle(application);
  EXPECT_TRUE(application.backups().list().backups.empty());
}

TEST(Backups, OneIsOpenedBesideTheRegisterAndCompared) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  ASSERT_TRUE(add(application, "Berg", kElin));
  ASSERT_TRUE(application.backups().backUpNow());
  settle(application);
  ASSERT_TRUE(add(application, "Ali", kAmina));
  const auto blocks = machine.blocks.blocks;
  application.backups().compare(application.backups().list().backups.front().number);
  settle(application);
  const Comparison* comparison = application.backups().comparison();
  ASSERT_NE(comparison, nullptr) << told(application);
  EXPECT_EQ(comparison->then.ungdomar, 1);
  EXPECT_EQ(comparison->today.ungdomar, 2);
  EXPECT_EQ(comparison->onlyToday, std::vector<std::string>({"Ali, Elin"}));
  EXPECT_TRUE(comparison->onlyThen.empty());
  EXPECT_NE(comparison->lastChange.find("Karin Ek"), std::string::npos);
  EXPECT_EQ(machine.blocks.blocks, blocks) << "nothing may be written";
}

TEST(Backups, ARestoreCanBeTakenBackByRestoringWhatWasBefore) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  ASSERT_TRUE(add(application, "Berg", kElin));
  ASSERT_TRUE(application.backups().backUpNow());
  settle(application);
  const auto number = application.backups().list().backups.front().number;
  ASSERT_TRUE(add(application, "Ali", kAmina));
  ASSERT_TRUE(application.backups().restore(number));
  settle(application);
  EXPECT_EQ(names(*application.session()), "Berg ") << told(application);
  ASSERT_FALSE(application.session()->saveTruth().inMemoryOnly);
  ASSERT_EQ(application.backups().list().backups.front().reason.key, "backup.reason.beforeRestore");
  {
    Application again(machine.seams());
    resume(again);
    ASSERT_EQ(again.phase(), Phase::open) << told(again);
    EXPECT_EQ(names(*again.session()), "Berg ");
    ASSERT_TRUE(again.backups().restore(again.backups().list().backups.front().number));
    settle(again);
    EXPECT_EQ(again.session()->ungdomIds().size(), 2U) << told(again);
  }
  Application third(machine.seams());
  resume(third);
  EXPECT_EQ(third.session()->ungdomIds().size(), 2U);
}

// The browser refuses the write that would have made the backup: the next one makes it, of the same state.
TEST(Backups, TheOneBeforeARestoreIsMadeLaterWhenTheBrowserRefusesTheFirstWrite) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  ASSERT_TRUE(add(application, "Berg", kElin));
  ASSERT_TRUE(application.backups().backUpNow());
  settle(application);
  const auto number = application.backups().list().backups.front().number;
  ASSERT_TRUE(add(application, "Ali", kAmina));
  settle(application);
  machine.blocks.refusing = platform::BlockStoreError::Full;
  ASSERT_TRUE(application.backups().restore(number));
  settle(application);
  ASSERT_EQ(names(*application.session()), "Berg ");
  ASSERT_TRUE(application.session()->saveTruth().browserFailed);
  machine.blocks.refusing.reset();
  ASSERT_TRUE(addUngdom(*application.session(), {"20080417-2385", "Olle", "Nord", *Day::of(2020, 1, 1)}).ok());
  settle(application);
  const auto backups = application.backups().list().backups;
  ASSERT_FALSE(backups.empty());
  EXPECT_EQ(backups.front().reason.key, "backup.reason.beforeRestore") << told(application);
  EXPECT_EQ(backups.front().counts.ungdomar, 2);
}

TEST(Backups, AreKeptByTheLadderAndLeaveNothingBehind) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  for (int day = 0; day < 14; ++day) {
    machine.clock.set(Day::fromNumber(Day::of(2026, 11, 22)->number() + day));
    for (int round = 0; round < 4; ++round) {
      if (day % 2 == 0 && round == 0) { ASSERT_TRUE(add(application, "Berg", kElin)); }
      else if (round == 0) { ASSERT_TRUE(undo(*application.session())); }
      settle(application);
      ASSERT_TRUE(application.backups().backUpNow());
      settle(application);
    }
  }
  const auto backups = application.backups().list().backups;
  ASSERT_EQ(backups.size(), 10U);
  for (const BackupLine& line : backups) {
    application.backups().compare(line.number);
    settle(application);
    ASSERT_NE(application.backups().comparison(), nullptr) << line.madeAt << ": " << told(application);
    EXPECT_EQ(application.backups().comparison()->then, line.counts);
    application.backups().closeComparison();
  }
  // Every page that was put aside belongs to some backup: with one less block at least one no longer opens.
  const auto whole = machine.blocks.blocks;
  int aside = 0;
  for (const auto& [key, bytes] : whole) {
    if (key.find("/kept/") == std::string::npos) continue;
    ++aside;
    machine.blocks.blocks = whole;
    machine.blocks.blocks.erase(key);
    int broken = 0;
    for (const BackupLine& line : backups) {
      application.dismissFailure();
      application.backups().compare(line.number);
      settle(application);
      if (application.failure()) ++broken;
    }
    EXPECT_GT(broken, 0) << key;
  }
  EXPECT_GT(aside, 5);
}

TEST(Backups, LiveOnWhenTheRegisterIsOpenedFromItsFile) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
    ASSERT_TRUE(add(application, "Berg", kElin));
    application.files().save();
    settle(application);
  }
  Application again(machine.seams());
  again.opening().openBytes("Sundsvall.fyren", machine.files.saved.begin()->second);
  again.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  ASSERT_EQ(again.phase(), Phase::open) << told(again);
  ASSERT_EQ(again.backups().list().backups.size(), 1U);
  again.backups().compare(again.backups().list().backups[0].number);
  settle(again);
  ASSERT_NE(again.backups().comparison(), nullptr) << told(again);
  EXPECT_EQ(again.backups().comparison()->then.ungdomar, 0);
  Application third(machine.seams());
  resume(third);
  EXPECT_EQ(third.phase(), Phase::open);
}

TEST(Backups, ARehearsalChecksACopyAndKeepsItsDayInTheRegister) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  EXPECT_FALSE(application.backups().list().wasRehearsed);
  EXPECT_FALSE(application.backups().rehearse()) << "there is none yet";
  ASSERT_TRUE(add(application, "Berg", kElin));
  application.files().save();
  settle(application);
  ASSERT_TRUE(application.backups().rehearse());
  settle(application);
  ASSERT_NE(application.backups().comparison(), nullptr) << told(application);
  EXPECT_TRUE(application.backups().comparison()->isRehearsal);
  EXPECT_TRUE(application.backups().list().wasRehearsed);
  application.backups().closeComparison();
  machine.files.toOpen = {{"Sundsvall.fyren", machine.files.saved.begin()->second, 0}};
  application.backups().rehearseFile(kPassphrase);
  settle(application);
  ASSERT_NE(application.backups().comparison(), nullptr) << told(application);
  EXPECT_EQ(application.backups().comparison()->then.ungdomar, 1);
  EXPECT_FALSE(application.session()->saveTruth().inMemoryOnly);
  EXPECT_FALSE(application.session()->saveTruth().browserFailed) << told(application);
  Application again(machine.seams());
  resume(again);
  ASSERT_EQ(again.phase(), Phase::open) << told(again);
  EXPECT_TRUE(again.backups().list().wasRehearsed);
}

// --- working copies that are not sound

class Unsound : public ::testing::Test {
 protected:
  Unsound() {
    Application application(machine_.seams());
    makeRegister(application);
    early_ = machine_.blocks.blocks;
    EXPECT_TRUE(add(application, "Berg", kElin));
    application.files().save();
    settle(application);
    EXPECT_TRUE(application.backups().backUpNow());
    settle(application);
    EXPECT_TRUE(add(application, "Ali", kAmina));
  }
  std::string keyLike(const std::string& part) const {
    for (const auto& [key, bytes] : machine_.blocks.blocks)
      if (key.find(part) != std::string::npos) return key;
    return {};
  }
  // A page that the register and its newest backup do not share.
  std::string changedPage() const {
    for (const auto& [key, bytes] : machine_.blocks.blocks)
      if (key.find("/page/") != std::string::npos && early_.count(key) > 0 && early_.at(key) != bytes &&
          !keyLike("/kept/" + key.substr(key.size() - 8)).empty())
        return key;
    return {};
  }
  void expectRepair(Application& application, const char* what) {
    resume(application);
    ASSERT_EQ(application.phase(), Phase::repair) << told(application);
    ASSERT_NE(application.opening().repair(), nullptr);
    EXPECT_EQ(application.opening().repair()->what.key, what);
    EXPECT_EQ(faultOfSentence(application.opening().repair()->what), "");
    EXPECT_FALSE(application.opening().repair()->savedAt.empty());
  }
  Machine machine_;
  platform::BlockMap early_;
};

TEST_F(Unsound, AnOldBlockPutBackIsFoundAndTheNewestBackupOffered) {
  ASSERT_FALSE(changedPage().empty());
  machine_.blocks.blocks[changedPage()] = early_.at(changedPage());
  const auto before = machine_.blocks.blocks;
  Application application(machine_.seams());
  expectRepair(application, "repair.pages");
  EXPECT_EQ(machine_.blocks.blocks, before) << "nothing may be written";
  ASSERT_TRUE(application.opening().repair()->newest);
  EXPECT_EQ(application.opening().repair()->newest->counts.ungdomar, 1);
  application.opening().openSoundBackup();
  settle(application);
  ASSERT_EQ(application.phase(), Phase::open) << told(application);
  EXPECT_EQ(names(*application.session()), "Berg ");
  ASSERT_TRUE(add(application, "Ek", kAmina));
  Application again(machine_.seams());
  resume(again);
  ASSERT_EQ(again.phase(), Phase::open) << told(again);
  EXPECT_EQ(again.session()->ungdomIds().size(), 2U);
}

TEST_F(Unsound, AMissingBlockIsFoundAndTheFileCanTakeItsPlace) {
  for (auto at = machine_.blocks.blocks.begin(); at != machine_.blocks.blocks.end();)
    at = at->first.find("/page/") != std::string::npos ? machine_.blocks.blocks.erase(at) : std::next(at);
  Application application(machine_.seams());
  expectRepair(application, "repair.pages");
  EXPECT_FALSE(application.opening().repair()->newest) << "the backups share most pages with the register";
  machine_.files.toOpen = {{"Sundsvall.fyren", machine_.files.saved.begin()->second, 0}};
  application.opening().openFileInstead();
  ASSERT_EQ(application.phase(), Phase::askPassphrase) << told(application);
  application.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(application);
  ASSERT_EQ(application.phase(), Phase::open) << told(application);
  EXPECT_EQ(application.session()->ungdomIds().size(), 1U);
  Application again(machine_.seams());
  resume(again);
  EXPECT_EQ(again.phase(), Phase::open) << told(again);
}

TEST_F(Unsound, AManifestOfAnotherStateIsFound) {
  machine_.blocks.blocks[keyLike("/manifest")] = early_.at(keyLike("/manifest"));
  {
    auto& blocks = machine_.blocks.blocks;  // without what the backups have kept of that state
    for (auto at = blocks.begin(); at != blocks.end();) at = at->first.find("/kept/") != std::string::npos ? blocks.erase(at) : std::next(at);
  }
  Application application(machine_.seams());
  expectRepair(application, "repair.pages");
}

TEST_F(Unsound, AManifestOfAStateThatABackupStillHasOpensItAndGoesOn) {
  machine_.blocks.blocks[keyLike("/manifest")] = early_.at(keyLike("/manifest"));
  Application application(machine_.seams());
  expectRepair(application, "repair.rolledBack");
  application.opening().openAsItIs();
  settle(application);
  ASSERT_EQ(application.phase(), Phase::open) << told(application);
  EXPECT_TRUE(application.session()->ungdomIds().empty());
  ASSERT_TRUE(add(application, "Ek", kAmina));
  Application again(machine_.seams());
  resume(again);
  ASSERT_EQ(again.phase(), Phase::open) << told(again);
  EXPECT_EQ(again.session()->ungdomIds().size(), 1U);
}

TEST_F(Unsound, AMissingOrForeignManifestIsFoundAndABackupStillOpens) {
  for (const bool isMissing : {true, false}) {
    const auto whole = machine_.blocks.blocks;
    if (isMissing) machine_.blocks.blocks.erase(keyLike("/manifest"));
    else machine_.blocks.blocks[keyLike("/manifest")][30] ^= 1;
    {
      Application application(machine_.seams());
      expectRepair(application, "repair.manifest");
      ASSERT_TRUE(application.opening().repair()->newest);
      application.opening().openSoundBackup();
      settle(application);
      ASSERT_EQ(application.phase(), Phase::open) << told(application);
      EXPECT_EQ(names(*application.session()), "Berg ");
      EXPECT_FALSE(application.session()->saveTruth().browserFailed) << told(application);
    }
    Application again(machine_.seams());
    resume(again);
    EXPECT_EQ(again.phase(), Phase::open) << told(again);
    machine_.blocks.blocks = whole;
  }
}

TEST_F(Unsound, AWholeCopyFromEarlierIsToldAndOpensOnlyWhenAskedTo) {
  machine_.blocks.blocks = early_;
  Application application(machine_.seams());
  resume(application);
  ASSERT_EQ(application.phase(), Phase::repair) << told(application);
  EXPECT_EQ(application.opening().repair()->what.key, "repair.rolledBack");
  ASSERT_TRUE(application.opening().repair()->opensAsItIs);
  application.opening().openAsItIs();
  settle(application);
  ASSERT_EQ(application.phase(), Phase::open) << told(application);
  EXPECT_TRUE(application.session()->ungdomIds().empty());
  Application again(machine_.seams());
  resume(again);
  EXPECT_EQ(again.phase(), Phase::open) << "told once, not for ever";
}

TEST_F(Unsound, ALostBackupIsToldAndTheRegisterOpens) {
  machine_.blocks.blocks.erase(keyLike("/backup/"));
  Application application(machine_.seams());
  resume(application);
  ASSERT_EQ(application.phase(), Phase::open) << told(application);
  EXPECT_EQ(application.backups().list().lost, 1);
  EXPECT_EQ(application.session()->ungdomIds().size(), 2U);
}

}  // namespace
}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
// Backups in the browser.
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
  ASSERT_TRUE(flow.apply({.testNumbers = true}).ok());
  settle(application);
  const auto backups = application.backups().list().backups;
  ASSERT_EQ(backups.size(), 2U);
  EXPECT_EQ(backups[0].reason.key, "backup.reason.beforeImport");
  EXPECT_EQ(backups[0].counts.ungdomar, 1) << "as it was before the list";
  ASSERT_TRUE(undo(*application.session()).ok());
  settle(application);
  EXPECT_EQ(application.backups().list().backups.size(), 2U) << "taking it back is no import";
}

TEST(Backups, TheOneBeforeAListIsMadeLaterWhenTheBrowserRefusesTheFirstWrite) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  ASSERT_TRUE(add(application, "Berg", kElin));
  machine.blocks.refusing = platform::BlockStoreError::Full;
  ImportFlow& flow = application.session()->importFlow();
  const std::string list = std::string("Personnummer;Förnamn;Efternamn;Postort\r\n") + kAmina + ";Amina;Ali;Sundsvall\r\n";
  flow.addFile("folkbokföring.csv", Bytes(list.begin(), list.end()));
  settle(application);
  ImportFlow::Decisions decisions;
  decisions.testNumbers = true;
  ASSERT_TRUE(flow.apply(decisions).ok());
  settle(application);
  ASSERT_TRUE(application.session()->saveTruth().browserFailed);
  ASSERT_EQ(application.backups().list().backups.size(), 1U);
  machine.blocks.refusing.reset();
  ASSERT_TRUE(add(application, "Nord", "20080417-2385"));
  const auto backups = application.backups().list().backups;
  ASSERT_EQ(backups.size(), 2U);
  EXPECT_EQ(backups[0].reason.key, "backup.reason.beforeImport");
  EXPECT_EQ(backups[0].counts.ungdomar, 1) << "as it was before the list";
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
TEST(Backups, AreSaidToBeMadeWhenTheBrowserHasThemAndNotBefore) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.blocks.holding = true;
  const auto asked = application.backups().backUpNow();
  ASSERT_TRUE(asked);
  EXPECT_EQ(asked->said.key, "backup.making");
  settle(application);
  EXPECT_FALSE(application.takeNotice());
  machine.blocks.acknowledge();
  const auto notice = application.takeNotice();
  ASSERT_TRUE(notice);
  EXPECT_EQ(notice->key, "backup.made");
}

// "Ångra" right after a restore would take back something of long before it.
TEST(Backups, NothingIsUndoneInARegisterThatWasRestored) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  ASSERT_TRUE(add(application, "Berg", kElin));
  ASSERT_TRUE(application.backups().backUpNow());
  settle(application);
  ASSERT_TRUE(add(application, "Ali", kAmina));
  ASSERT_TRUE(application.session()->undoable());
  ASSERT_TRUE(application.backups().restore(application.backups().list().backups.front().number));
  settle(application);
  ASSERT_EQ(names(*application.session()), "Berg ");
  EXPECT_FALSE(application.session()->undoable());
  ASSERT_TRUE(addUngdom(*application.session(), {"20080417-2385", "Olle", "Nord", *Day::of(2020, 1, 1)}).ok());
  EXPECT_TRUE(application.session()->undoable()) << "what is done from now on can be";
}

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

}  // namespace
}  // namespace fyren::app

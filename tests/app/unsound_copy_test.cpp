// SPDX-License-Identifier: EUPL-1.2
// Working copies that are not sound: what is found, told and offered.
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

// Its keys and pages are in memory, though no register lies open.
TEST_F(Unsound, TheQuestionWhatToDoIsLockedLikeARegister) {
  constexpr std::int64_t kMinute = 60'000;
  machine_.blocks.blocks.erase(keyLike("/manifest"));
  for (const bool byItself : {false, true}) {
    machine_.surroundings.restarted = false;
    Application application(machine_.seams());
    expectRepair(application, "repair.manifest");
    if (byItself) {
      machine_.clock.pass(9 * kMinute);
      EXPECT_TRUE(application.locking().locksSoon());
      EXPECT_GT(application.locking().noticeTime(), 0);
      machine_.clock.pass(kMinute);
      EXPECT_LT(application.locking().noticeTime(), 0);
    } else {
      application.locking().lock();
    }
    settle(application);
    EXPECT_TRUE(machine_.surroundings.restarted);
    EXPECT_EQ(application.opening().repair(), nullptr);
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

// SPDX-License-Identifier: EUPL-1.2
// Every write to the browser made to fail in turn, in every way: what is there afterwards is always a state that was
// acknowledged or the one being written, never a mixture, and the program says which. States are compared row by row.
#include <array>

#include "app/copy_fixture.h"
#include "app/image_rows.h"
#include "app/open_session.h"
#include "platform/native/faulty_block_store.h"

namespace fyren::app {
namespace {

using Fault = platform::FaultyBlockStore::Fault;
using platform::BlockStoreError;
using testing::kPassphrase;
using testing::told;

constexpr std::array kNumbers = {"20080305-2380", "20080306-2389", "20080307-2388", "20080308-2387", "20080309-2386"};

struct FaultyMachine : Machine {
  platform::FaultyBlockStore faulty{blocks};
  Seams seams() { return {clock, random, faulty, files, keys, print, surroundings, tabs, storage}; }
};

// What the user has done and what has been said to be safe.
struct Story {
  std::vector<std::string> states;  // every row of the register after each step
  std::size_t acknowledged = 0;     // place of the last step that was shown as kept in the browser
  bool wasOpen = false;
};

std::string rowsOf(Application& application) { return app::rowsOf(static_cast<OpenSession&>(*application.session()).store().image()); }

// As the page does when the program has thrown for want of memory.
void settleOrGiveUp(Application& application) {
  try {
    settle(application);
  } catch (const std::bad_alloc&) {
    application.giveUpForMemory();
    settle(application);
  }
}

void step(Application& application, Story& story) {
  settleOrGiveUp(application);
  if (application.session() == nullptr) return;
  story.states.push_back(rowsOf(application));
  const SaveTruth truth = application.session()->saveTruth();
  if (!truth.inMemoryOnly && !truth.browserFailed) story.acknowledged = story.states.size() - 1;
}

// Work with everything that writes: changes, a save, a backup, a restore, and changes after it.
Story work(FaultyMachine& machine) {
  Story story;
  Application application(machine.seams());
  settle(application);
  application.opening().resume(application.opening().resumable().at(0).id);
  application.opening().givePassphrase("Karin Ek", kPassphrase);
  settleOrGiveUp(application);
  story.wasOpen = application.session() != nullptr;
  if (!story.wasOpen) return story;
  story.states.push_back(rowsOf(application));
  for (std::size_t i = 1; i < 3; ++i) {
    (void)addUngdom(*application.session(), {kNumbers[i], "Elin", "Berg", *Day::of(2020, 1, 1)}).ok();
    step(application, story);
  }
  application.files().save();
  step(application, story);
  (void)application.backups().backUpNow().ok();
  step(application, story);
  (void)addUngdom(*application.session(), {kNumbers[3], "Elin", "Berg", *Day::of(2020, 1, 1)}).ok();
  step(application, story);
  const auto backups = application.backups().list().backups;
  if (!backups.empty()) (void)application.backups().restore(backups.back().number).ok();
  step(application, story);
  (void)addUngdom(*application.session(), {kNumbers[4], "Elin", "Berg", *Day::of(2020, 1, 1)}).ok();
  step(application, story);
  return story;
}

// The next start: what is there must be what was acknowledged last, or something later that the user did.
void expectOldOrNew(FaultyMachine& machine, const Story& story, bool mayBeLater) {
  machine.faulty.failAt = 0;
  platform::FaultyBlockStore fresh(machine.blocks);
  Seams seams{machine.clock, machine.random, fresh, machine.files, machine.keys, machine.print, machine.surroundings, machine.tabs, machine.storage};
  Application again(seams);
  settle(again);
  ASSERT_FALSE(again.opening().resumable().empty());
  again.opening().resume(again.opening().resumable()[0].id);
  again.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  ASSERT_EQ(again.phase(), Application::Phase::open) << told(again);
  const std::string found = rowsOf(again);
  const auto first = story.states.begin() + static_cast<std::ptrdiff_t>(story.acknowledged);
  const auto last = mayBeLater ? story.states.end() : first + 1;
  EXPECT_NE(std::find(first, last, found), last)
      << "not what was acknowledged at step " << story.acknowledged << " of " << story.states.size() << (mayBeLater ? ", nor later" : "") << "; "
      << again.session()->ungdomIds().size() << " youths" << (std::count(story.states.begin(), story.states.end(), found) > 0 ? ", an earlier state" : ", a state that never was");
  for (const BackupLine& line : again.backups().list().backups) {
    again.backups().compare(line.number);
    settle(again);
    ASSERT_FALSE(again.failure().has_value()) << told(again);
    EXPECT_EQ(again.backups().comparison()->then, line.counts);
  }
}

class Faults : public ::testing::Test {
 protected:
  Faults() {
    Application application(machine_.seams());
    testing::makeRegister(application);
    (void)testing::add(application, "Berg", kNumbers[0]).ok();
    start_ = machine_.blocks.blocks;
    settings_ = machine_.surroundings.settings;
  }
  int writesOfTheWork() {
    FaultyMachine machine;
    begin(machine);
    work(machine);
    return machine.faulty.writes();
  }
  void begin(FaultyMachine& machine) const {
    machine.blocks.blocks = start_;
    machine.surroundings.settings = settings_;
  }
  FaultyMachine machine_;
  platform::BlockMap start_;
  std::map<std::string, std::string> settings_;
};

TEST_F(Faults, TheWorkWritesOftenEnoughToMeanSomething) { EXPECT_GE(writesOfTheWork(), 6); }

TEST_F(Faults, ARefusedWriteLeavesTheOldStateAndTheNextOneMendsIt) {
  const int writes = writesOfTheWork();
  for (const auto error : {BlockStoreError::Full, BlockStoreError::Broken, BlockStoreError::Unavailable}) {
    for (int at = 1; at <= writes; ++at) {
      SCOPED_TRACE("write " + std::to_string(at));
      FaultyMachine machine;
      begin(machine);
      machine.faulty.failAt = at;
      machine.faulty.error = error;
      const Story story = work(machine);
      ASSERT_TRUE(story.wasOpen);
      expectOldOrNew(machine, story, false);
    }
  }
}

TEST_F(Faults, AWriteForWhichThereIsNoMemoryIsTriedAgainWithAllThatBelongsToIt) {
  const int writes = writesOfTheWork();
  for (int at = 1; at <= writes; ++at) {
    SCOPED_TRACE("write " + std::to_string(at));
    FaultyMachine machine;
    begin(machine);
    machine.faulty.failAt = at;
    machine.faulty.fault = Fault::noMemory;
    const Story story = work(machine);
    ASSERT_TRUE(story.wasOpen);
    EXPECT_EQ(story.acknowledged, story.states.size() - 1);
    expectOldOrNew(machine, story, false);
  }
}

TEST_F(Faults, AWriteWhoseAnswerWasLostIsFoundOutAndGoneOnFrom) {
  const int writes = writesOfTheWork();
  for (int at = 1; at <= writes; ++at) {
    SCOPED_TRACE("write " + std::to_string(at));
    FaultyMachine machine;
    begin(machine);
    machine.faulty.failAt = at;
    machine.faulty.fault = Fault::answerLost;
    const Story story = work(machine);
    ASSERT_TRUE(story.wasOpen);
    if (at < writes) { EXPECT_EQ(story.acknowledged, story.states.size() - 1) << "not told that another tab has written"; }
    expectOldOrNew(machine, story, true);
  }
}

TEST_F(Faults, AMachineThatStopsAtAnyWriteLosesNothingAcknowledged) {
  const int writes = writesOfTheWork();
  for (const Fault fault : {Fault::diedBefore, Fault::diedAfter}) {
    for (int at = 1; at <= writes; ++at) {
      SCOPED_TRACE("write " + std::to_string(at) + (fault == Fault::diedBefore ? " before" : " after"));
      FaultyMachine machine;
      begin(machine);
      machine.faulty.failAt = at;
      machine.faulty.fault = fault;
      const Story story = work(machine);
      ASSERT_TRUE(machine.faulty.hasDied());
      expectOldOrNew(machine, story, true);
    }
  }
}

// The register is made: its first writes.
TEST_F(Faults, AMachineThatStopsWhileARegisterIsMadeLeavesNoneOrAWholeOne) {
  for (int at = 1; at <= 3; ++at) {
    FaultyMachine machine;
    machine.faulty.failAt = at;
    machine.faulty.fault = Fault::diedBefore;
    {
      Application application(machine.seams());
      (void)application.opening().createRegister({"2281", "Karin Ek", kPassphrase, RegisterKind::real}).ok();
      settle(application);
      if (application.phase() == Application::Phase::recoverySheet) {
        const std::string key(application.keys().recoveryKey().text());
        (void)application.keys().proveRecovery(key.substr(key.size() - 6)).ok();
        settle(application);
        (void)addUngdom(*application.session(), {kNumbers[0], "Elin", "Berg", *Day::of(2020, 1, 1)}).ok();
        settle(application);
      }
    }
    platform::FaultyBlockStore fresh(machine.blocks);
    Seams seams{machine.clock, machine.random, fresh, machine.files, machine.keys, machine.print, machine.surroundings, machine.tabs, machine.storage};
    Application again(seams);
    settle(again);
    if (at == 1) { EXPECT_TRUE(again.opening().resumable().empty()); }
    if (again.opening().resumable().empty()) continue;
    again.opening().resume(again.opening().resumable()[0].id);
    again.opening().givePassphrase("Karin Ek", kPassphrase);
    settle(again);
    // Stopped before the proof was kept: the key must be proven again before anything else.
    const auto expected = at == 2 ? Application::Phase::recoverySheet : Application::Phase::open;
    EXPECT_EQ(again.phase(), expected) << "write " << at << ": " << told(again);
  }
}

}  // namespace
}  // namespace fyren::app

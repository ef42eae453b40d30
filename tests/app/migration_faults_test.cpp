// SPDX-License-Identifier: EUPL-1.2
// A working copy of an earlier schema is opened, and what the migration wrote goes to the browser: that write made to
// fail in every way. What is there afterwards is the old copy or the new one, with the same contents, and opens.
#include <array>

#include "app/copy_fixture.h"
#include "app/copy_state.h"
#include "app/open_session.h"
#include "app/working_copy_label.h"
#include "golden_file.h"
#include "image_rows.h"
#include "platform/native/faulty_block_store.h"
#include "store/migrations/migrations.h"

namespace fyren::app {
namespace {

using Fault = platform::FaultyBlockStore::Fault;
using testing::told;

constexpr std::size_t kPage = store::BlockImage::kBlockSize;

// The working copy as the build of that schema left it.
platform::BlockMap copyOf(const Golden& golden) {
  const auto identity = seal::Identity::parse(seal::SecretString(golden.recovery));
  auto file = seal::openFile(golden.file, *identity);
  EXPECT_TRUE(file.ok());
  const RegisterBytes id = file->header.registerId;
  const auto keys = seal::WorkingCopyKeys::generate(identity->recipient());
  platform::BlockMap blocks;
  CopyState state;
  state.flush = 1;
  for (std::size_t at = 0; at < file->image.size(); at += kPage) {
    const auto page = static_cast<std::uint32_t>(at / kPage);
    const BytesView plain = BytesView(file->image).subspan(at, std::min(kPage, file->image.size() - at));
    blocks[pageKey(id, page)] = seal::sealBlock(keys.databaseKey, {id, seal::BlockKind::page, page, 1}, plain);
    state.generations.push_back(1);
  }
  sealManifest(keys.databaseKey, id, state);
  blocks[registerPrefix(id) + "manifest"] = state.manifest;
  blocks[registerPrefix(id) + "keys"] = seal::sealKeys(keys, seal::Locks{{identity->recipient()}, {}});
  WorkingCopyLabel label;
  label.id = hexText(id);
  label.name = "Sundsvall";
  label.kind = RegisterKind::training;
  label.changesNotOnDisk = 1;
  blocks[labelKey(label.id)] = writeLabel(label);
  return blocks;
}

void open(Application& application, const Golden& golden) {
  settle(application);
  ASSERT_EQ(application.opening().resumable().size(), 1U);
  application.opening().resume(application.opening().resumable()[0].id);
  settle(application);
  if (application.session() == nullptr) application.opening().givePassphrase("Karin Ek", golden.recovery);
  try {
    settle(application);
  } catch (const std::bad_alloc&) {
    application.giveUpForMemory();
    settle(application);
  }
}

// In the columns that it had.
std::string rowsOf(Application& application, const std::vector<std::string>& tables) {
  store::BlockImage image;
  image.write(0, static_cast<OpenSession&>(*application.session()).store().image());
  return contentsOf(image, tables);
}

class MigrationFaults : public ::testing::TestWithParam<int> {};

TEST_P(MigrationFaults, TheFirstWriteAfterAMigrationLeavesTheOldCopyOrTheNewOne) {
  const Golden golden = readGolden(GetParam());
  const platform::BlockMap start = copyOf(golden);
  store::BlockImage old;
  old.write(0, imageOf(golden));
  const auto tables = tablesOf(old);
  const std::string before = contentsOf(old, tables);
  constexpr std::array kFaults = {Fault::refused, Fault::answerLost, Fault::noMemory, Fault::diedBefore, Fault::diedAfter};
  for (std::size_t i = 0; i <= kFaults.size(); ++i) {  // and once with nothing broken
    SCOPED_TRACE("fault " + std::to_string(i));
    Machine machine;
    machine.blocks.blocks = start;
    platform::FaultyBlockStore faulty(machine.blocks);
    const bool isBroken = i < kFaults.size();
    faulty.failAt = isBroken ? 1 : 0;
    if (isBroken) faulty.fault = kFaults[i];
    {
      Application application(
          {machine.clock, machine.random, faulty, machine.files, machine.keys, machine.print, machine.surroundings, machine.tabs, machine.storage});
      open(application, golden);
      ASSERT_NE(application.session(), nullptr) << told(application);
      EXPECT_EQ(rowsOf(application, tables), before);
    }
    EXPECT_GE(faulty.writes(), 1) << "what the migration wrote must reach the browser";
    const bool isOld = machine.blocks.blocks == start;
    if (isBroken && (kFaults[i] == Fault::refused || kFaults[i] == Fault::diedBefore)) { EXPECT_TRUE(isOld); }
    Application again(machine.seams());
    open(again, golden);
    ASSERT_EQ(again.phase(), Application::Phase::open) << told(again);
    EXPECT_EQ(rowsOf(again, tables), before);
    EXPECT_FALSE(again.session()->saveTruth().browserFailed);
    const auto backups = again.backups().list().backups;
    ASSERT_EQ(backups.size(), 1U) << "the copy as it was before the migration";
    EXPECT_EQ(backups[0].reason.key, "backup.reason.beforeMigration");
    again.backups().compare(backups[0].number);
    settle(again);
    ASSERT_NE(again.backups().comparison(), nullptr) << told(again);
    EXPECT_EQ(again.backups().comparison()->then.ungdomar, static_cast<std::int64_t>(golden.persons));
  }
}

INSTANTIATE_TEST_SUITE_P(EverySchema, MigrationFaults, ::testing::Range(1, static_cast<int>(store::currentSchema())));

}  // namespace
}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
// Memory runs out at every single place while what has changed is gathered and sealed: the next write holds all of it.
#include "scarce_memory.h"

#include <gtest/gtest.h>

#include <new>

#include "app/working_copy.h"
#include "platform/native/fakes.h"
#include "seal/crypto.h"
#include "store/store_fixture.h"

namespace fyren::app {
namespace {

using testing::failAllocation;
using testing::hasFailed;

// The browser itself has memory enough.
class RoomyBlockStore final : public platform::BlockStore {
 public:
  explicit RoomyBlockStore(platform::MemoryBlockStore& behind) : behind_(behind) {}
  void readAll(std::string prefix, std::function<void(Result<std::vector<platform::Block>, platform::BlockStoreFailure>)> done) override {
    behind_.readAll(std::move(prefix), std::move(done));
  }
  void write(platform::BlockBatch batch, std::function<void(Result<void, platform::BlockStoreFailure>)> done) override {
    failAllocation(0);
    behind_.write(std::move(batch), std::move(done));
  }
  void onDoubt(std::function<void()>) override {}

 private:
  platform::MemoryBlockStore& behind_;
};

struct KeptRegister {
  store::FakeMachine machine;
  store::RegisterStore store = store::newRegister(machine);
  platform::MemoryBlockStore blocks;
  RoomyBlockStore roomy{blocks};
  RegisterBytes id{1, 2, 3};
  seal::Identity recovery = seal::Identity::generate();
  seal::Locks locks{{recovery.recipient()}, {}};
  WorkingCopyLabel label{std::string(32, 'a'), "Sundsvall", RegisterKind::training, 0, 0, "", 0, 0, ""};
  WorkingCopy copy{roomy, seal::WorkingCopyKeys::generate(recovery.recipient()), id, [] {}};

  void add(int number) {
    store::Act act = store.begin(store::header());
    act.put(store::person(200803052380, "Provsson " + std::to_string(number)));
    for (int i = 0; i < 40; ++i) act.putInstallning("prov." + std::to_string(i) + std::string(900, 'x'), std::to_string(number));
    ASSERT_TRUE(act.commit());
  }
  void write() {
    while (!copy.prepare(store, [] { return true; })) {
    }
    copy.flush(store, label, locks);
  }
  // Every page lies in the browser as the store has it.
  bool isWhole() {
    const CopyState* kept = copy.kept();
    if (kept == nullptr || kept->generations.size() != store.blockCount()) return false;
    for (std::uint32_t page = 0; page < store.blockCount(); ++page) {
      const auto opened = seal::openBlock(copy.keys().databaseKey, {id, seal::BlockKind::page, page, kept->generations[page]},
                                          blocks.blocks.at(pageKey(id, page)));
      const BytesView wanted = store.block(page).bytes;
      if (!opened || !std::equal(opened->begin(), opened->end(), wanted.begin(), wanted.end())) return false;
    }
    return true;
  }
};

// True when memory ran out at the n-th place, false when there are not so many.
bool failsAt(KeptRegister& kept, int nth) {
  failAllocation(nth);
  bool ranOut = false;
  try {
    kept.write();
  } catch (const std::bad_alloc&) {
    ranOut = true;
  }
  const bool failed = hasFailed();
  failAllocation(0);
  EXPECT_EQ(ranOut, failed) << nth;
  return failed;
}

TEST(ScarceMemory, WhatCouldNotBeSealedIsWrittenWithTheNextFlush) {
  KeptRegister kept;
  kept.write();
  ASSERT_TRUE(kept.isWhole());
  int nth = 1;
  for (bool goesOn = true; goesOn; ++nth) {
    kept.add(nth);
    goesOn = failsAt(kept, nth);
    kept.write();
    ASSERT_TRUE(kept.isWhole()) << "memory ran out at " << nth;
  }
  EXPECT_GT(nth, 20);
}

TEST(ScarceMemory, TheFirstFlushHoldsEverythingAlsoWhenItHadToBeTriedAgain) {
  bool goesOn = true;
  int nth = 1;
  for (; goesOn; ++nth) {
    KeptRegister kept;
    (void)kept.store.takeDirtyBlocks();  // as after a copy was opened: all of it differs, without a mark
    goesOn = failsAt(kept, nth);
    kept.write();
    ASSERT_TRUE(kept.isWhole()) << "memory ran out at " << nth;
  }
  EXPECT_GT(nth, 20);
}

}  // namespace
}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#include "store/block_image.h"

#include <map>

#include "store_fixture.h"

namespace fyren::store {
namespace {

constexpr auto kBlock = static_cast<std::int64_t>(BlockImage::kBlockSize);

std::vector<std::uint32_t> numbers(const std::vector<Block>& blocks) {
  std::vector<std::uint32_t> all;
  for (const Block& block : blocks) all.push_back(block.number);
  return all;
}

TEST(BlockImage, GivesTheBlocksWrittenSinceTheyWereLastTaken) {
  BlockImage image;
  image.write(0, Bytes(3 * BlockImage::kBlockSize, 1));
  EXPECT_EQ(numbers(image.takeDirtyBlocks()), (std::vector<std::uint32_t>{0, 1, 2}));
  EXPECT_TRUE(image.takeDirtyBlocks().empty());
  image.write(2 * kBlock - 1, Bytes{7, 8});
  EXPECT_EQ(numbers(image.takeDirtyBlocks()), (std::vector<std::uint32_t>{1, 2}));
}

TEST(BlockImage, ReadsNoFurtherThanItsEnd) {
  BlockImage image;
  image.write(0, Bytes(10, 5));
  Bytes into(20, 9);
  EXPECT_EQ(image.read(4, into), 6U);
  EXPECT_EQ(into[5], 5);
  EXPECT_EQ(into[6], 9);
  EXPECT_EQ(image.read(10, into), 0U);
}

TEST(BlockImage, KeepsNothingBehindItsEnd) {
  BlockImage image;
  image.write(0, Bytes(2 * BlockImage::kBlockSize, 1));
  image.truncate(100);
  EXPECT_EQ(image.blockCount(), 1U);
  image.write(200, Bytes{2});
  EXPECT_EQ(image.bytes()[150], 0);
}

TEST(BlockImage, MarksAShortLastBlockThatGrows) {
  BlockImage image;
  image.write(0, Bytes(100, 1));
  image.takeDirtyBlocks();
  image.write(kBlock, Bytes{1});
  const auto dirty = image.takeDirtyBlocks();
  EXPECT_EQ(numbers(dirty), (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(dirty[0].bytes.size(), BlockImage::kBlockSize);
  EXPECT_EQ(dirty[1].bytes.size(), 1U);
}

// What a working copy on disk would hold: blocks as they were last taken.
class WorkingCopy {
 public:
  void take(RegisterStore& store) {
    for (const Block& block : store.takeDirtyBlocks()) blocks_[block.number] = Bytes(block.bytes.begin(), block.bytes.end());
    blocks_.erase(blocks_.lower_bound(store.blockCount()), blocks_.end());
  }
  std::vector<Bytes> blocks() const {
    std::vector<Bytes> all;
    for (const auto& [number, bytes] : blocks_) all.push_back(bytes);
    return all;
  }
  Bytes joined() const {
    Bytes all;
    for (const auto& [number, bytes] : blocks_) all.insert(all.end(), bytes.begin(), bytes.end());
    return all;
  }

 private:
  std::map<std::uint32_t, Bytes> blocks_;
};

void putPersons(RegisterStore& store, int count) {
  Act act = store.begin(header());
  for (int i = 0; i < count; ++i) act.put(person());
  must(act.commit());
}

TEST(WorkingCopy, ItsBlocksAreTheImageAfterEveryAct) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  WorkingCopy copy;
  copy.take(store);
  for (const int count : {1, 500, 1}) {
    putPersons(store, count);
    copy.take(store);
    EXPECT_EQ(copy.joined(), store.image());
  }
  for (int i = 0; i < 3; ++i) must(store.undo("Kim"));
  ASSERT_TRUE(store.compact());
  copy.take(store);
  EXPECT_EQ(copy.joined(), store.image());
}

TEST(WorkingCopy, OpensAsItStandsAndGoesOn) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  putPersons(store, 200);
  WorkingCopy copy;
  copy.take(store);
  RegisterStore opened = must(RegisterStore::openBlocks(copy.blocks(), machine.env()));
  EXPECT_TRUE(opened.takeDirtyBlocks().empty());
  EXPECT_EQ(opened.image(), store.image());
  putPersons(opened, 1);
  const auto dirty = opened.takeDirtyBlocks();
  EXPECT_FALSE(dirty.empty());
  EXPECT_LT(dirty.size(), opened.blockCount());
  must(opened.undo("Kim"));
  EXPECT_EQ(contents(opened), contents(store));
}

TEST(WorkingCopy, ABlockThatIsMissingOrFromElsewhereIsRefused) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  putPersons(store, 2000);
  WorkingCopy copy;
  copy.take(store);
  auto blocks = copy.blocks();
  blocks.erase(blocks.begin() + 3);
  EXPECT_EQ(RegisterStore::openBlocks(blocks, machine.env()).error().code, StoreError::damaged);
  EXPECT_EQ(RegisterStore::openBlocks({}, machine.env()).error().code, StoreError::foreign);
}

}  // namespace
}  // namespace fyren::store

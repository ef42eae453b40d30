// SPDX-License-Identifier: EUPL-1.2
// The native store behind the working copy: whole batches or nothing, whatever is left of the file.
#include "platform/native/file_block_store.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

namespace fyren::platform {
namespace {

class FileBlockStore : public ::testing::Test {
 protected:
  FileBlockStore() { std::remove(path_.c_str()); }
  ~FileBlockStore() override { std::remove(path_.c_str()); }

  static bool write(BlockStore& store, BlockBatch batch) {
    bool done = false;
    store.write(std::move(batch), [&](const Result<void, BlockStoreFailure>& answer) { done = answer.ok(); });
    return done;
  }
  static std::string contents(BlockStore& store) {
    std::string all;
    store.readAll("", [&](const Result<std::vector<Block>, BlockStoreFailure>& read) {
      if (!read) return;
      for (const Block& block : *read) all += block.key + "=" + std::string(asText(block.bytes)) + " ";
    });
    return all;
  }
  static Bytes bytes(const char* text) {
    const BytesView view = asBytes(text);
    return {view.begin(), view.end()};
  }
  std::string onDisk() const {
    std::ifstream file(path_, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  std::string path_ = ::testing::TempDir() + "fyren-blocks-" + std::to_string(::getpid());
};

TEST_F(FileBlockStore, KeepsBatchesOverAStartAndHonoursWhatIsExpected) {
  {
    const auto store = makeFileBlockStore(path_);
    BlockBatch first, second, late;
    first.put = {{"a/1", bytes("old")}, {"a/2", bytes("two")}, {"b", bytes("b")}};
    ASSERT_TRUE(write(*store, first));
    second.copy = {{"a/1", "kept"}, {"nowhere", "kept2"}};
    second.put = {{"a/1", bytes("new")}};
    second.remove = {"a/2"};
    second.expect = Block{"b", bytes("b")};
    ASSERT_TRUE(write(*store, second));
    late.clear = {"a/"};
    late.expect = Block{"b", bytes("other")};
    EXPECT_FALSE(write(*store, late));
  }
  const auto again = makeFileBlockStore(path_);
  EXPECT_EQ(contents(*again), "a/1=new b=b kept=old ");
  BlockBatch clear;
  clear.clear = {"a/"};
  ASSERT_TRUE(write(*again, clear));
  EXPECT_EQ(contents(*again), "b=b kept=old ");
}

TEST_F(FileBlockStore, ABatchThatWasCutOffAnywhereIsAsIfItHadNeverBeen) {
  std::size_t first = 0;
  {
    const auto store = makeFileBlockStore(path_);
    BlockBatch one, two;
    one.put = {{"a", bytes("1")}};
    ASSERT_TRUE(write(*store, one));
    first = onDisk().size();
    two.put = {{"a", bytes("2")}, {"b", bytes("2")}};
    ASSERT_TRUE(write(*store, two));
  }
  const std::string whole = onDisk();
  for (std::size_t size = first; size <= whole.size(); ++size) {
    std::ofstream(path_, std::ios::binary | std::ios::trunc) << whole.substr(0, size);
    const auto store = makeFileBlockStore(path_);
    EXPECT_EQ(contents(*store), size == whole.size() ? "a=2 b=2 " : "a=1 ") << size;
  }
}

TEST_F(FileBlockStore, TidiesWhatIsOfThePastAndIsStillWhole) {
  {
    const auto store = makeFileBlockStore(path_);
    for (int i = 0; i < 400; ++i) {
      BlockBatch batch;
      batch.put = {{"page", Bytes(16384, static_cast<std::uint8_t>(i))}};
      ASSERT_TRUE(write(*store, batch));
    }
  }
  EXPECT_LT(onDisk().size(), std::size_t{2} << 20U);
  const auto again = makeFileBlockStore(path_);
  EXPECT_EQ(contents(*again), "page=" + std::string(16384, static_cast<char>(399 & 0xff)) + " ");
}

TEST_F(FileBlockStore, IsUnavailableToASecondProgram) {
  const auto store = makeFileBlockStore(path_);
  const auto other = makeFileBlockStore(path_);
  BlockBatch batch;
  batch.put = {{"a", bytes("1")}};
  EXPECT_FALSE(write(*other, batch));
  EXPECT_TRUE(write(*store, batch));
}

}  // namespace
}  // namespace fyren::platform

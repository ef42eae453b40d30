// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/bytes.h"

namespace fyren::store {

// A block of a database image. `bytes` has kBlockSize bytes except in the last block, which may be shorter.
struct Block {
  std::uint32_t number = 0;
  BytesView bytes;  // valid until the next write to the image
};

// The file that SQLite believes it has: blocks in memory, with a note of which ones have been written since
// they were last taken, so that a working copy can be sealed block by block.
class BlockImage {
 public:
  static constexpr std::size_t kBlockSize = 16384;

  BlockImage() = default;
  BlockImage(const BlockImage&) = delete;
  BlockImage& operator=(const BlockImage&) = delete;

  std::int64_t size() const { return size_; }
  std::uint32_t blockCount() const { return static_cast<std::uint32_t>(blocks_.size()); }
  Bytes bytes() const;

  // Returns how many bytes there were to read (fewer than asked for at the end).
  std::size_t read(std::int64_t offset, std::span<std::uint8_t> into) const;
  void write(std::int64_t offset, BytesView from);  // may throw std::bad_alloc
  void truncate(std::int64_t size);                 // also clears what lies behind the end in the last block

  // Blocks written since the last call, by rising number. A block that has fallen off the end is not among
  // them: the caller drops everything from blockCount() on.
  std::vector<Block> takeDirtyBlocks();
  void clearDirty();
  Block blockAt(std::uint32_t number) const;  // number < blockCount()
  // For tests of what is left then: the n-th write from now fails as when memory has run out. 0: none.
  void failWrite(int nth) { failsIn_ = nth; }

 private:
  using Storage = std::array<std::uint8_t, kBlockSize>;
  void grow(std::int64_t size);

  std::vector<std::unique_ptr<Storage>> blocks_;
  std::vector<bool> dirty_;
  std::int64_t size_ = 0;
  int failsIn_ = 0;
};

}  // namespace fyren::store

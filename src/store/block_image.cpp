// SPDX-License-Identifier: EUPL-1.2
#include "store/block_image.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <new>

namespace fyren::store {
namespace {

constexpr auto kBlock = static_cast<std::int64_t>(BlockImage::kBlockSize);

std::size_t blockOf(std::int64_t offset) { return static_cast<std::size_t>(offset / kBlock); }
std::size_t within(std::int64_t offset) { return static_cast<std::size_t>(offset % kBlock); }

}  // namespace

Bytes BlockImage::bytes() const {
  Bytes all(static_cast<std::size_t>(size_));
  read(0, all);
  return all;
}

std::size_t BlockImage::read(std::int64_t offset, std::span<std::uint8_t> into) const {
  assert(offset >= 0 && "an image has no bytes before its first");
  if (offset >= size_) return 0;
  const std::size_t count = std::min(into.size(), static_cast<std::size_t>(size_ - offset));
  for (std::size_t done = 0; done < count;) {
    const std::int64_t at = offset + static_cast<std::int64_t>(done);
    const std::size_t part = std::min(count - done, kBlockSize - within(at));
    std::memcpy(into.data() + done, blocks_[blockOf(at)]->data() + within(at), part);
    done += part;
  }
  return count;
}

void BlockImage::write(std::int64_t offset, BytesView from) {
  assert(offset >= 0 && "an image has no bytes before its first");
  if (failsIn_ > 0 && --failsIn_ == 0) throw std::bad_alloc();
  const std::int64_t end = offset + static_cast<std::int64_t>(from.size());
  if (end > size_) grow(end);
  for (std::size_t done = 0; done < from.size();) {
    const std::int64_t at = offset + static_cast<std::int64_t>(done);
    const std::size_t part = std::min(from.size() - done, kBlockSize - within(at));
    std::memcpy(blocks_[blockOf(at)]->data() + within(at), from.data() + done, part);
    dirty_[blockOf(at)] = true;
    done += part;
  }
}

void BlockImage::grow(std::int64_t size) {
  if (size_ > 0) dirty_.back() = true;  // a shorter last block becomes longer
  while (static_cast<std::int64_t>(blocks_.size()) * kBlock < size) {
    dirty_.reserve(blocks_.size() + 1);              // both grow, or neither
    blocks_.push_back(std::make_unique<Storage>());  // zeroes
    dirty_.push_back(true);
  }
  size_ = size;
}

void BlockImage::truncate(std::int64_t size) {
  if (size >= size_) return;
  size_ = size;
  const std::size_t count = blockOf(size + kBlock - 1);
  for (std::size_t i = count; i < blocks_.size(); ++i) blocks_[i]->fill(0);
  blocks_.resize(count);
  dirty_.resize(count);
  if (within(size) == 0) return;
  std::fill(blocks_.back()->begin() + static_cast<std::ptrdiff_t>(within(size)), blocks_.back()->end(),
            std::uint8_t{0});
  dirty_.back() = true;
}

Block BlockImage::blockAt(std::uint32_t number) const {
  const std::int64_t left = size_ - static_cast<std::int64_t>(number) * kBlock;
  return {number, BytesView(blocks_[number]->data(), static_cast<std::size_t>(std::min(left, kBlock)))};
}

std::vector<Block> BlockImage::takeDirtyBlocks() {
  std::vector<Block> taken;
  for (std::uint32_t i = 0; i < blockCount(); ++i)
    if (dirty_[i]) taken.push_back(blockAt(i));
  clearDirty();
  return taken;
}

void BlockImage::clearDirty() { std::fill(dirty_.begin(), dirty_.end(), false); }

}  // namespace fyren::store

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "platform/block_store.h"

// What a BlockStore does with a batch, on blocks that lie in memory.
namespace fyren::platform {

using BlockMap = std::map<std::string, Bytes>;

inline bool startsWith(const std::string& key, const std::string& prefix) { return key.compare(0, prefix.size(), prefix) == 0; }

inline std::vector<Block> blocksUnder(const BlockMap& blocks, const std::string& prefix) {
  std::vector<Block> found;
  for (auto at = blocks.lower_bound(prefix); at != blocks.end() && startsWith(at->first, prefix); ++at)
    found.push_back({at->first, at->second});
  return found;
}

// Why the batch is refused; nothing when what it expects is there.
inline std::optional<BlockStoreFailure> unexpected(const BlockMap& blocks, const BlockBatch& batch) {
  if (!batch.expect) return std::nullopt;
  const auto now = blocks.find(batch.expect->key);
  if (now == blocks.end()) return goneFailure();
  if (now->second != batch.expect->bytes) return overtakenFailure();
  return std::nullopt;
}

inline void carryOut(BlockBatch batch, BlockMap& blocks) {
  for (const std::string& prefix : batch.clear) {
    auto at = blocks.lower_bound(prefix);
    while (at != blocks.end() && startsWith(at->first, prefix)) at = blocks.erase(at);
  }
  for (const BlockCopy& copy : batch.copy) {
    const auto from = blocks.find(copy.from);
    if (from != blocks.end()) blocks[copy.to] = Bytes(from->second);
  }
  for (Block& block : batch.put) blocks[block.key] = std::move(block.bytes);
  for (const std::string& key : batch.remove) blocks.erase(key);
}

}  // namespace fyren::platform

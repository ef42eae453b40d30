// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "platform/block_store.h"

namespace fyren::platform {

// A block store in memory, for tests: answers at once, and fails on request.
class MemoryBlockStore final : public BlockStore {
 public:
  void readAll(std::string prefix, std::function<void(Result<std::vector<Block>, BlockStoreFailure>)> done) override {
    std::vector<Block> found;
    for (const auto& [key, bytes] : blocks)
      if (key.starts_with(prefix)) found.push_back({key, bytes});
    done(std::move(found));
  }

  void write(BlockBatch batch, std::function<void(Result<void, BlockStoreFailure>)> done) override {
    ++writes;
    if (failing) {
      done(BlockStoreFailure{BlockStoreError::Full, Message{"file.browserFull", {}}, "fake"});
      return;
    }
    for (auto& block : batch.put) blocks[block.key] = std::move(block.bytes);
    for (const auto& key : batch.remove) blocks.erase(key);
    if (holding) held.push_back(std::move(done));
    else done({});
  }

  // Acknowledges what was written while `holding`.
  void acknowledge() {
    for (auto& done : std::exchange(held, {})) done({});
  }

  std::map<std::string, Bytes> blocks;
  bool failing = false;
  bool holding = false;  // written, but not yet acknowledged
  int writes = 0;

 private:
  std::vector<std::function<void(Result<void, BlockStoreFailure>)>> held;
};

}  // namespace fyren::platform

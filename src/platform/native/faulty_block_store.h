// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <new>
#include <string>
#include <utility>

#include "platform/block_store.h"

namespace fyren::platform {

// Stands before another store and breaks one of its writes, for tests. Writes are counted from 1.
class FaultyBlockStore final : public BlockStore {
 public:
  enum class Fault {
    refused,     // answered with `error`, nothing written
    answerLost,  // written, but answered with `error` as if it were not
    noMemory,    // throws std::bad_alloc, nothing written
    diedBefore,  // the machine stops before the write: it is not done, and nothing is answered any more
    diedAfter,   // the machine stops after the write: it is done, and nothing is answered any more
  };

  explicit FaultyBlockStore(BlockStore& behind) : behind_(behind) {}

  int failAt = 0;  // which write; 0 = none
  Fault fault = Fault::refused;
  BlockStoreError error = BlockStoreError::Broken;
  int writes() const { return writes_; }
  bool hasDied() const { return dead_; }

  void readAll(std::string prefix, std::function<void(Result<std::vector<Block>, BlockStoreFailure>)> done) override {
    if (!dead_) behind_.readAll(std::move(prefix), std::move(done));
  }
  void write(BlockBatch batch, std::function<void(Result<void, BlockStoreFailure>)> done) override {
    if (dead_) return;
    if (++writes_ != failAt) return behind_.write(std::move(batch), std::move(done));
    if (fault == Fault::noMemory) throw std::bad_alloc();
    dead_ = fault == Fault::diedBefore || fault == Fault::diedAfter;
    if (fault == Fault::answerLost || fault == Fault::diedAfter)
      behind_.write(std::move(batch), [](const Result<void, BlockStoreFailure>&) {});
    if (!dead_) done(failure());
  }
  void onDoubt(std::function<void()> told) override { behind_.onDoubt(std::move(told)); }

 private:
  BlockStoreFailure failure() const {
    const char* key = error == BlockStoreError::Full     ? "platform.storage.full"
                      : error == BlockStoreError::Broken ? "platform.storage.broken"
                                                         : "platform.storage.unavailable";
    return {error, {key, {}}, "made to fail"};
  }

  BlockStore& behind_;
  int writes_ = 0;
  bool dead_ = false;
};

}  // namespace fyren::platform

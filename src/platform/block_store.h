// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/message.h"
#include "base/result.h"

namespace fyren::platform {

// Named blocks of sealed bytes that survive a reload: IndexedDB on the web, a folder natively. Everything
// handed to it must already be sealed: the browser's storage is not protected.
// All calls return at once; the callback comes later on the same thread (natively: before the call returns).
struct Block {
  std::string key;  // "register/<id>/manifest"
  Bytes bytes;
};

enum class BlockStoreError {
  Unavailable,  // no storage here (private window, switched off by policy)
  Full,         // quota or disk; nothing of the batch was written
  Broken,       // the storage answered with an error; nothing of the batch was written
  Overtaken,    // the expected block is another now: someone else has written; nothing of the batch was written
  Gone,         // the expected block is not there: the storage has been emptied; nothing of the batch was written
};
using BlockStoreFailure = Failure<BlockStoreError>;
inline BlockStoreFailure overtakenFailure() { return {BlockStoreError::Overtaken, {"platform.storage.overtaken", {}}, ""}; }
inline BlockStoreFailure goneFailure() { return {BlockStoreError::Gone, {"platform.storage.gone", {}}, ""}; }

struct BlockCopy {
  std::string from;
  std::string to;
};

// Done in this order: expect, clear, copy, put, remove.
struct BlockBatch {
  std::vector<std::string> clear;  // everything whose key starts with one of these is removed
  std::vector<BlockCopy> copy;     // as the blocks were before the batch; one that is not there is passed over
  std::vector<Block> put;
  std::vector<std::string> remove;
  // When given: this block must hold exactly these bytes when the batch is written, looked at in the same transaction.
  std::optional<Block> expect;
};

class BlockStore {
 public:
  virtual ~BlockStore() = default;
  // All blocks whose key starts with `prefix`, ordered by key.
  virtual void readAll(std::string prefix,
                       std::function<void(Result<std::vector<Block>, BlockStoreFailure>)> done) = 0;
  // All or nothing, in one strict transaction; `done` comes when the bytes have reached the disk.
  virtual void write(BlockBatch batch, std::function<void(Result<void, BlockStoreFailure>)> done) = 0;
  // `told` is called whenever the storage may have been emptied from outside, as when somebody removes the browser's data.
  virtual void onDoubt(std::function<void()> told) = 0;
};

}  // namespace fyren::platform

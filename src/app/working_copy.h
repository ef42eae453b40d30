// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/working_copy_label.h"
#include "platform/block_store.h"
#include "seal/block.h"
#include "seal/locks.h"
#include "store/register_store.h"

namespace fyren::app {

// The sealed copy of an open register in this browser: the database block by block as SQLite wrote it, and a
// sealed manifest that binds the blocks to one state. One strict transaction per flush; the next flush begins
// when the last has reached the disk, so that many quick changes share one. A flush is refused when the manifest
// in the browser is no longer the one this copy wrote: another tab works on the register, or has removed it.
//
// Keys in the block store: "label/<id>" (readable), "register/<id>/keys" (a small age file),
// "register/<id>/manifest", "register/<id>/page/<8 hex digits>".
class WorkingCopy {
 public:
  // `told` is called whenever state() has changed.
  WorkingCopy(platform::BlockStore& blocks, seal::WorkingCopyKeys keys, std::array<std::uint8_t, 16> id,
              std::function<void()> told);
  ~WorkingCopy();

  // A copy that is in the browser already goes on from its manifest.
  void continueFrom(std::uint64_t flush, std::vector<std::uint32_t> generations, Bytes manifest);

  enum class State : std::uint8_t {
    kept,     // everything handed over is safely in the browser
    writing,  // on its way
    failed,   // the browser refused; what it had before is still there
  };
  State state() const;
  const std::optional<platform::BlockStoreFailure>& failure() const;

  // Takes what the store has written since last time, and the label. Nothing to do: nothing is written.
  // While a flush is on its way this waits: call again when told.
  void flush(store::RegisterStore& store, const WorkingCopyLabel& label, const seal::Locks& locks);

  const seal::WorkingCopyKeys& keys() const { return keys_; }
  void locksChanged() { locksWritten_ = false; }
  // A new database key, so that whoever knew the old one cannot read what is kept from now on: the next flush seals
  // every block anew, together with the new locks.
  void rekey(seal::WorkingCopyKeys keys);

 private:
  struct Shared;
  platform::BlockBatch batchOf(store::RegisterStore& store);
  void addPage(platform::BlockBatch& batch, std::uint32_t number, BytesView plain);
  Bytes addManifest(platform::BlockBatch& batch);
  std::string keyOf(std::string_view what) const;

  platform::BlockStore& blocks_;
  seal::WorkingCopyKeys keys_;
  std::array<std::uint8_t, 16> id_;
  std::uint64_t flush_ = 0;
  std::vector<std::uint32_t> generations_;  // per page: the flush that wrote it
  std::optional<Bytes> pending_;  // the manifest that the browser has when the flush being made is done
  bool locksWritten_ = false;
  bool everythingDirty_ = true;
  std::shared_ptr<Shared> shared_;
};

// A working copy as it was read from the browser and opened; damagedBlock when a block is missing, changed, or
// from another state than the manifest's.
struct ReadCopy {
  std::vector<Bytes> pages;
  std::uint64_t flush = 0;
  std::vector<std::uint32_t> generations;
  Bytes manifest;  // as it lies in the browser, sealed
};
seal::SealResult<ReadCopy> openWorkingCopy(const seal::SecretBytes& databaseKey, std::array<std::uint8_t, 16> id,
                                           const std::vector<platform::Block>& blocks);

// The prefixes and keys above.
std::string labelKey(std::string_view id);
std::string registerPrefix(std::string_view id);

}  // namespace fyren::app

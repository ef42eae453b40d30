// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "app/copy_state.h"
#include "app/working_copy_label.h"
#include "platform/block_store.h"
#include "seal/block.h"
#include "seal/locks.h"
#include "store/register_store.h"

namespace fyren::app {

// The sealed copy of an open register in this browser: the database block by block as SQLite wrote it, and a
// sealed manifest that binds the blocks to one state (copy_state.h). One strict transaction per flush; the next
// flush begins when the last has reached the disk, so that many quick changes share one. A flush is refused when
// the manifest in the browser is no longer the one this copy wrote: another tab works on the register. When it is no
// longer there at all, somebody has emptied the browser's storage: the next flush writes everything.
//
// A backup costs one small block: it names the pages of the state that the browser has, and a page that is
// overwritten later is put aside in the same transaction.
class WorkingCopy {
 public:
  // `told` is called whenever state() has changed.
  WorkingCopy(platform::BlockStore& blocks, seal::WorkingCopyKeys keys, const RegisterBytes& id,
              std::function<void()> told);
  ~WorkingCopy();

  // A copy that is in the browser already, under the same keys, goes on from there: its backups are kept. The
  // pages in `differing` are written at the next flush (everything, when nothing is given).
  void continueFrom(CopyState state, std::optional<std::vector<std::uint32_t>> differing);
  // A new copy: its writes are counted from here, so that they are later than any before.
  void startAfter(std::uint64_t flush);

  enum class State : std::uint8_t {
    kept,     // everything handed over is safely in the browser
    writing,  // on its way
    failed,   // the browser refused; what it had before is still there
  };
  State state() const;
  const std::optional<platform::BlockStoreFailure>& failure() const;
  bool isInDoubt() const;  // a write was answered as refused, and nobody knows yet whether it was done all the same
  // Asks the browser what it really has; nothing is flushed before. False when it could not be asked just now.
  bool resolveDoubt();
  // As the browser has it; nothing before the first flush.
  const CopyState* kept() const;
  std::uint64_t keptFlush() const { return kept() == nullptr ? 0 : kept()->flush; }
  // Asks whether what was kept is still there: the browser has closed its storage, or somebody has emptied it. When it
  // is, and nothing else was wanting, a failure to ask earlier is over.
  void lookAgain();
  bool wasRefused() const;  // something that was handed over is not there: it has to be written again
  // Once, after what was kept has been found gone, backups and all: the next flush writes everything anew.
  bool takeLoss();

  // A backup of what the browser has, made together with the flush that is the first to change it.
  struct Backup {
    BackupReason reason = BackupReason::firstChange;
    std::int64_t nowUtcMs = 0;
    Day today = Day::fromNumber(0);
    std::int64_t changedUtcMs = 0;  // the last change that the browser has
    RegisterCounts counts;          // of what the browser has
  };
  // Seals ahead what the next flush will write, as long as `mayGoOn` allows; true when so little is left that flush()
  // takes it at once. What the store writes meanwhile is sealed again: the flush still holds one state.
  bool prepare(store::RegisterStore& store, const std::function<bool()>& mayGoOn);
  // Takes what the store has written since last time, and the label. Neither while a flush is on its way nor in doubt.
  void flush(store::RegisterStore& store, const WorkingCopyLabel& label, const seal::Locks& locks,
             const std::optional<Backup>& backup = {});

  const seal::WorkingCopyKeys& keys() const { return keys_; }
  const RegisterBytes& id() const { return id_; }
  void locksChanged() { locksWritten_ = false; }
  // A new database key, so that whoever knew the old one cannot read what is kept from now on: the next flush seals
  // every block anew, together with the new locks. The backups are removed with it: the old key opens them.
  void rekey(seal::WorkingCopyKeys keys);
  // These pages of the store are other than what the browser has: another register was put in its place.
  void markDiffering(const std::vector<std::uint32_t>& pages);

 private:
  struct Shared;
  std::uint64_t nextFlush() const;
  void collect(store::RegisterStore& store);
  Bytes sealed(store::RegisterStore& store, std::uint32_t page, std::uint64_t flush) const;
  void addBackup(const Backup& backup, CopyState& next, platform::BlockBatch& batch) const;
  void addPages(store::RegisterStore& store, CopyState& next, platform::BlockBatch& batch);
  void hand(platform::BlockBatch batch, CopyState next);
  void keepOverwritten(const CopyState& next, platform::BlockBatch& batch) const;

  platform::BlockStore& blocks_;
  seal::WorkingCopyKeys keys_;
  RegisterBytes id_;
  bool locksWritten_ = false;
  bool everythingDiffers_ = true;
  std::map<std::uint32_t, Bytes> ahead_;  // pages that are sealed already, for the flush aheadOf_
  std::uint64_t aheadOf_ = 0;
  std::uint32_t aheadFrom_ = 0;  // where sealing ahead goes on
  std::shared_ptr<Shared> shared_;
};

}  // namespace fyren::app

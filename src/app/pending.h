// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>

#include "app/backup_record.h"

namespace fyren::app {

// What an open register has that this browser does not have yet, as one value: a write takes all of it along, and all
// of it comes back when the browser refuses. The working copy itself knows which pages that is (working_copy.h).
class Pending {
 public:
  // --- something is other than in the browser ---------------------------------------------------------------
  void contentChanged() { waiting_.content = due_ = true; }
  void besideChanged() { waiting_.beside = due_ = true; }  // the label or the locks
  void wasRead() { waiting_.reading = due_ = true; }       // the read log only: kept without a word
  void wantBackup(BackupReason reason) { waiting_.backup = reason, due_ = true; }
  // `notOnDisk`: acts since the last file; grows by one with each.
  void count(int notOnDisk);
  void savedToDisk(int acts) { counted_ -= acts; }
  // The copy in the browser is gone, and with it everything of the `notOnDisk` acts that no file has.
  void copyLost(int notOnDisk);

  // --- what is to be written next ---------------------------------------------------------------------------
  // A write is to be tried; after a refusal not until something changes again.
  bool isDue() const { return due_; }
  // There is more to it than the read log.
  bool isDueWithChanges() const { return due_ && (waiting_.content || waiting_.beside || waiting_.backup); }
  bool contentIsNew() const { return waiting_.content; }
  std::optional<BackupReason> wantedBackup() const { return waiting_.backup; }
  bool isFirst() const { return waiting_.first; }  // no backup has been made since the register was opened
  // It was opened from what the browser has. `isFirst`: as above.
  void nothing(bool isFirst);
  void nothingToGoBackTo() { waiting_.content = false; }  // nobody has worked in it yet
  // This window may not write: what is not kept is still counted, and told.
  void giveUpWriting() { due_ = false; }
  // A while after a refusal: what came back is tried again.
  void tryAgain() { due_ = waiting_.content || waiting_.beside || waiting_.reading || waiting_.backup; }

  // --- a write and its answer --------------------------------------------------------------------------------
  // Takes along all that waits. `keptFlush`: the write that the browser has; 0: none.
  void begin(bool withBackup, std::uint64_t keptFlush);
  void takeBack();  // it could not even be begun: it is tried again
  // What the browser has now: when that is still the write from before, this one was refused.
  void settle(std::uint64_t keptFlush);
  // Nothing is on its way but the read log, at most.
  bool isQuiet() const { return !onItsWay_ || (!onItsWay_->content && !onItsWay_->beside && !onItsWay_->backup); }

  // Acts that are in memory only: neither in the browser nor on disk.
  int onlyInMemory() const;

 private:
  struct Load {
    bool content = false, beside = false, reading = false;
    bool first = true;
    std::optional<BackupReason> backup;
    int acts = 0;
  };
  void giveBack();

  Load waiting_{.content = false, .beside = true, .reading = false, .first = true, .backup = {}, .acts = 0};
  std::optional<Load> onItsWay_;
  std::uint64_t keptBefore_ = 0;
  bool due_ = true;
  int counted_ = -1;  // acts not on disk when last asked; -1: never asked
};

}  // namespace fyren::app

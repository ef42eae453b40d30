// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/copy_reader.h"

namespace fyren::app {

// Reads a working copy back from the browser. When it is not sound: finds the newest backup that is.
class CopyOpening {
 public:
  // `latestFlush`: the count of the last write that this browser has confirmed, kept apart from the copy.
  CopyOpening(platform::BlockStore& blocks, const seal::SecretBytes& databaseKey, const RegisterBytes& id,
              std::uint64_t latestFlush, std::function<void()> wake);

  Job::Step step(const platform::Clock& clock, double until);
  double progress() const { return reader_ ? reader_->progress() : -1; }

  enum class Damage : std::uint8_t {
    none,
    manifest,    // missing, changed, or of another register
    pages,       // some are missing, changed, or of another state
    rolledBack,  // sound, but older than what was last confirmed
  };
  struct Outcome {
    Damage damage = Damage::none;
    int unsound = 0;            // pages
    std::uint64_t missing = 0;  // writes, when rolled back
    CopyState state;            // as far as it can be known
    std::shared_ptr<const BackupRecord> backup;  // whose pages these are; null: the copy's own
    std::vector<Bytes> pages;   // empty when nothing in the browser is whole
    int unsoundBackups = 0;     // newer than `backup`
  };
  // After done. A failure of the browser itself, which says nothing about the copy:
  const std::optional<platform::BlockStoreFailure>& failure() const { return failure_; }
  Outcome& outcome() { return outcome_; }

 private:
  struct Head;
  void askHead();
  bool takeHead();
  void readPages(std::vector<std::uint32_t> generations);
  Job::Step stepHead();
  Job::Step stepPages(const platform::Clock& clock, double until);
  void tryBackup();

  platform::BlockStore& blocks_;
  const seal::SecretBytes& key_;
  RegisterBytes id_;
  std::uint64_t latestFlush_;
  std::function<void()> wake_;
  std::shared_ptr<Head> head_;
  std::unique_ptr<CopyReader> reader_;
  std::optional<std::size_t> backup_;  // place in state.backups: the one being tried
  Bytes manifest_;                     // the last one that was read
  int rounds_ = 0;
  bool done_ = false;
  std::optional<platform::BlockStoreFailure> failure_;
  Outcome outcome_;
};

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/copy_state.h"
#include "app/job.h"
#include "platform/clock.h"

namespace fyren::app {

// Reads and unseals the pages of one state (of the working copy, or of a backup) from the browser, 4 MiB at a time.
class CopyReader {
 public:
  // `generations`: per page, of the state. `wake` is called when the browser has answered.
  CopyReader(platform::BlockStore& blocks, const seal::SecretBytes& databaseKey, const RegisterBytes& id,
             std::vector<std::uint32_t> generations, std::function<void()> wake);

  // Until `until` (the clock's monotonic milliseconds). Done also when the browser failed or a page is not sound.
  Job::Step step(const platform::Clock& clock, double until);
  double progress() const;
  // After done: whether every page is there, unchanged and of its generation.
  bool isIntact() const { return !failure_ && unsound_ == 0; }
  int unsoundPages() const { return unsound_; }
  // Those that lie only among the pages put aside, rising.
  const std::vector<std::uint32_t>& displaced() const { return displaced_; }
  const std::optional<platform::BlockStoreFailure>& failure() const { return failure_; }
  std::vector<Bytes> takePages() { return std::move(pages_); }

 private:
  struct Answer;
  void ask(const std::string& prefix);
  void open(const platform::Block& block);
  bool isGroupWhole() const;
  void finishGroup();
  std::uint32_t groupEnd() const;

  platform::BlockStore& blocks_;
  const seal::SecretBytes& key_;
  RegisterBytes id_;
  std::vector<std::uint32_t> generations_;
  std::function<void()> wake_;
  std::shared_ptr<Answer> answer_;
  std::vector<Bytes> pages_;  // empty: not yet found
  std::size_t at_ = 0;        // in the answer
  std::uint32_t group_ = 0;
  bool inKept_ = false;  // looking among the pages that were put aside
  int unsound_ = 0;
  std::vector<std::uint32_t> displaced_;
  std::optional<platform::BlockStoreFailure> failure_;
};

}  // namespace fyren::app

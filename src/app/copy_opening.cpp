// SPDX-License-Identifier: EUPL-1.2
#include "app/copy_opening.h"

#include <utility>

namespace fyren::app {
namespace {

constexpr int kMostRounds = 4;  // while another tab goes on writing

}  // namespace

// The manifest and the backups' descriptions, asked for together.
struct CopyOpening::Head {
  int asked = 0, answered = 0;
  std::vector<platform::Block> blocks;
  std::optional<platform::BlockStoreFailure> failure;
};

CopyOpening::CopyOpening(platform::BlockStore& blocks, const seal::SecretBytes& databaseKey, const RegisterBytes& id,
                         std::uint64_t latestFlush, std::function<void()> wake)
    : blocks_(blocks), key_(databaseKey), id_(id), latestFlush_(latestFlush), wake_(std::move(wake)) {}

void CopyOpening::askHead() {
  head_ = std::make_shared<Head>();
  for (const char* part : {"backup/", "manifest"}) {
    ++head_->asked;
    blocks_.readAll(registerPrefix(id_) + part,
                    [weak = std::weak_ptr<Head>(head_), wake = wake_](Result<std::vector<platform::Block>, platform::BlockStoreFailure> read) {
                      if (const auto head = weak.lock()) {
                        ++head->answered;
                        if (!read) head->failure = read.error();
                        else head->blocks.insert(head->blocks.end(), read->begin(), read->end());
                      }
                      if (wake) wake();
                    });
  }
}

// False when what was read is what was read before: asking again does not help.
bool CopyOpening::takeHead() {
  Bytes manifest;
  for (const auto& block : head_->blocks)
    if (block.key == registerPrefix(id_) + "manifest") manifest = block.bytes;
  const bool isNew = rounds_++ == 0 || manifest != manifest_;
  manifest_ = std::move(manifest);
  if (!isNew || rounds_ > kMostRounds) return false;
  auto state = openCopyState(key_, id_, head_->blocks);
  outcome_ = {};
  outcome_.damage = state ? Damage::none : Damage::manifest;
  outcome_.state = state ? std::move(*state) : salvageCopyState(key_, id_, head_->blocks, latestFlush_);
  return true;
}

void CopyOpening::readPages(std::vector<std::uint32_t> generations) {
  reader_ = std::make_unique<CopyReader>(blocks_, key_, id_, std::move(generations), wake_);
}

// The next older backup; none left: nothing in the browser is whole.
void CopyOpening::tryBackup() {
  if (!backup_) backup_ = outcome_.state.backups.size();
  else ++outcome_.unsoundBackups;
  if (*backup_ == 0) {
    done_ = true;
    return;
  }
  --*backup_;
  readPages(outcome_.state.backups[*backup_]->generations);
}

Job::Step CopyOpening::stepHead() {
  if (!head_) askHead();
  if (head_->answered < head_->asked) return Job::Step::waiting;
  if ((failure_ = head_->failure)) return Job::Step::done;
  const bool isNew = takeHead();
  head_.reset();
  if (isNew && outcome_.damage == Damage::none) readPages(outcome_.state.generations);
  else tryBackup();
  return Job::Step::more;
}

Job::Step CopyOpening::stepPages(const platform::Clock& clock, double until) {
  const Job::Step step = reader_->step(clock, until);
  if (step != Job::Step::done || (failure_ = reader_->failure())) return step;
  if (reader_->isIntact()) {
    outcome_.pages = reader_->takePages();
    if (backup_) outcome_.backup = outcome_.state.backups[*backup_];
    else outcome_.state.displaced = reader_->displaced();
    done_ = true;
  } else if (backup_) {
    tryBackup();
  } else {  // perhaps only written to meanwhile: look at the manifest again
    outcome_.damage = Damage::pages;
    outcome_.unsound = reader_->unsoundPages();
    reader_.reset();
  }
  return Job::Step::more;
}

Job::Step CopyOpening::step(const platform::Clock& clock, double until) {
  while (!done_) {
    const Job::Step step = reader_ ? stepPages(clock, until) : stepHead();
    if (step == Job::Step::waiting || failure_) return step;
    if (step == Job::Step::more && clock.monotonicMilliseconds() >= until) return step;
  }
  if (outcome_.damage == Damage::none && outcome_.state.flush < latestFlush_) {
    outcome_.damage = Damage::rolledBack;
    outcome_.missing = latestFlush_ - outcome_.state.flush;
    outcome_.state.flush = latestFlush_;  // no write is counted twice
  }
  return Job::Step::done;
}

}  // namespace fyren::app

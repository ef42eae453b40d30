// SPDX-License-Identifier: EUPL-1.2
#include "app/copy_reader.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace fyren::app {
namespace {

constexpr std::uint32_t kGroup = 256;

}  // namespace

struct CopyReader::Answer {
  bool asked = false;
  std::optional<Result<std::vector<platform::Block>, platform::BlockStoreFailure>> read;
};

CopyReader::CopyReader(platform::BlockStore& blocks, const seal::SecretBytes& databaseKey, const RegisterBytes& id,
                       std::vector<std::uint32_t> generations, std::function<void()> wake)
    : blocks_(blocks), key_(databaseKey), id_(id), generations_(std::move(generations)), wake_(std::move(wake)),
      answer_(std::make_shared<Answer>()), pages_(generations_.size()) {}

double CopyReader::progress() const {
  return pages_.empty() ? 1 : std::min(1.0, static_cast<double>(group_) * kGroup / static_cast<double>(pages_.size()));
}

std::uint32_t CopyReader::groupEnd() const {
  return std::min(static_cast<std::uint32_t>(pages_.size()), (group_ + 1) * kGroup);
}

void CopyReader::ask(const std::string& prefix) {
  answer_ = std::make_shared<Answer>();  // a late answer to an earlier question finds nobody
  answer_->asked = true;
  at_ = 0;
  blocks_.readAll(prefix, [weak = std::weak_ptr<Answer>(answer_),
                           wake = wake_](Result<std::vector<platform::Block>, platform::BlockStoreFailure> read) {
    if (const auto answer = weak.lock()) answer->read.emplace(std::move(read));
    if (wake) wake();
  });
}

// Keys end in the page's number, those put aside in number and generation.
void CopyReader::open(const platform::Block& block) {
  const std::size_t start = registerPrefix(id_).size() + 5;  // "page/", "kept/"
  if (block.key.size() < start + 8) return;
  const auto page = static_cast<std::uint32_t>(std::strtoul(block.key.substr(start, 8).c_str(), nullptr, 16));
  if (page >= pages_.size() || !pages_[page].empty()) return;
  if (inKept_ && block.key != keptKey(id_, page, generations_[page])) return;
  auto plain = seal::openBlock(key_, {id_, seal::BlockKind::page, page, generations_[page]}, block.bytes);
  if (!plain) return;
  pages_[page] = std::move(*plain);
  if (inKept_) displaced_.push_back(page);
}

bool CopyReader::isGroupWhole() const {
  for (std::uint32_t page = group_ * kGroup; page < groupEnd(); ++page)
    if (pages_[page].empty()) return false;
  return true;
}

// First the pages as they are now, then those put aside: a page that is moved meanwhile is found in one of them.
void CopyReader::finishGroup() {
  answer_ = std::make_shared<Answer>();
  if (!inKept_ && !isGroupWhole()) {
    inKept_ = true;
    return;
  }
  for (std::uint32_t page = group_ * kGroup; page < groupEnd(); ++page)
    if (pages_[page].empty()) ++unsound_;
  inKept_ = false;
  ++group_;
}

Job::Step CopyReader::step(const platform::Clock& clock, double until) {
  while (group_ * kGroup < pages_.size()) {
    if (!answer_->asked) ask(inKept_ ? keptGroup(id_, group_) : pageGroup(id_, group_));
    if (!answer_->read) return Job::Step::waiting;
    if (!*answer_->read) {
      failure_ = answer_->read->error();
      return Job::Step::done;
    }
    const auto& blocks = **answer_->read;
    while (at_ < blocks.size() && clock.monotonicMilliseconds() < until) open(blocks[at_++]);
    if (at_ < blocks.size()) return Job::Step::more;
    finishGroup();
  }
  return Job::Step::done;
}

}  // namespace fyren::app

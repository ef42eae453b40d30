// SPDX-License-Identifier: EUPL-1.2
#include "app/pending.h"

#include <algorithm>
#include <utility>

namespace fyren::app {

void Pending::count(int notOnDisk) {
  if (counted_ >= 0) waiting_.acts += std::max(notOnDisk - counted_, 0);
  counted_ = notOnDisk;
}

void Pending::nothing(bool isFirst) {
  waiting_ = Load{};
  waiting_.first = isFirst;
  due_ = false;
}

void Pending::copyLost(int notOnDisk) {
  if (onItsWay_) giveBack();
  waiting_.content = waiting_.beside = waiting_.first = due_ = true;
  waiting_.acts = counted_ = notOnDisk;
}

void Pending::begin(bool withBackup, std::uint64_t keptFlush) {
  onItsWay_ = std::exchange(waiting_, Load{});
  waiting_.first = onItsWay_->first && !withBackup;
  keptBefore_ = keptFlush;
  due_ = false;
}

void Pending::takeBack() {
  giveBack();
  due_ = true;
}

void Pending::settle(std::uint64_t keptFlush) {
  if (!onItsWay_) return;
  if (keptFlush == keptBefore_) giveBack();
  else onItsWay_.reset();
}

void Pending::giveBack() {
  const Load back = *std::exchange(onItsWay_, std::nullopt);
  waiting_.content |= back.content;
  waiting_.beside |= back.beside;
  waiting_.reading |= back.reading;
  waiting_.first |= back.first;
  if (!waiting_.backup) waiting_.backup = back.backup;
  waiting_.acts += back.acts;
}

int Pending::onlyInMemory() const {
  return std::min(waiting_.acts + (onItsWay_ ? onItsWay_->acts : 0), std::max(counted_, 0));
}

}  // namespace fyren::app

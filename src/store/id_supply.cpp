// SPDX-License-Identifier: EUPL-1.2
#include "store/id_supply.h"

#include <algorithm>

namespace fyren::store {
namespace {

constexpr std::size_t kLargestBatch = 16384;

}  // namespace

void IdSupply::refill(const std::function<void(std::span<std::uint8_t>)>& fillRandom) {
  std::vector<std::uint8_t> bytes(batch_ * sizeof(Id));
  fillRandom(bytes);
  ids_.resize(batch_);
  for (std::size_t i = 0; i < batch_; ++i)
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(i * sizeof(Id)), sizeof(Id), ids_[i].begin());
  std::sort(ids_.begin(), ids_.end());
  dealt_ = 0;
  batch_ = std::min(batch_ * 2, kLargestBatch);
}

}  // namespace fyren::store

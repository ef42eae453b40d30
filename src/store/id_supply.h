// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace fyren::store {

// New row ids: random ones, but dealt out in rising order from batches that double while one act goes on. The
// indexes of ids are then filled from end to end some times, rather than at a random place for every row.
class IdSupply {
 public:
  using Id = std::array<std::uint8_t, 16>;

  Id next(const std::function<void(std::span<std::uint8_t>)>& fillRandom) {
    if (dealt_ == ids_.size()) refill(fillRandom);
    return ids_[dealt_++];
  }
  // An act begins: most take one or two ids.
  void startSmall() { batch_ = 1; }

 private:
  void refill(const std::function<void(std::span<std::uint8_t>)>& fillRandom);

  std::vector<Id> ids_;  // rising
  std::size_t dealt_ = 0;
  std::size_t batch_ = 1;
};

}  // namespace fyren::store

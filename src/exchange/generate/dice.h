// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>

#include "base/day.h"

namespace fyren::generate {

// Chance that is the same on every machine, unlike the distributions of the standard library.
// SplitMix64 (Steele, Lea, Flood 2014).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  // A dice of its own for one purpose, so that more throws there change nothing elsewhere.
  static Dice forPurpose(std::uint64_t seed, std::uint64_t purpose) {
    Dice mixed(seed ^ (purpose * 0x9E3779B97F4A7C15u));
    return Dice(mixed.next());
  }

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  // 0..count-1. The bias of the remainder is far below what invented persons could show.
  std::size_t below(std::size_t count) {
    assert(count > 0 && "one of nothing was asked for");
    return static_cast<std::size_t>(next() % count);
  }
  int between(int low, int high) {  // both included
    assert(low <= high && "a range needs its low end first");
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low) + 1));
  }
  Day between(Day first, Day last) { return first + between(0, last - first); }
  bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }
  template <typename List>
  const auto& pick(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace fyren::generate

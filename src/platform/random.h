// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>

namespace fyren::platform {

// Cryptographically strong random bytes.
class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

}  // namespace fyren::platform

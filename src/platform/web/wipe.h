// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>

namespace fyren::platform::web {

// Overwritten for good: the compiler may not leave it out.
inline void wipe(void* bytes, std::size_t size) {
  auto* at = static_cast<volatile std::uint8_t*>(bytes);
  for (std::size_t i = 0; i < size; ++i) at[i] = 0;
}

}  // namespace fyren::platform::web

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace fyren {

using Bytes = std::vector<std::uint8_t>;         // owned
using BytesView = std::span<const std::uint8_t>;  // borrowed: valid as long as its owner

inline BytesView asBytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view asText(BytesView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace fyren

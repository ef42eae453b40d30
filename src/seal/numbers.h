// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/bytes.h"

// Numbers as the format spells them. Only for the inside of seal/.
namespace fyren::seal {

// A decimal number from 1 to 99999: digits only, no sign, no leading zero.
inline std::optional<int> parseCount(std::string_view text) {
  if (text.empty() || text.size() > 5 || text.front() == '0') return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// Little-endian, `size` bytes (1..8).
inline void appendLittleEndian(Bytes& target, std::uint64_t value, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) target.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}
inline std::uint64_t readLittleEndian(BytesView bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = bytes.size(); i > 0; --i) value = (value << 8) | bytes[i - 1];
  return value;
}

}  // namespace fyren::seal

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>

namespace fyren {

// 128 random bits that name a row for ever: never reused, the same on every computer that shares the
// register. All zero means "no row yet" (a value that has not been stored).
// Tag keeps the kinds apart: an UngdomId is not a KontaktId and neither converts to the other.
template <typename Tag>
struct RowId {
  std::array<std::uint8_t, 16> bytes{};

  bool isNone() const { return *this == RowId{}; }
  friend auto operator<=>(const RowId&, const RowId&) = default;
};

struct AnyRowTag {};
using AnyRowId = RowId<AnyRowTag>;

template <typename Tag>
AnyRowId anyId(const RowId<Tag>& id) {
  return AnyRowId{id.bytes};
}

}  // namespace fyren

template <typename Tag>
struct std::hash<fyren::RowId<Tag>> {
  std::size_t operator()(const fyren::RowId<Tag>& id) const noexcept {
    std::size_t value = 0;
    std::memcpy(&value, id.bytes.data(), sizeof value);  // random bits: the first ones are as good as any
    return value;
  }
};

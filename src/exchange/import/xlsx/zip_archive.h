// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace fyren::exchange {

// A zip archive that somebody else made, read a piece at a time so that what it unpacks to never lies in memory as a
// whole. Borrows the bytes. One part is read at a time. Source: PKWARE, .ZIP File Format Specification.
class ZipArchive {
 public:
  // What one part may unpack to: a sheet of a million rows is about 100 MB.
  static constexpr std::uint64_t largestPart = 256u * 1024u * 1024u;
  // And how many times its packed size, when it is large: sheets are packed to a tenth or so, what is made to fill a
  // memory to a thousandth.
  static constexpr std::uint64_t densest = 100, denseFrom = 16u * 1024u * 1024u;

  // Nothing when the bytes are no whole archive, or one of more parts than any document has.
  static std::optional<ZipArchive> open(BytesView bytes);
  ~ZipArchive();
  ZipArchive(ZipArchive&&) noexcept;
  ZipArchive& operator=(ZipArchive&&) noexcept;

  bool holds(std::string_view name) const;  // whatever the case
  bool isEncrypted() const;                 // some part is
  std::uint64_t unpackedSize(std::string_view name) const;  // as the archive says; 0 when it is not there

  // Unpacks to more than any list does, by what the archive says of it.
  bool isTooLarge(std::string_view name) const;

  // Begins to read a part; false when it is not there or cannot be read.
  bool begin(std::string_view name);
  // The next piece of it, empty after the last; nothing when the part is damaged or has become larger than the bounds
  // above, whatever the archive says: hasOverflowed().
  std::optional<BytesView> next();
  bool hasOverflowed() const;

 private:
  struct State;
  explicit ZipArchive(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace fyren::exchange

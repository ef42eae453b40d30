// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "base/bytes.h"

// zlib in pieces. Only for the inside of seal/.
namespace fyren::seal {

// Deflate cannot grow anything more than this many times.
inline constexpr std::uint64_t kMostExpansion = 1032;

class Deflater {
 public:
  Deflater();
  Deflater(Deflater&&) noexcept;
  Deflater& operator=(Deflater&&) noexcept;
  ~Deflater();
  // Appends to `packed` what comes out. `last` closes the stream.
  void add(BytesView plain, bool last, Bytes& packed);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

class Inflater {
 public:
  Inflater();
  Inflater(Inflater&&) noexcept;
  Inflater& operator=(Inflater&&) noexcept;
  ~Inflater();
  // Appends to `plain`, whose size shall not come to exceed `limit`. False when the stream is broken, does not
  // fit, or goes on after its end.
  bool add(BytesView packed, Bytes& plain, std::size_t limit);
  bool isFinished() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fyren::seal

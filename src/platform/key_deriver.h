// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>

#include "base/bytes.h"
#include "base/result.h"

namespace fyren::platform {

// Slow on purpose (Argon2id over hundreds of MiB): on the web in a throw-away Worker, because the memory of a
// WebAssembly instance never shrinks and because the window must stay alive. Natively at once.
enum class KeyDeriveError {
  OutOfMemory,  // try the smaller setting
  Refused,      // work factor over the cap, or bad salt
  Broken,       // the Worker could not be started
};

using DerivedKey = std::array<std::uint8_t, 32>;

class KeyDeriver {
 public:
  virtual ~KeyDeriver() = default;
  // `request` is seal::toText(KdfRequest). `passphrase` (UTF-8, NFC) is wiped by the deriver. `done` comes once;
  // the caller wipes the key.
  virtual void derive(std::string request, Bytes passphrase,
                      std::function<void(Result<DerivedKey, KeyDeriveError>)> done) = 0;
};

}  // namespace fyren::platform

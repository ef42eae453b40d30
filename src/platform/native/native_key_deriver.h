// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/key_deriver.h"

namespace fyren::platform {

// Derives at once, on the calling thread.
class NativeKeyDeriver final : public KeyDeriver {
 public:
  void derive(std::string request, Bytes passphrase,
              std::function<void(Result<DerivedKey, KeyDeriveError>)> done) override;
};

}  // namespace fyren::platform

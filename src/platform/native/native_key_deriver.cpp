// SPDX-License-Identifier: EUPL-1.2
#include "platform/native/native_key_deriver.h"

#include <algorithm>

#include "seal/key_derivation.h"

namespace fyren::platform {

void NativeKeyDeriver::derive(std::string request, Bytes passphrase,
                              std::function<void(Result<DerivedKey, KeyDeriveError>)> done) {
  const seal::SecretString phrase(asText(passphrase));
  std::fill_n(static_cast<volatile std::uint8_t*>(passphrase.data()), passphrase.size(), std::uint8_t{0});
  const auto asked = seal::parseKdfRequest(request);
  if (!asked) return done(KeyDeriveError::Refused);
  const auto derived = seal::deriveKey(*asked, phrase);
  if (!derived) {
    const bool memory = derived.error().code == seal::SealError::outOfMemory;
    return done(memory ? KeyDeriveError::OutOfMemory : KeyDeriveError::Refused);
  }
  DerivedKey key{};
  std::copy_n(derived->data(), key.size(), key.begin());
  done(key);
}

}  // namespace fyren::platform

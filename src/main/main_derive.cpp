// SPDX-License-Identifier: EUPL-1.2
// The Worker's program: one key derivation, then its memory is thrown away with it (web/derive_worker.js).
#include <emscripten.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "seal/key_derivation.h"

namespace {
enum Code { kDone = 0, kOutOfMemory = 1, kRefused = 2 };
}

// `request` as seal::toText() writes it; `key` takes 32 bytes. The passphrase is overwritten.
extern "C" EMSCRIPTEN_KEEPALIVE int fyren_derive(const char* request, std::size_t requestSize, char* phrase,
                                                 std::size_t phraseSize, std::uint8_t* key) {
  namespace seal = fyren::seal;
  const seal::SecretString passphrase(std::string_view(phrase, phraseSize));
  std::fill_n(static_cast<volatile char*>(phrase), phraseSize, '\0');
  const auto asked = seal::parseKdfRequest(std::string_view(request, requestSize));
  if (!asked) return kRefused;
  const auto derived = seal::deriveKey(*asked, passphrase);
  if (!derived) return derived.error().code == seal::SealError::outOfMemory ? kOutOfMemory : kRefused;
  std::copy_n(derived->data(), 32, key);
  return kDone;
}

int main() { return 0; }

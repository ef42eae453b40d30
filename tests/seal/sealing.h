// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "seal/fyren_file.h"

// What the tests of the seal share. Costs of derivation are the least there are: the cost is not what they test.
namespace fyren::seal {

inline Bytes bytesOf(std::string_view text) {
  return {text.begin(), text.end()};
}

// Bytes that look random and are the same each time.
inline Bytes noise(std::size_t size, std::uint32_t seed = 1) {
  Bytes bytes(size);
  std::uint32_t state = seed;
  for (std::uint8_t& byte : bytes) {
    state = state * 1664525u + 1013904223u;
    byte = static_cast<std::uint8_t>(state >> 24);
  }
  return bytes;
}

template <typename T>
SealError errorOf(const SealResult<T>& result) {
  EXPECT_FALSE(result.ok()) << "it succeeded, but should have failed";
  return result.ok() ? SealError::empty : result.error().code;
}

inline std::ostream& operator<<(std::ostream& out, SealError error) {
  return out << sealFailure(error).message.key;
}

inline SecretBytes derived(const KdfRequest& request, std::string_view passphrase) {
  auto key = deriveKey(request, SecretString(passphrase));
  EXPECT_TRUE(key.ok());
  return std::move(*key);
}

inline PassphraseSlot slotFor(std::string_view passphrase) {
  const KdfRequest request = newSlotRequest(1, 1);
  return makeSlot(request, derived(request, passphrase));
}

inline CopyLock copyLockFor(std::string_view passphrase) {
  const KdfRequest request = newCopyRequest(2);
  return {request, derived(request, passphrase)};
}

inline PayloadHeader someHeader() {
  PayloadHeader header;
  header.kind = RegisterKind::training;
  header.registerId = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
  header.schemaVersion = 7;
  header.saveCounter = 12;
  header.savedAt = 1795359600;
  header.kommun = "Övningsköping";
  header.createdBy = "Fyren 0.1.0";
  return header;
}

}  // namespace fyren::seal

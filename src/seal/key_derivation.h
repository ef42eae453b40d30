// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "seal/seal_error.h"
#include "seal/secret.h"

// From a passphrase to a key: slow and hungry for memory on purpose. It is its own step, so that a browser can
// do it in a Worker that is thrown away: hand over toText(request) and the passphrase, get 32 bytes back.
namespace fyren::seal {

enum class KdfKind : std::uint8_t {
  argon2id,  // a passphrase of a register (RFC 9106, version 1.3, one lane)
  scrypt,    // the one passphrase of a copy (age's own; r = 8, p = 1)
};

inline constexpr int kUsualMebibytes = 256;
inline constexpr int kSparseMebibytes = 64;  // where 256 MiB cannot be had
inline constexpr int kUsualPasses = 3;
inline constexpr int kMaxMebibytes = 1024;
inline constexpr int kMaxPasses = 10;
inline constexpr int kUsualLogN = 18;  // 256 MiB
inline constexpr int kMaxLogN = 20;    // 1 GiB

// What a derivation needs beside the passphrase. Nothing in it is secret.
struct KdfRequest {
  KdfKind kind = KdfKind::argon2id;
  std::string slot;  // argon2id: which lock of the file (8 letters or digits, without meaning); scrypt: empty
  std::array<std::uint8_t, 16> salt{};
  int mebibytes = 0;  // argon2id
  int passes = 0;     // argon2id
  int logN = 0;       // scrypt: 2^logN

  friend bool operator==(const KdfRequest&, const KdfRequest&) = default;
};

// A new passphrase for a register: new id, new salt.
KdfRequest newSlotRequest(int mebibytes = kUsualMebibytes, int passes = kUsualPasses);
// A copy with a passphrase and nothing else. A new request for every copy: its key must seal only once.
KdfRequest newCopyRequest(int logN = kUsualLogN);

// "argon2id k3j9x2ab <salt> 256 3" or "scrypt - <salt> 18", and back (damagedHeader, tooCostly).
std::string toText(const KdfRequest& request);
SealResult<KdfRequest> parseKdfRequest(std::string_view text);

// ok, tooCostly (above the limits here) or damagedHeader (below what the algorithms take).
SealResult<void> checkCost(const KdfRequest& request);

// 32 bytes. About 0.5 s at the usual cost on a desktop computer. Fails with tooCostly or outOfMemory.
SealResult<SecretBytes> deriveKey(const KdfRequest& request, const SecretString& passphrase);

}  // namespace fyren::seal

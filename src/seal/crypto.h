// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "base/bytes.h"
#include "seal/secret.h"

// The few primitives that the format is made of, over libsodium. Only for the inside of seal/.
namespace fyren::seal {

inline constexpr std::size_t kTagSize = 16;  // Poly1305
using Nonce12 = std::array<std::uint8_t, 12>;
using Digest = std::array<std::uint8_t, 32>;

void fillRandom(std::span<std::uint8_t> target);
template <std::size_t Size>
std::array<std::uint8_t, Size> randomArray() {
  std::array<std::uint8_t, Size> bytes{};
  fillRandom(bytes);
  return bytes;
}

Digest hmacSha256(BytesView key, BytesView data);
// HKDF-SHA-256 (RFC 5869) with 32 bytes out.
SecretBytes hkdf(BytesView keyMaterial, BytesView salt, std::string_view info);
bool equalInConstantTime(BytesView a, BytesView b);

// ChaCha20-Poly1305 (RFC 8439), no associated data. `sealed` is `plain` and 16 bytes more.
void sealChaCha(BytesView plain, BytesView key, const Nonce12& nonce, std::span<std::uint8_t> sealed);
// False, and nothing of worth in `plain`, when the tag does not hold.
bool openChaCha(BytesView sealed, BytesView key, const Nonce12& nonce, std::span<std::uint8_t> plain);

Digest x25519Base(BytesView scalar);
// Empty when the result is the all-zero point (a point of low order: never from an honest writer).
SecretBytes x25519(BytesView scalar, BytesView point);

// SHA-256 piece by piece.
class Sha256 {
 public:
  Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  ~Sha256();
  void add(BytesView data);
  Digest finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fyren::seal

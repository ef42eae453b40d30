// SPDX-License-Identifier: EUPL-1.2
#include "seal/crypto.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>
#include <cstdlib>

namespace fyren::seal {
namespace {

// Chooses the fastest implementations and opens the source of randomness. Without randomness no key is safe,
// so there is nothing to go on with.
void needSodium() {
  static const int state = sodium_init();
  if (state < 0) std::abort();
}

}  // namespace

void fillRandom(std::span<std::uint8_t> target) {
  needSodium();
  randombytes_buf(target.data(), target.size());
}

Digest hmacSha256(BytesView key, BytesView data) {
  needSodium();
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, key.data(), key.size());
  crypto_auth_hmacsha256_update(&state, data.data(), data.size());
  Digest mac;
  crypto_auth_hmacsha256_final(&state, mac.data());
  sodium_memzero(&state, sizeof state);
  return mac;
}

SecretBytes hkdf(BytesView keyMaterial, BytesView salt, std::string_view info) {
  const Digest noSalt{};
  Digest extracted = hmacSha256(salt.empty() ? BytesView(noSalt) : salt, keyMaterial);
  Bytes block(info.begin(), info.end());
  block.push_back(1);
  Digest expanded = hmacSha256(extracted, block);
  SecretBytes key = SecretBytes::copyOf(expanded);
  sodium_memzero(extracted.data(), extracted.size());
  sodium_memzero(expanded.data(), expanded.size());
  return key;
}

bool equalInConstantTime(BytesView a, BytesView b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

void sealChaCha(BytesView plain, BytesView key, const Nonce12& nonce, std::span<std::uint8_t> sealed) {
  needSodium();
  assert(key.size() == crypto_aead_chacha20poly1305_ietf_KEYBYTES && "a ChaCha20 key is 32 bytes");
  assert(sealed.size() == plain.size() + kTagSize && "the sealed bytes need room for the tag");
  crypto_aead_chacha20poly1305_ietf_encrypt(sealed.data(), nullptr, plain.data(), plain.size(), nullptr, 0,
                                            nullptr, nonce.data(), key.data());
}

bool openChaCha(BytesView sealed, BytesView key, const Nonce12& nonce, std::span<std::uint8_t> plain) {
  needSodium();
  assert(key.size() == crypto_aead_chacha20poly1305_ietf_KEYBYTES && "a ChaCha20 key is 32 bytes");
  if (sealed.size() < kTagSize || plain.size() != sealed.size() - kTagSize) return false;
  return crypto_aead_chacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, sealed.data(),
                                                   sealed.size(), nullptr, 0, nonce.data(), key.data()) == 0;
}

Digest x25519Base(BytesView scalar) {
  needSodium();
  assert(scalar.size() == crypto_scalarmult_SCALARBYTES && "an X25519 scalar is 32 bytes");
  Digest point;
  crypto_scalarmult_base(point.data(), scalar.data());
  return point;
}

SecretBytes x25519(BytesView scalar, BytesView point) {
  needSodium();
  assert(scalar.size() == 32 && point.size() == 32 && "X25519 works on 32 bytes");
  SecretBytes shared(32);
  if (crypto_scalarmult(shared.data(), scalar.data(), point.data()) != 0) return {};
  return shared;
}

struct Sha256::State {
  crypto_hash_sha256_state hash;
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  crypto_hash_sha256_init(&state_->hash);
}
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::add(BytesView data) {
  crypto_hash_sha256_update(&state_->hash, data.data(), data.size());
}

Digest Sha256::finish() {
  Digest digest;
  crypto_hash_sha256_final(&state_->hash, digest.data());
  return digest;
}

}  // namespace fyren::seal

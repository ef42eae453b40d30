// SPDX-License-Identifier: EUPL-1.2
#include "seal/keys.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "seal/crypto.h"
#include "seal/encoding.h"

namespace fyren::seal {
namespace {

constexpr std::string_view kRecipientPrefix = "age";
constexpr std::string_view kIdentityPrefix = "age-secret-key-";
constexpr std::size_t kKeySize = 32;

bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// Lower case without blanks: paper has no case that matters.
SecretString tidied(const SecretString& typed) {
  std::string text;
  text.reserve(typed.text().size());
  for (const char c : typed.text()) {
    if (!isBlank(c)) text += (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return SecretString::takeFrom(text);
}

}  // namespace

std::string Recipient::text() const {
  return bech32(kRecipientPrefix, point);
}

std::optional<Recipient> Recipient::ofPoint(BytesView point) {
  if (point.size() != kKeySize) return std::nullopt;
  Recipient recipient;
  std::copy(point.begin(), point.end(), recipient.point.begin());
  // A point of low order gives the same shared secret (zero) with every key.
  const auto anyScalar = randomArray<kKeySize>();
  if (x25519(anyScalar, point).empty()) return std::nullopt;
  return recipient;
}

SealResult<Recipient> Recipient::parse(std::string_view text) {
  const auto bytes = fromBech32(kRecipientPrefix, text);
  const auto recipient = bytes ? ofPoint(bytes->view()) : std::nullopt;
  if (!recipient) return sealFailure(SealError::malformedKey, "not an age1 recipient");
  return *recipient;
}

Identity::Identity(SecretBytes secret) : secret_(std::move(secret)) {
  assert(secret_.size() == kKeySize && "an identity is 32 secret bytes");
  recipient_.point = x25519Base(secret_.view());
}

Identity Identity::generate() {
  SecretBytes secret(kKeySize);
  fillRandom(secret.writable());
  return Identity(std::move(secret));
}

SealResult<Identity> Identity::parse(const SecretString& text) {
  const SecretString clean = tidied(text);
  auto secret = fromBech32(kIdentityPrefix, clean.text());
  if (!secret || secret->size() != kKeySize) {
    return sealFailure(SealError::malformedKey, "not an AGE-SECRET-KEY-1 identity");
  }
  return Identity(std::move(*secret));
}

Identity Identity::ofSecret(SecretBytes secret) {
  return Identity(std::move(secret));
}

SecretString Identity::text() const {
  std::string text = bech32(kIdentityPrefix, secret_.view());
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return SecretString::takeFrom(text);
}

}  // namespace fyren::seal

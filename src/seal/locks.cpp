// SPDX-License-Identifier: EUPL-1.2
#include "seal/locks.h"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <utility>

#include "seal/crypto.h"
#include "seal/encoding.h"
#include "seal/numbers.h"

namespace fyren::seal {
namespace {

constexpr std::string_view kX25519 = "X25519";
constexpr std::string_view kScrypt = "scrypt";
constexpr std::string_view kArgon2id = "fyrenkaa/argon2id";
constexpr std::string_view kX25519Label = "age-encryption.org/v1/X25519";
constexpr std::size_t kWrappedSize = kFileKeySize + kTagSize;
constexpr std::size_t kPointSize = 32;
// Every wrapping key is used once, so the nonce may be all zero (age does the same).
constexpr Nonce12 kNoNonce{};

SealFailure damaged(const char* detail) {
  return sealFailure(SealError::damagedHeader, detail);
}

bool isKind(const Stanza& stanza, std::string_view kind) {
  return stanza.args.front() == kind;
}

Bytes wrap(const SecretBytes& fileKey, BytesView key) {
  Bytes body(kWrappedSize);
  sealChaCha(fileKey.view(), key, kNoNonce, body);
  return body;
}

std::optional<SecretBytes> unwrap(BytesView body, BytesView key) {
  SecretBytes fileKey(kFileKeySize);
  if (!openChaCha(body, key, kNoNonce, fileKey.writable())) return std::nullopt;
  return fileKey;
}

SecretBytes sharedKey(const SecretBytes& shared, BytesView share, const Recipient& recipient,
                      std::string_view label) {
  Bytes salt(share.begin(), share.end());
  salt.insert(salt.end(), recipient.point.begin(), recipient.point.end());
  return hkdf(shared.view(), salt, label);
}

// Adds the share as the last argument, and the body.
void wrapToRecipient(Stanza& stanza, const Recipient& recipient, std::string_view label,
                     const SecretBytes& fileKey) {
  const Identity ephemeral = Identity::generate();
  const SecretBytes shared = x25519(ephemeral.secret().view(), recipient.point);
  assert(!shared.empty() && "a recipient of low order; Recipient::ofPoint refuses those");
  const BytesView share = ephemeral.recipient().point;
  const SecretBytes key = sharedKey(shared, share, recipient, label);
  stanza.args.push_back(base64(share));
  stanza.body = wrap(fileKey, key.view());
}

enum class Opening { opened, notFor, lowOrder };

Opening openWith(const Identity& identity, const Stanza& stanza, std::string_view label, SecretBytes& fileKey) {
  const auto share = fromBase64(stanza.args.back());
  const SecretBytes shared = x25519(identity.secret().view(), *share);
  if (shared.empty()) return Opening::lowOrder;
  const SecretBytes key = sharedKey(shared, *share, identity.recipient(), label);
  auto opened = unwrap(stanza.body, key.view());
  if (!opened) return Opening::notFor;
  fileKey = std::move(*opened);
  return Opening::opened;
}

bool isBase64Of(const std::string& text, std::size_t size) {
  const auto bytes = fromBase64(text);
  return bytes && bytes->size() == size;
}

bool isWellFormed(const Stanza& stanza) {
  const auto& args = stanza.args;
  if (isKind(stanza, kX25519)) {
    return args.size() == 2 && isBase64Of(args[1], kPointSize) && stanza.body.size() == kWrappedSize;
  }
  if (isKind(stanza, kScrypt)) {
    return args.size() == 3 && isBase64Of(args[1], 16) && parseCount(args[2]) &&
           stanza.body.size() == kWrappedSize;
  }
  if (isKind(stanza, kArgon2id)) {
    return args.size() == 7 && isBase64Of(args[2], 16) && parseCount(args[3]) && parseCount(args[4]) &&
           isBase64Of(args[5], kPointSize) && isBase64Of(args[6], kPointSize) && args[1].size() <= 16 &&
           stanza.body.size() == kWrappedSize;
  }
  return true;  // somebody else's lock
}

// A stanza that isWellFormed() and of one of the two kinds.
KdfRequest requestOf(const Stanza& stanza) {
  KdfRequest request;
  const bool scrypt = isKind(stanza, kScrypt);
  request.kind = scrypt ? KdfKind::scrypt : KdfKind::argon2id;
  const auto salt = fromBase64(stanza.args[scrypt ? 1 : 2]);
  std::copy(salt->begin(), salt->end(), request.salt.begin());
  if (scrypt) {
    request.logN = *parseCount(stanza.args[2]);
  } else {
    request.slot = stanza.args[1];
    request.mebibytes = *parseCount(stanza.args[3]);
    request.passes = *parseCount(stanza.args[4]);
  }
  return request;
}

bool takesPassphrase(const Stanza& stanza) {
  return isKind(stanza, kScrypt) || isKind(stanza, kArgon2id);
}

// The key was derived for this stanza; does it fit?
SealResult<SecretBytes> openSlot(const Stanza& stanza, const SecretBytes& derivedKey) {
  if (isKind(stanza, kScrypt)) {
    auto fileKey = unwrap(stanza.body, derivedKey.view());
    if (!fileKey) return sealFailure(SealError::wrongPassphrase);
    return std::move(*fileKey);
  }
  const Identity identity = Identity::ofSecret(derivedKey.clone());
  if (base64(identity.recipient().point) != stanza.args[5]) return sealFailure(SealError::wrongPassphrase);
  SecretBytes fileKey;
  if (openWith(identity, stanza, kArgon2id, fileKey) == Opening::opened) return fileKey;
  return damaged("the passphrase is right, but its lock is changed");
}

}  // namespace

PassphraseSlot makeSlot(const KdfRequest& request, const SecretBytes& derivedKey) {
  assert(request.kind == KdfKind::argon2id && "a register's passphrases are Argon2id slots");
  return {request, Identity::ofSecret(derivedKey.clone()).recipient()};
}

std::vector<Stanza> lockStanzas(const Locks& locks, const SecretBytes& fileKey) {
  std::vector<Stanza> stanzas;
  for (const Recipient& recipient : locks.recipients) {
    Stanza stanza{{std::string(kX25519)}, {}};
    wrapToRecipient(stanza, recipient, kX25519Label, fileKey);
    stanzas.push_back(std::move(stanza));
  }
  for (const PassphraseSlot& slot : locks.slots) {
    const KdfRequest& request = slot.request;
    Stanza stanza{{std::string(kArgon2id), request.slot, base64(request.salt),
                   std::to_string(request.mebibytes), std::to_string(request.passes),
                   base64(slot.recipient.point)},
                  {}};
    wrapToRecipient(stanza, slot.recipient, kArgon2id, fileKey);
    stanzas.push_back(std::move(stanza));
  }
  assert(!stanzas.empty() && stanzas.size() <= kMaxStanzas && "a file has one to 64 locks");
  return stanzas;
}

std::vector<Stanza> lockStanzas(CopyLock lock, const SecretBytes& fileKey) {
  assert(lock.request.kind == KdfKind::scrypt && "a copy's passphrase is age's own scrypt lock");
  const KdfRequest& request = lock.request;
  Stanza stanza{{std::string(kScrypt), base64(request.salt), std::to_string(request.logN)},
                wrap(fileKey, lock.derivedKey.view())};
  return {std::move(stanza)};
}

SealResult<void> checkLocks(const std::vector<Stanza>& stanzas) {
  for (const Stanza& stanza : stanzas) {
    if (isKind(stanza, kScrypt) && stanzas.size() != 1) return damaged("scrypt is not alone");
    if (!isWellFormed(stanza)) return damaged("a lock of a known kind is malformed");
  }
  return {};
}

SealResult<std::vector<KdfRequest>> requestsIn(const std::vector<Stanza>& stanzas) {
  std::vector<KdfRequest> requests;
  for (const Stanza& stanza : stanzas) {
    if (!takesPassphrase(stanza)) continue;
    requests.push_back(requestOf(stanza));
    if (auto cost = checkCost(requests.back()); !cost) return cost.error();
  }
  return requests;
}

SealResult<std::vector<PassphraseSlot>> slotsIn(const std::vector<Stanza>& stanzas) {
  std::vector<PassphraseSlot> slots;
  for (const Stanza& stanza : stanzas) {
    if (!isKind(stanza, kArgon2id)) continue;
    const auto recipient = Recipient::ofPoint(*fromBase64(stanza.args[5]));
    if (!recipient) return damaged("a passphrase lock with a point of low order");
    slots.push_back({requestOf(stanza), *recipient});
  }
  return slots;
}

SealResult<SecretBytes> unwrapWith(const Identity& identity, const std::vector<Stanza>& stanzas) {
  for (const Stanza& stanza : stanzas) {
    if (!isKind(stanza, kX25519)) continue;
    SecretBytes fileKey;
    const Opening opening = openWith(identity, stanza, kX25519Label, fileKey);
    if (opening == Opening::lowOrder) return damaged("a lock with a share of low order");
    if (opening == Opening::opened) return fileKey;
  }
  return sealFailure(SealError::wrongKey);
}

SealResult<SecretBytes> unwrapWith(const KdfRequest& request, const SecretBytes& derivedKey,
                                   const std::vector<Stanza>& stanzas) {
  for (const Stanza& stanza : stanzas) {
    if (!takesPassphrase(stanza) || requestOf(stanza) != request) continue;
    auto fileKey = openSlot(stanza, derivedKey);
    if (fileKey || fileKey.error().code != SealError::wrongPassphrase) return fileKey;
  }
  return sealFailure(SealError::wrongPassphrase);
}

}  // namespace fyren::seal

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "seal/age_header.h"
#include "seal/key_derivation.h"
#include "seal/keys.h"
#include "seal/seal_error.h"

// What opens a file, and how each of them holds the file key. Every file has a new file key; the locks of a
// register stay the same from save to save.
namespace fyren::seal {

// A passphrase of a register, seen from outside: how to derive its key, and the public half of that key.
// Since nothing here is secret, a register can be saved again for everybody who has a passphrase to it
// without asking any of them.
struct PassphraseSlot {
  KdfRequest request;  // argon2id
  Recipient recipient;

  const std::string& id() const { return request.slot; }
  friend bool operator==(const PassphraseSlot&, const PassphraseSlot&) = default;
};

// The slot for a passphrase whose key has just been derived from `request`.
PassphraseSlot makeSlot(const KdfRequest& request, const SecretBytes& derivedKey);

// The locks of a register: its recovery recipient (and perhaps more), and at least one passphrase.
// A case packet has recipients alone.
struct Locks {
  std::vector<Recipient> recipients;
  std::vector<PassphraseSlot> slots;
};

// The lock of a copy that one passphrase opens and nothing else. Seals one file, then it is spent: its key may
// not wrap a second file key.
struct CopyLock {
  KdfRequest request;  // scrypt
  SecretBytes derivedKey;
};

// The locks as stanzas around `fileKey`.
std::vector<Stanza> lockStanzas(const Locks& locks, const SecretBytes& fileKey);
std::vector<Stanza> lockStanzas(CopyLock lock, const SecretBytes& fileKey);

// What a header may hold of locks that Fyren knows; checked for form (damagedHeader), not for cost.
SealResult<void> checkLocks(const std::vector<Stanza>& stanzas);
// The passphrase locks of a header, in its order (tooCostly, damagedHeader). Empty when there is none.
SealResult<std::vector<KdfRequest>> requestsIn(const std::vector<Stanza>& stanzas);
SealResult<std::vector<PassphraseSlot>> slotsIn(const std::vector<Stanza>& stanzas);

// The file key (16 bytes), or wrongKey, wrongPassphrase, damagedHeader.
SealResult<SecretBytes> unwrapWith(const Identity& identity, const std::vector<Stanza>& stanzas);
SealResult<SecretBytes> unwrapWith(const KdfRequest& request, const SecretBytes& derivedKey,
                                   const std::vector<Stanza>& stanzas);

}  // namespace fyren::seal

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "seal/age_header.h"
#include "seal/crypto.h"
#include "seal/locks.h"
#include "seal/seal_error.h"

// age v1 files: a writer and a reader that work in pieces, so that a large file need not hold up
// the screen. What is inside is any bytes; fyren_file.h knows what Fyren puts there.
namespace fyren::seal {

inline constexpr std::size_t kChunkSize = 64 * 1024;  // of plain bytes; 16 more when sealed

// The key and the counter of the payload's chunks (STREAM).
class ChunkCounter {
 public:
  ChunkCounter(const SecretBytes& fileKey, BytesView payloadNonce);
  const SecretBytes& key() const { return key_; }
  Nonce12 nonce(bool last) const;
  void advance() { ++index_; }
  bool isFirst() const { return index_ == 0; }

 private:
  SecretBytes key_;
  std::uint64_t index_ = 0;
};

// Seals to a buffer that the caller empties whenever it likes.
class AgeWriter {
 public:
  explicit AgeWriter(const Locks& locks);
  explicit AgeWriter(CopyLock lock);

  void write(BytesView plain);
  void finish();                 // the last chunk; then no more write()
  Bytes& sealed() { return sealed_; }  // what has been sealed so far; may be taken at any time
  const SecretBytes& fileKey() const { return fileKey_; }  // to try whether the file opens

 private:
  AgeWriter(SecretBytes fileKey, const std::vector<Stanza>& stanzas);
  AgeWriter(SecretBytes fileKey, const std::vector<Stanza>& stanzas, BytesView payloadNonce);
  void sealChunk(BytesView plain, bool last);

  SecretBytes fileKey_;
  Bytes sealed_;
  ChunkCounter counter_;
  SecretBytes pending_;  // less than or exactly one chunk, not yet known to be the last or not
  std::size_t pendingSize_ = 0;
};

// Opens a file that the caller keeps alive and unchanged meanwhile.
//
//   read() -> passphraseRequests() -> deriveKey() elsewhere -> unlock() -> next() until it says false
//
// Nothing that next() gave may be acted upon before it has said false: only then is the file known to be whole.
class AgeReader {
 public:
  static SealResult<AgeReader> read(BytesView file);

  // The derivations that a passphrase can be tried with, in the order of the file; never empty
  // (noPassphrase, tooCostly, damagedHeader).
  SealResult<std::vector<KdfRequest>> passphraseRequests() const;

  // wrongKey, wrongPassphrase, damagedHeader, headerChanged, truncated. May be tried again after a wrong one.
  SealResult<void> unlock(const Identity& identity);
  SealResult<void> unlock(const KdfRequest& request, const SecretBytes& derivedKey);
  SealResult<void> unlockWith(const SecretBytes& fileKey) { return accept(fileKey.clone()); }
  bool isUnlocked() const { return counter_.has_value(); }

  // The passphrases of the register, for saving it again. Only after unlock(): now they are known to be true.
  const std::vector<PassphraseSlot>& slots() const;

  // The next at most 64 KiB in `plain`; true while more follows (damaged, damagedAtEnd, truncated).
  SealResult<bool> next(SecretBytes& plain);
  std::size_t position() const { return position_; }  // bytes of the file behind us

 private:
  AgeReader(BytesView file, AgeHeader header) : file_(file), header_(std::move(header)) {}
  SealResult<void> accept(SealResult<SecretBytes> fileKey);
  SealFailure whyNotOpened(BytesView sealed, bool last, SecretBytes& plain) const;

  BytesView file_;
  AgeHeader header_;
  std::vector<PassphraseSlot> slots_;
  std::optional<ChunkCounter> counter_;  // from unlock() on
  std::size_t position_ = 0;
};

// The whole at once, for small things.
Bytes sealAge(BytesView plain, const Locks& locks);
Bytes sealAge(BytesView plain, CopyLock lock);
SealResult<SecretBytes> readAll(AgeReader& unlocked);

}  // namespace fyren::seal

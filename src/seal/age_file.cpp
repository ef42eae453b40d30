// SPDX-License-Identifier: EUPL-1.2
#include "seal/age_file.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

namespace fyren::seal {
namespace {

constexpr std::size_t kPayloadNonceSize = 16;

SecretBytes newFileKey() {
  SecretBytes key(kFileKeySize);
  fillRandom(key.writable());
  return key;
}

}  // namespace

ChunkCounter::ChunkCounter(const SecretBytes& fileKey, BytesView payloadNonce)
    : key_(hkdf(fileKey.view(), payloadNonce, "payload")) {}

Nonce12 ChunkCounter::nonce(bool last) const {
  Nonce12 nonce{};  // eleven bytes of counter, the highest first, and the mark of the last chunk
  for (std::size_t i = 0; i < sizeof index_; ++i) {
    nonce[10 - i] = static_cast<std::uint8_t>(index_ >> (8 * i));
  }
  nonce[11] = last ? 1 : 0;
  return nonce;
}

AgeWriter::AgeWriter(SecretBytes fileKey, const std::vector<Stanza>& stanzas)
    : AgeWriter(std::move(fileKey), stanzas, randomArray<kPayloadNonceSize>()) {}

AgeWriter::AgeWriter(SecretBytes fileKey, const std::vector<Stanza>& stanzas, BytesView payloadNonce)
    : fileKey_(std::move(fileKey)),
      sealed_(writeAgeHeader(stanzas, fileKey_)),
      counter_(fileKey_, payloadNonce),
      pending_(kChunkSize) {
  sealed_.insert(sealed_.end(), payloadNonce.begin(), payloadNonce.end());
}

AgeWriter::AgeWriter(const Locks& locks)
    : AgeWriter([&] {
        SecretBytes fileKey = newFileKey();
        const auto stanzas = lockStanzas(locks, fileKey);
        return AgeWriter(std::move(fileKey), stanzas);
      }()) {}

AgeWriter::AgeWriter(CopyLock lock)
    : AgeWriter([&] {
        SecretBytes fileKey = newFileKey();
        const auto stanzas = lockStanzas(std::move(lock), fileKey);
        return AgeWriter(std::move(fileKey), stanzas);
      }()) {}

void AgeWriter::write(BytesView plain) {
  while (!plain.empty()) {
    // A full chunk waits until something follows it: it could be the last.
    if (pendingSize_ == kChunkSize) {
      sealChunk(pending_.view(), false);
      pendingSize_ = 0;
    }
    const std::size_t size = std::min(plain.size(), kChunkSize - pendingSize_);
    std::memcpy(pending_.data() + pendingSize_, plain.data(), size);
    pendingSize_ += size;
    plain = plain.subspan(size);
  }
}

void AgeWriter::finish() {
  sealChunk(pending_.view().first(pendingSize_), true);
  pending_.wipe();
}

void AgeWriter::sealChunk(BytesView plain, bool last) {
  assert(!pending_.empty() && "write() or finish() after finish()");
  const std::size_t start = sealed_.size();
  sealed_.resize(start + plain.size() + kTagSize);
  sealChaCha(plain, counter_.key().view(), counter_.nonce(last), std::span(sealed_).subspan(start));
  counter_.advance();
}

SealResult<AgeReader> AgeReader::read(BytesView file) {
  auto header = parseAgeHeader(file);
  if (!header) return header.error();
  if (auto locks = checkLocks(header->stanzas); !locks) return locks.error();
  return AgeReader(file, std::move(*header));
}

SealResult<std::vector<KdfRequest>> AgeReader::passphraseRequests() const {
  auto requests = requestsIn(header_.stanzas);
  if (requests && requests->empty()) return sealFailure(SealError::noPassphrase);
  return requests;
}

SealResult<void> AgeReader::unlock(const Identity& identity) {
  return accept(unwrapWith(identity, header_.stanzas));
}

SealResult<void> AgeReader::unlock(const KdfRequest& request, const SecretBytes& derivedKey) {
  return accept(unwrapWith(request, derivedKey, header_.stanzas));
}

SealResult<void> AgeReader::accept(SealResult<SecretBytes> fileKey) {
  if (!fileKey) return fileKey.error();
  if (!macHolds(header_, file_, *fileKey)) return sealFailure(SealError::headerChanged);
  if (file_.size() - header_.size < kPayloadNonceSize) return sealFailure(SealError::truncated, "no payload");
  auto slots = slotsIn(header_.stanzas);
  if (!slots) return slots.error();
  slots_ = std::move(*slots);
  counter_.emplace(*fileKey, file_.subspan(header_.size, kPayloadNonceSize));
  position_ = header_.size + kPayloadNonceSize;
  return {};
}

const std::vector<PassphraseSlot>& AgeReader::slots() const {
  assert(isUnlocked() && "the slots of a file mean nothing before it is unlocked");
  return slots_;
}

SealResult<bool> AgeReader::next(SecretBytes& plain) {
  assert(isUnlocked() && "next() before unlock()");
  ChunkCounter& counter = *counter_;
  const BytesView rest = file_.subspan(position_);
  const BytesView sealed = rest.first(std::min(rest.size(), kChunkSize + kTagSize));
  const bool last = sealed.size() == rest.size();
  // An empty chunk is allowed only as the whole of an empty payload.
  const std::size_t least = counter.isFirst() ? kTagSize : kTagSize + 1;
  if (sealed.size() < least) {
    return sealFailure(rest.empty() ? SealError::truncated : SealError::damagedAtEnd, "a chunk too short");
  }

  plain = SecretBytes(sealed.size() - kTagSize);
  if (!openChaCha(sealed, counter.key().view(), counter.nonce(last), plain.writable())) {
    return whyNotOpened(sealed, last, plain);
  }
  position_ += sealed.size();
  counter.advance();
  return !last;
}

SealFailure AgeReader::whyNotOpened(BytesView sealed, bool last, SecretBytes& plain) const {
  const ChunkCounter& counter = *counter_;
  const bool otherwiseWhole = openChaCha(sealed, counter.key().view(), counter.nonce(!last), plain.writable());
  plain.wipe();
  if (otherwiseWhole && last) return sealFailure(SealError::truncated, "cut off between two chunks");
  if (otherwiseWhole) return sealFailure(SealError::damaged, "something follows the last chunk");
  return sealFailure(last ? SealError::damagedAtEnd : SealError::damaged, "a chunk does not hold");
}

Bytes sealAge(BytesView plain, const Locks& locks) {
  AgeWriter writer(locks);
  writer.write(plain);
  writer.finish();
  return std::move(writer.sealed());
}

Bytes sealAge(BytesView plain, CopyLock lock) {
  AgeWriter writer(std::move(lock));
  writer.write(plain);
  writer.finish();
  return std::move(writer.sealed());
}

SealResult<SecretBytes> readAll(AgeReader& unlocked) {
  Bytes all;
  SecretBytes chunk;
  for (;;) {
    const auto more = unlocked.next(chunk);
    if (!more) {
      wipeMemory(all.data(), all.size());
      return more.error();
    }
    const BytesView view = chunk.view();
    all.insert(all.end(), view.begin(), view.end());
    if (!*more) break;
  }
  SecretBytes secret = SecretBytes::copyOf(all);
  wipeMemory(all.data(), all.size());
  return secret;
}

}  // namespace fyren::seal

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/bytes.h"
#include "seal/age_file.h"
#include "seal/deflate.h"
#include "seal/locks.h"
#include "seal/payload.h"
#include "seal/seal_error.h"

// A `.fyren` file: the image of a database, packed, described and sealed. Both ways work in slices, so that a
// Job can stop for breath and show how far it has come; sealFile() and openFile() do it at once.
namespace fyren::seal {

// Image in, file out.
//
//   FileSealer sealer(header, image, AgeWriter(locks));
//   while (!sealer.step(1 << 20)) show(sealer.progress());
//   write(sealer.takeFile());
class FileSealer {
 public:
  // Takes the image; overwrites it as soon as it is sealed. The size and the digest of the header are filled
  // in here. The image must be at most 2 GiB (assert).
  FileSealer(PayloadHeader header, Bytes image, AgeWriter writer);
  FileSealer(FileSealer&&) noexcept = default;
  FileSealer& operator=(FileSealer&&) = delete;
  ~FileSealer();

  // Works on about `bytes` of the image; true when all is done.
  bool step(std::size_t bytes);
  double progress() const;  // 0..1
  Bytes takeFile();         // when step() has said true
  const SecretBytes& fileKey() const { return writer_.fileKey(); }  // for FileOpener::unlockWith

 private:
  void digestSome(std::size_t bytes);
  void packSome(std::size_t bytes);

  PayloadHeader header_;
  Bytes image_;
  AgeWriter writer_;
  Sha256 digest_;
  Deflater deflater_;
  std::size_t digested_ = 0;
  std::size_t packed_ = 0;
  bool described_ = false;
  bool done_ = false;
};

// File in, image out. The image comes out only when the whole file has been seen to be genuine.
//
//   auto opener = FileOpener::read(bytes);
//   opener->passphraseRequests() … deriveKey() … opener->unlock(request, key)
//   while (true) { auto done = opener->step(1 << 20); if (!done || *done) break; }
//   opener->header(), opener->takeImage(), and opener->slots() for the next save
class FileOpener {
 public:
  // Takes the file. empty, notAFyrenFile, armoured, newerVersion, truncatedHeader, damagedHeader.
  static SealResult<FileOpener> read(Bytes file);

  SealResult<std::vector<KdfRequest>> passphraseRequests() const { return reader_.passphraseRequests(); }
  SealResult<void> unlock(const Identity& identity) { return reader_.unlock(identity); }
  SealResult<void> unlock(const KdfRequest& request, const SecretBytes& derivedKey) {
    return reader_.unlock(request, derivedKey);
  }

  // What has just been sealed, tried by its own key.
  SealResult<void> unlockWith(const SecretBytes& fileKey) { return reader_.unlockWith(fileKey); }

  // Opens about `bytes` of the file; true when all is done. After a failure the opener is of no more use.
  SealResult<bool> step(std::size_t bytes);
  double progress() const;  // 0..1

  const PayloadHeader& header() const;  // when step() has said true
  const std::vector<PassphraseSlot>& slots() const { return reader_.slots(); }
  Bytes takeImage() { return payload_.takeImage(); }
  BytesView file() const { return file_; }  // as it was given
  Bytes takeFile() { return std::move(file_); }  // the file as it was given; the opener is of no more use

 private:
  FileOpener(Bytes file, AgeReader reader);

  Bytes file_;
  AgeReader reader_;  // looks into file_, whose bytes stay where they are when the opener is moved
  PayloadReader payload_;
};

struct OpenedFile {
  PayloadHeader header;
  std::vector<PassphraseSlot> slots;
  Bytes image;
};

// All at once. openFile() tries the passphrase on every lock that takes one, one derivation each.
Bytes sealFile(const PayloadHeader& header, Bytes image, AgeWriter writer);
SealResult<OpenedFile> openFile(Bytes file, const Identity& identity);
SealResult<OpenedFile> openFile(Bytes file, const SecretString& passphrase);

}  // namespace fyren::seal

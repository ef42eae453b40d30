// SPDX-License-Identifier: EUPL-1.2
#include "seal/fyren_file.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace fyren::seal {
namespace {

SealResult<OpenedFile> openUnlocked(FileOpener opener) {
  for (;;) {
    const auto done = opener.step(std::size_t{1} << 24);
    if (!done) return done.error();
    if (*done) return OpenedFile{opener.header(), opener.slots(), opener.takeImage()};
  }
}

SealResult<void> unlockWithPassphrase(FileOpener& opener, const SecretString& passphrase) {
  const auto requests = opener.passphraseRequests();
  if (!requests) return requests.error();
  for (const KdfRequest& request : *requests) {
    const auto key = deriveKey(request, passphrase);
    if (!key) return key.error();
    const auto unlocked = opener.unlock(request, *key);
    if (unlocked || unlocked.error().code != SealError::wrongPassphrase) return unlocked;
  }
  return sealFailure(SealError::wrongPassphrase);
}

}  // namespace

FileSealer::FileSealer(PayloadHeader header, Bytes image, AgeWriter writer)
    : header_(std::move(header)), image_(std::move(image)), writer_(std::move(writer)) {
  assert(image_.size() <= kMaxImageSize && "an image over 2 GiB cannot be sealed");
}

FileSealer::~FileSealer() {
  wipeMemory(image_.data(), image_.size());
}

bool FileSealer::step(std::size_t bytes) {
  if (!described_) {
    digestSome(bytes);
  } else if (!done_) {
    packSome(bytes);
  }
  return done_;
}

// The digest stands before the image, so the image is read twice.
void FileSealer::digestSome(std::size_t bytes) {
  const std::size_t size = std::min(bytes, image_.size() - digested_);
  digest_.add(BytesView(image_).subspan(digested_, size));
  digested_ += size;
  if (digested_ < image_.size()) return;
  header_.imageSize = image_.size();
  header_.imageDigest = digest_.finish();
  writer_.write(writePayloadHeader(header_));
  described_ = true;
}

void FileSealer::packSome(std::size_t bytes) {
  const std::size_t size = std::min({bytes, image_.size() - packed_, std::size_t{1} << 24});
  const bool last = packed_ + size == image_.size();
  Bytes out;
  deflater_.add(BytesView(image_).subspan(packed_, size), last, out);
  writer_.write(out);
  wipeMemory(out.data(), out.size());
  packed_ += size;
  if (!last) return;
  writer_.finish();
  wipeMemory(image_.data(), image_.size());
  done_ = true;
}

double FileSealer::progress() const {
  if (done_) return 1;
  // Packing takes by far the most of the time.
  const double whole = static_cast<double>(image_.size()) + 1;
  return 0.1 * static_cast<double>(digested_) / whole + 0.9 * static_cast<double>(packed_) / whole;
}

Bytes FileSealer::takeFile() {
  assert(done_ && "a file was taken before it was done");
  return std::move(writer_.sealed());
}

FileOpener::FileOpener(Bytes file, AgeReader reader)
    : file_(std::move(file)), reader_(std::move(reader)), payload_(file_.size()) {}

SealResult<FileOpener> FileOpener::read(Bytes file) {
  auto reader = AgeReader::read(file);
  if (!reader) return reader.error();
  return FileOpener(std::move(file), std::move(*reader));
}

SealResult<bool> FileOpener::step(std::size_t bytes) {
  const std::size_t stop = reader_.position() + std::max(bytes, std::size_t{1});
  SecretBytes plain;
  while (reader_.position() < stop) {
    const auto more = reader_.next(plain);
    if (!more) return more.error();
    if (auto added = payload_.add(plain.view()); !added) return added.error();
    if (*more) continue;
    if (auto finished = payload_.finish(); !finished) return finished.error();
    return true;
  }
  return false;
}

double FileOpener::progress() const {
  return static_cast<double>(reader_.position()) / static_cast<double>(file_.size());
}

const PayloadHeader& FileOpener::header() const {
  assert(payload_.header() && "the header of a file was asked for before it was read");
  return *payload_.header();
}

Bytes sealFile(const PayloadHeader& header, Bytes image, AgeWriter writer) {
  FileSealer sealer(header, std::move(image), std::move(writer));
  while (!sealer.step(std::size_t{1} << 24)) {
  }
  return sealer.takeFile();
}

SealResult<OpenedFile> openFile(Bytes file, const Identity& identity) {
  auto opener = FileOpener::read(std::move(file));
  if (!opener) return opener.error();
  if (auto unlocked = opener->unlock(identity); !unlocked) return unlocked.error();
  return openUnlocked(std::move(*opener));
}

SealResult<OpenedFile> openFile(Bytes file, const SecretString& passphrase) {
  auto opener = FileOpener::read(std::move(file));
  if (!opener) return opener.error();
  if (auto unlocked = unlockWithPassphrase(*opener, passphrase); !unlocked) return unlocked.error();
  return openUnlocked(std::move(*opener));
}

}  // namespace fyren::seal

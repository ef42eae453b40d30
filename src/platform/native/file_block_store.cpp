// SPDX-License-Identifier: EUPL-1.2
#include "platform/native/file_block_store.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "platform/native/block_map.h"

namespace fyren::platform {
namespace {

// A record: length of what follows the head (8 bytes), its checksum (8), then put and removed blocks.
constexpr std::size_t kHead = 16;
constexpr std::uint64_t kTidyAbove = std::uint64_t{1} << 20U;  // smaller files are left as they are
constexpr std::uint8_t kPut = 1, kRemove = 2;

// FNV-1a: finds a record that was cut off, not one that was forged (the blocks are sealed).
std::uint64_t checksum(BytesView bytes) {
  std::uint64_t sum = 0xcbf29ce484222325U;
  for (const std::uint8_t byte : bytes) sum = (sum ^ byte) * 0x100000001b3U;
  return sum;
}

void append(Bytes& record, std::uint64_t number, int size) {
  for (int i = 0; i < size; ++i) record.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

std::uint64_t numberAt(BytesView bytes) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) number |= std::uint64_t{bytes[i]} << (8 * i);
  return number;
}

void appendPart(Bytes& record, std::uint8_t kind, const std::string& key, BytesView bytes) {
  record.push_back(kind);
  append(record, key.size(), 8);
  append(record, bytes.size(), 8);
  record.insert(record.end(), key.begin(), key.end());
  record.insert(record.end(), bytes.begin(), bytes.end());
}

// Applies a whole, checked record.
void replay(BytesView record, BlockMap& blocks) {
  while (record.size() >= 17) {
    const std::uint8_t kind = record[0];
    const std::uint64_t keySize = numberAt(record.subspan(1)), size = numberAt(record.subspan(9));
    record = record.subspan(17);
    if (keySize > record.size() || size > record.size() - keySize) return;
    std::string key(asText(record.first(keySize)));
    const BytesView bytes = record.subspan(keySize, size);
    if (kind == kPut) blocks[std::move(key)] = Bytes(bytes.begin(), bytes.end());
    else blocks.erase(key);
    record = record.subspan(keySize + size);
  }
}

class FileBlockStore final : public BlockStore {
 public:
  explicit FileBlockStore(std::string path) : path_(std::move(path)) { open(); }
  FileBlockStore(const FileBlockStore&) = delete;
  FileBlockStore& operator=(const FileBlockStore&) = delete;
  ~FileBlockStore() override { close(); }

  void readAll(std::string prefix, std::function<void(Result<std::vector<Block>, BlockStoreFailure>)> done) override {
    if (file_ < 0) return done(unavailable());
    done(blocksUnder(blocks_, prefix));
  }
  void onDoubt(std::function<void()>) override {}  // nobody takes a locked file away
  void write(BlockBatch batch, std::function<void(Result<void, BlockStoreFailure>)> done) override {
    if (file_ < 0) return done(unavailable());
    if (auto why = unexpected(blocks_, batch)) return done(std::move(*why));
    if (!appendRecord(file_, recordOf(batch))) return done(fallenBack(errno));
    carryOut(std::move(batch), blocks_);
    if (size_ > kTidyAbove && size_ > 3 * liveSize()) tidy();
    done({});
  }

 private:
  static BlockStoreFailure unavailable() { return {BlockStoreError::Unavailable, {"platform.storage.unavailable", {}}, ""}; }

  void open() {
    file_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file_ < 0) return;
    if (::flock(file_, LOCK_EX | LOCK_NB) != 0) return close();
    Bytes all;
    std::uint8_t piece[65536];
    for (ssize_t got = 0; (got = ::read(file_, piece, sizeof piece)) > 0;) all.insert(all.end(), piece, piece + got);
    BytesView rest = all;
    while (rest.size() >= kHead) {
      const std::uint64_t size = numberAt(rest);
      if (size > rest.size() - kHead || checksum(rest.subspan(kHead, size)) != numberAt(rest.subspan(8))) break;
      replay(rest.subspan(kHead, size), blocks_);
      rest = rest.subspan(kHead + size);
    }
    size_ = all.size() - rest.size();  // what was cut off is overwritten
    if (::ftruncate(file_, static_cast<off_t>(size_)) != 0) close();
  }
  void close() {
    if (file_ >= 0) ::close(file_);
    file_ = -1;
  }

  Bytes recordOf(const BlockBatch& batch) const {
    Bytes record(kHead);
    for (const std::string& prefix : batch.clear)
      for (const Block& block : blocksUnder(blocks_, prefix)) appendPart(record, kRemove, block.key, {});
    for (const BlockCopy& copy : batch.copy) {
      const auto from = blocks_.find(copy.from);
      if (from != blocks_.end()) appendPart(record, kPut, copy.to, from->second);
    }
    for (const Block& block : batch.put) appendPart(record, kPut, block.key, block.bytes);
    for (const std::string& key : batch.remove) appendPart(record, kRemove, key, {});
    return record;
  }

  // Behind the last whole record, and on the disk.
  bool appendRecord(int file, Bytes record) {
    Bytes head;
    append(head, record.size() - kHead, 8);
    append(head, checksum(BytesView(record).subspan(kHead)), 8);
    std::copy(head.begin(), head.end(), record.begin());
    BytesView rest = record;
    while (!rest.empty()) {
      const off_t place = static_cast<off_t>(size_ + (record.size() - rest.size()));
      const ssize_t written = ::pwrite(file, rest.data(), rest.size(), place);
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) return false;
      rest = rest.subspan(static_cast<std::size_t>(written));
    }
    if (::fdatasync(file) != 0) return false;
    size_ += record.size();
    return true;
  }

  // Half a record may lie at the end: it must not come back.
  BlockStoreFailure fallenBack(int error) {
    if (::ftruncate(file_, static_cast<off_t>(size_)) != 0 || ::fdatasync(file_) != 0) close();
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
      return {BlockStoreError::Full, {"platform.storage.full", {}}, std::strerror(error)};
    return {BlockStoreError::Broken, {"platform.storage.broken", {}}, std::strerror(error)};
  }

  std::uint64_t liveSize() const {
    std::uint64_t size = 0;
    for (const auto& [key, bytes] : blocks_) size += key.size() + bytes.size();
    return size;
  }

  // What cannot be tidied now is tidied another time.
  void tidy() {
    const std::string beside = path_ + ".new";
    const int file = ::open(beside.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return;
    BlockBatch everything;
    for (const auto& [key, bytes] : blocks_) everything.put.push_back({key, bytes});
    const std::uint64_t before = std::exchange(size_, 0);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0 || !appendRecord(file, recordOf(everything)) ||
        std::rename(beside.c_str(), path_.c_str()) != 0) {
      size_ = before;
      ::close(file);
      ::unlink(beside.c_str());
      return;
    }
    ::close(file_);
    file_ = file;
    syncFolder();
  }
  void syncFolder() const {
    const std::size_t slash = path_.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : path_.substr(0, slash + 1);
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    (void)::fsync(handle);
    ::close(handle);
  }

  std::string path_;
  int file_ = -1;
  std::uint64_t size_ = 0;  // of the whole records
  BlockMap blocks_;
};

}  // namespace

std::unique_ptr<BlockStore> makeFileBlockStore(const std::string& path) { return std::make_unique<FileBlockStore>(path); }

}  // namespace fyren::platform

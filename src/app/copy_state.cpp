// SPDX-License-Identifier: EUPL-1.2
#include "app/copy_state.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "app/working_copy_label.h"

namespace fyren::app {
namespace {

constexpr int kManifestVersion = 2;
constexpr std::size_t kMaxBackups = 1000;  // more than any ladder keeps

void append(Bytes& bytes, std::uint64_t number, int size) {
  for (int i = 0; i < size; ++i) bytes.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

// Reads numbers from the front; once something is missing nothing more is read.
class Numbers {
 public:
  explicit Numbers(BytesView bytes) : rest_(bytes) {}
  std::uint64_t next(std::size_t size) {
    if (rest_.size() < size) {
      failed_ = true;
      return 0;
    }
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < size; ++i) number |= std::uint64_t{rest_[i]} << (8 * i);
    rest_ = rest_.subspan(size);
    return number;
  }
  // `count` numbers of four bytes.
  void list(std::uint64_t count, std::uint64_t most, std::vector<std::uint32_t>& into) {
    if (count > most || count * 4 > rest_.size()) failed_ = true;
    for (std::uint64_t i = 0; i < count && !failed_; ++i) into.push_back(static_cast<std::uint32_t>(next(4)));
  }
  bool isWhole() const { return !failed_ && rest_.empty(); }

 private:
  BytesView rest_;
  bool failed_ = false;
};

std::string hex8(std::uint32_t number) {
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "%08x", static_cast<unsigned>(number));
  return name.data();
}

seal::BlockName manifestName(const RegisterBytes& id, int version) {
  return {id, seal::BlockKind::manifest, version == 1 ? std::uint64_t{0} : std::uint64_t{2}, 0};
}

std::optional<Manifest> openManifest(const seal::SecretBytes& key, const RegisterBytes& id, BytesView sealed) {
  for (const int version : {2, 1}) {
    const auto plain = seal::openBlock(key, manifestName(id, version), sealed);
    if (plain) return readManifest(*plain, version);
  }
  return std::nullopt;
}

const Bytes* find(const std::vector<platform::Block>& blocks, const std::string& key) {
  for (const auto& block : blocks)
    if (block.key == key) return &block.bytes;
  return nullptr;
}

std::shared_ptr<const BackupRecord> openBackup(const seal::SecretBytes& key, const RegisterBytes& id,
                                               std::uint32_t number, BytesView sealed) {
  const auto plain = seal::openBlock(key, {id, seal::BlockKind::backup, number, 0}, sealed);
  if (!plain) return nullptr;
  auto record = readBackupRecord(*plain);
  if (!record || record->number != number) return nullptr;
  return std::make_shared<const BackupRecord>(std::move(*record));
}

}  // namespace

std::string labelKey(std::string_view id) { return "label/" + std::string(id); }
std::string registerPrefix(std::string_view id) { return "register/" + std::string(id) + "/"; }
std::string registerPrefix(const RegisterBytes& id) { return registerPrefix(hexText(id)); }
std::string pageKey(const RegisterBytes& id, std::uint32_t page) { return registerPrefix(id) + "page/" + hex8(page); }
std::string keptKey(const RegisterBytes& id, std::uint32_t page, std::uint32_t generation) {
  return registerPrefix(id) + "kept/" + hex8(page) + "/" + hex8(generation);
}
std::string backupKey(const RegisterBytes& id, std::uint32_t number) { return registerPrefix(id) + "backup/" + hex8(number); }
std::string pageGroup(const RegisterBytes& id, std::uint32_t group) {
  return registerPrefix(id) + "page/" + hex8(group << 8U).substr(0, 6);
}
std::string keptGroup(const RegisterBytes& id, std::uint32_t group) {
  return registerPrefix(id) + "kept/" + hex8(group << 8U).substr(0, 6);
}

Bytes writeManifest(const Manifest& manifest) {
  Bytes bytes;
  bytes.reserve(32 + manifest.generations.size() * 4 + manifest.backups.size() * 4);
  append(bytes, manifest.flush, 8);
  append(bytes, manifest.generations.size(), 8);
  for (const std::uint32_t generation : manifest.generations) append(bytes, generation, 4);
  append(bytes, manifest.nextBackup, 4);
  append(bytes, manifest.backups.size(), 4);
  for (const std::uint32_t number : manifest.backups) append(bytes, number, 4);
  return bytes;
}

std::optional<Manifest> readManifest(BytesView bytes, int version) {
  Numbers numbers(bytes);
  Manifest manifest;
  manifest.flush = numbers.next(8);
  numbers.list(numbers.next(8), kMaxPages, manifest.generations);
  if (version >= 2) {
    manifest.nextBackup = static_cast<std::uint32_t>(numbers.next(4));
    numbers.list(numbers.next(4), kMaxBackups, manifest.backups);
  }
  if (!numbers.isWhole()) return std::nullopt;
  return manifest;
}

void sealManifest(const seal::SecretBytes& databaseKey, const RegisterBytes& id, CopyState& state) {
  Manifest manifest{state.flush, state.generations, {}, state.nextBackup};
  for (const auto& backup : state.backups) manifest.backups.push_back(backup->number);
  state.manifest = seal::sealBlock(databaseKey, manifestName(id, kManifestVersion), writeManifest(manifest));
}

seal::SealResult<CopyState> openCopyState(const seal::SecretBytes& databaseKey, const RegisterBytes& id,
                                          const std::vector<platform::Block>& blocks) {
  const Bytes* sealed = find(blocks, registerPrefix(id) + "manifest");
  if (sealed == nullptr) return seal::sealFailure(seal::SealError::damagedBlock, "no manifest");
  auto manifest = openManifest(databaseKey, id, *sealed);
  if (!manifest) return seal::sealFailure(seal::SealError::damagedBlock, "manifest");
  CopyState state;
  state.flush = manifest->flush;
  state.generations = std::move(manifest->generations);
  state.nextBackup = manifest->nextBackup;
  state.manifest = *sealed;
  for (const std::uint32_t number : manifest->backups) {
    const Bytes* block = find(blocks, backupKey(id, number));
    auto record = block == nullptr ? nullptr : openBackup(databaseKey, id, number, *block);
    if (record) state.backups.push_back(std::move(record));
    else ++state.lostBackups;
  }
  return state;
}

CopyState salvageCopyState(const seal::SecretBytes& databaseKey, const RegisterBytes& id,
                           const std::vector<platform::Block>& blocks, std::uint64_t latestFlush) {
  CopyState state;
  state.flush = latestFlush;
  if (const Bytes* sealed = find(blocks, registerPrefix(id) + "manifest")) state.manifest = *sealed;
  const std::string prefix = registerPrefix(id) + "backup/";
  for (const auto& block : blocks) {
    if (block.key.compare(0, prefix.size(), prefix) != 0) continue;
    const auto number = static_cast<std::uint32_t>(std::strtoul(block.key.c_str() + prefix.size(), nullptr, 16));
    auto record = openBackup(databaseKey, id, number, block.bytes);
    if (!record) continue;
    for (const std::uint32_t generation : record->generations) state.flush = std::max<std::uint64_t>(state.flush, generation);
    state.nextBackup = std::max(state.nextBackup, number + 1);
    state.backups.push_back(std::move(record));
  }
  return state;
}

}  // namespace fyren::app

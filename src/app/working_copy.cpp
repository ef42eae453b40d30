// SPDX-License-Identifier: EUPL-1.2
#include "app/working_copy.h"

#include <cstdio>
#include <map>
#include <utility>

namespace fyren::app {
namespace {

constexpr std::size_t kManifestHead = 16;  // flush and page count, 8 bytes each, little-endian

void appendNumber(Bytes& bytes, std::uint64_t number, int size) {
  for (int i = 0; i < size; ++i) bytes.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

std::uint64_t numberAt(BytesView bytes, std::size_t at, int size) {
  std::uint64_t number = 0;
  for (int i = 0; i < size; ++i) number |= static_cast<std::uint64_t>(bytes[at + static_cast<std::size_t>(i)]) << (8 * i);
  return number;
}

std::string pageName(std::uint32_t number) {
  std::array<char, 16> name{};
  const int length = std::snprintf(name.data(), name.size(), "page/%08x", static_cast<unsigned>(number));
  return {name.data(), static_cast<std::size_t>(length)};
}

const Bytes* find(const std::map<std::string, const Bytes*>& blocks, const std::string& key) {
  const auto found = blocks.find(key);
  return found == blocks.end() ? nullptr : found->second;
}

}  // namespace

std::string labelKey(std::string_view id) { return "label/" + std::string(id); }
std::string registerPrefix(std::string_view id) { return "register/" + std::string(id) + "/"; }

// Outlives the WorkingCopy as long as a write is on its way.
struct WorkingCopy::Shared {
  bool writing = false;
  bool alive = true;
  std::optional<platform::BlockStoreFailure> failure;
  std::optional<Bytes> manifest;  // as the browser has it; nothing before the first flush
  std::function<void()> told;
};

WorkingCopy::WorkingCopy(platform::BlockStore& blocks, seal::WorkingCopyKeys keys, std::array<std::uint8_t, 16> id,
                         std::function<void()> told)
    : blocks_(blocks), keys_(std::move(keys)), id_(id), shared_(std::make_shared<Shared>()) {
  shared_->told = std::move(told);
}

WorkingCopy::~WorkingCopy() { shared_->alive = false; }

void WorkingCopy::continueFrom(std::uint64_t flush, std::vector<std::uint32_t> generations, Bytes manifest) {
  shared_->manifest = std::move(manifest);
  flush_ = flush;
  generations_ = std::move(generations);
  everythingDirty_ = false;
  locksWritten_ = true;
}

void WorkingCopy::rekey(seal::WorkingCopyKeys keys) {
  keys_ = std::move(keys);
  everythingDirty_ = true;
  locksWritten_ = false;
}

WorkingCopy::State WorkingCopy::state() const {
  if (shared_->writing) return State::writing;
  return shared_->failure ? State::failed : State::kept;
}

const std::optional<platform::BlockStoreFailure>& WorkingCopy::failure() const { return shared_->failure; }

std::string WorkingCopy::keyOf(std::string_view what) const {
  return registerPrefix(hexText(id_)) + std::string(what);
}

void WorkingCopy::addPage(platform::BlockBatch& batch, std::uint32_t number, BytesView plain) {
  if (generations_.size() <= number) generations_.resize(number + 1, 0);
  generations_[number] = static_cast<std::uint32_t>(flush_);
  const seal::BlockName name{id_, seal::BlockKind::page, number, flush_};
  batch.put.push_back({keyOf(pageName(number)), seal::sealBlock(keys_.databaseKey, name, plain)});
}

Bytes WorkingCopy::addManifest(platform::BlockBatch& batch) {
  Bytes manifest;
  manifest.reserve(kManifestHead + generations_.size() * 4);
  appendNumber(manifest, flush_, 8);
  appendNumber(manifest, generations_.size(), 8);
  for (const std::uint32_t generation : generations_) appendNumber(manifest, generation, 4);
  const seal::BlockName name{id_, seal::BlockKind::manifest, 0, 0};
  batch.put.push_back({keyOf("manifest"), seal::sealBlock(keys_.databaseKey, name, manifest)});
  return batch.put.back().bytes;
}

platform::BlockBatch WorkingCopy::batchOf(store::RegisterStore& store) {
  platform::BlockBatch batch;
  auto dirty = store.takeDirtyBlocks();
  if (dirty.empty() && !everythingDirty_) return batch;
  ++flush_;
  const std::uint32_t before = static_cast<std::uint32_t>(generations_.size());
  const std::uint32_t count = store.blockCount();
  if (everythingDirty_) {
    const Bytes image = store.image();
    for (std::uint32_t number = 0; number < count; ++number) {
      const std::size_t start = number * store::BlockImage::kBlockSize;
      const std::size_t size = std::min(store::BlockImage::kBlockSize, image.size() - start);
      addPage(batch, number, BytesView(image).subspan(start, size));
    }
  } else {
    for (const auto& block : dirty) addPage(batch, block.number, block.bytes);
  }
  for (std::uint32_t number = count; number < before; ++number) batch.remove.push_back(keyOf(pageName(number)));
  generations_.resize(count);
  pending_ = addManifest(batch);
  everythingDirty_ = false;
  return batch;
}

void WorkingCopy::flush(store::RegisterStore& store, const WorkingCopyLabel& label, const seal::Locks& locks) {
  if (shared_->writing) return;
  if (shared_->failure) {  // what was refused is no longer among the dirty blocks
    everythingDirty_ = true;
    locksWritten_ = false;
  }
  pending_ = shared_->manifest;
  platform::BlockBatch batch = batchOf(store);
  if (shared_->manifest) batch.expect = platform::Block{keyOf("manifest"), *shared_->manifest};
  batch.put.push_back({labelKey(label.id), writeLabel(label)});
  if (!locksWritten_) batch.put.push_back({keyOf("keys"), seal::sealKeys(keys_, locks)});
  locksWritten_ = true;
  shared_->writing = true;
  blocks_.write(std::move(batch), [shared = shared_, manifest = std::exchange(pending_, std::nullopt)](Result<void, platform::BlockStoreFailure> done) {
    shared->writing = false;
    shared->failure.reset();
    if (done) shared->manifest = manifest;
    else shared->failure = done.error();
    if (shared->alive && shared->told) shared->told();
  });
}

seal::SealResult<ReadCopy> openWorkingCopy(const seal::SecretBytes& databaseKey, std::array<std::uint8_t, 16> id,
                                           const std::vector<platform::Block>& blocks) {
  std::map<std::string, const Bytes*> byKey;
  for (const auto& block : blocks) byKey[block.key] = &block.bytes;
  const std::string prefix = registerPrefix(hexText(id));
  const Bytes* sealed = find(byKey, prefix + "manifest");
  if (sealed == nullptr) return seal::sealFailure(seal::SealError::damagedBlock, "no manifest");
  auto manifest = seal::openBlock(databaseKey, {id, seal::BlockKind::manifest, 0, 0}, *sealed);
  if (!manifest) return manifest.error();
  if (manifest->size() < kManifestHead) return seal::sealFailure(seal::SealError::damagedBlock, "short manifest");
  const std::uint64_t count = numberAt(*manifest, 8, 8);
  if ((manifest->size() - kManifestHead) / 4 != count || (manifest->size() - kManifestHead) % 4 != 0)
    return seal::sealFailure(seal::SealError::damagedBlock, "manifest size");
  ReadCopy copy;
  copy.manifest = *sealed;
  copy.flush = numberAt(*manifest, 0, 8);
  for (std::uint32_t number = 0; number < count; ++number) {
    const auto generation = static_cast<std::uint32_t>(numberAt(*manifest, kManifestHead + number * std::size_t{4}, 4));
    const Bytes* page = find(byKey, prefix + pageName(number));
    if (page == nullptr) return seal::sealFailure(seal::SealError::damagedBlock, "page missing");
    auto plain = seal::openBlock(databaseKey, {id, seal::BlockKind::page, number, generation}, *page);
    if (!plain) return plain.error();
    copy.pages.push_back(std::move(*plain));
    copy.generations.push_back(generation);
  }
  return copy;
}

}  // namespace fyren::app

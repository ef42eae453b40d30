// SPDX-License-Identifier: EUPL-1.2
#include <emscripten.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "platform/web/pending.h"
#include "platform/web/web_platform.h"

namespace fyren::platform::web {
namespace {

// clang-format off
EM_JS(void, fyrenBlocksRead, (int request, const char* prefix), { Module["page"].blocks.readAll(request, UTF8ToString(prefix)); });
// Records of four words: address and length of the key, address and length of the bytes. The page reads them while it writes.
EM_JS(void, fyrenBlocksPut, (int request, const std::uint32_t* records, int count), {
  Module["page"].blocks.put(request, records, count);
});
EM_JS(void, fyrenBlocksRemove, (int request, const char* key), { Module["page"].blocks.remove(request, UTF8ToString(key)); });
EM_JS(void, fyrenBlocksClear, (int request, const char* prefix), { Module["page"].blocks.clear(request, UTF8ToString(prefix)); });
EM_JS(void, fyrenBlocksCopy, (int request, const char* from, const char* to), {
  Module["page"].blocks.copy(request, UTF8ToString(from), UTF8ToString(to));
});
EM_JS(void, fyrenBlocksExpect, (int request, const char* key, const unsigned char* bytes, int size), {
  Module["page"].blocks.expect(request, UTF8ToString(key), HEAPU8.slice(bytes, bytes + size));
});
EM_JS(void, fyrenBlocksCommit, (int request), { Module["page"].blocks.commit(request); });
// clang-format on

using ReadDone = std::function<void(Result<std::vector<Block>, BlockStoreFailure>)>;
using WriteDone = std::function<void(Result<void, BlockStoreFailure>)>;
struct Read {
  ReadDone done;
  std::vector<Block> blocks;
};
Pending<Read> reads;
struct Write {
  WriteDone done;
  BlockBatch batch;  // the page copies a part of it at a time
  std::vector<std::uint32_t> records;
};
Pending<Write> writes;
std::function<void()> whenDoubted;

std::uint32_t addressOf(const void* at) { return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(at)); }

// Codes from web/blocks.js: 1 unavailable, 2 full, 4 overtaken, 5 gone, else broken.
BlockStoreFailure failure(int code) {
  if (code == 1) return {BlockStoreError::Unavailable, {"platform.storage.unavailable", {}}, ""};
  if (code == 2) return {BlockStoreError::Full, {"platform.storage.full", {}}, ""};
  if (code == 4) return overtakenFailure();
  if (code == 5) return goneFailure();
  return {BlockStoreError::Broken, {"platform.storage.broken", {}}, ""};
}

class WebBlockStore final : public BlockStore {
 public:
  void readAll(std::string prefix, ReadDone done) override {
    fyrenBlocksRead(reads.add({std::move(done), {}}), prefix.c_str());
  }
  void write(BlockBatch given, WriteDone done) override {
    const int request = writes.add({std::move(done), std::move(given), {}});
    Write& write = *writes.find(request);
    const BlockBatch& batch = write.batch;
    for (const std::string& prefix : batch.clear) fyrenBlocksClear(request, prefix.c_str());
    for (const BlockCopy& copy : batch.copy) fyrenBlocksCopy(request, copy.from.c_str(), copy.to.c_str());
    write.records.reserve(batch.put.size() * 4);
    for (const Block& block : batch.put)
      write.records.insert(write.records.end(), {addressOf(block.key.data()), static_cast<std::uint32_t>(block.key.size()),
                                                 addressOf(block.bytes.data()), static_cast<std::uint32_t>(block.bytes.size())});
    fyrenBlocksPut(request, write.records.data(), static_cast<int>(batch.put.size()));
    for (const std::string& key : batch.remove) fyrenBlocksRemove(request, key.c_str());
    if (batch.expect) {
      fyrenBlocksExpect(request, batch.expect->key.c_str(), batch.expect->bytes.data(),
                        static_cast<int>(batch.expect->bytes.size()));
    }
    fyrenBlocksCommit(request);
  }
  void onDoubt(std::function<void()> told) override { whenDoubted = std::move(told); }
};

extern "C" {
// Room for one block that was read; the page fills it at once.
EMSCRIPTEN_KEEPALIVE std::uint8_t* fyren_blocks_room(int request, const char* key, std::size_t size) {
  Read* read = reads.find(request);
  if (read == nullptr) return nullptr;
  read->blocks.push_back({key, Bytes(size)});
  return read->blocks.back().bytes.data();
}
EMSCRIPTEN_KEEPALIVE void fyren_blocks_read(int request, int code) {
  Read read = reads.take(request);
  if (code != 0) read.done(failure(code));
  else read.done(std::move(read.blocks));
}
EMSCRIPTEN_KEEPALIVE void fyren_blocks_doubted() {
  if (whenDoubted) whenDoubted();
}
EMSCRIPTEN_KEEPALIVE void fyren_blocks_written(int request, int code) {
  const WriteDone done = writes.take(request).done;
  if (code != 0) done(failure(code));
  else done({});
}
}

}  // namespace

std::unique_ptr<BlockStore> makeBlockStore() { return std::make_unique<WebBlockStore>(); }

}  // namespace fyren::platform::web

// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a register's image, as they are and laid over a sound one: opened as foreign and as a working copy,
// then read and undone. Nothing may crash, hang or read outside.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "store/register_store.h"

namespace {

using namespace fyren;
using namespace fyren::store;

StoreEnv environment() {
  return {[] { return std::int64_t{1'790'000'000'000}; },
          [](std::span<std::uint8_t> bytes) {
            static std::uint64_t state = 1;
            for (auto& byte : bytes) {
              state = state * 6364136223846793005ULL + 1442695040888963407ULL;
              byte = static_cast<std::uint8_t>(state >> 56U);
            }
          },
          7};
}

// A register with one invented person in it.
const Bytes& soundImage() {
  static const Bytes image = [] {
    auto store = RegisterStore::create({{}, RegisterKind::training, "2281", "Sundsvall", 0}, environment());
    if (!store) std::abort();
    Act act = store->begin({"Kim", "test", std::nullopt, {}});
    Ungdom ungdom{.id = {}, .nummer = Personnummer::fromStored(200803052380), .tidigareNummer = {}, .fornamn = "Elin",
                  .efternamn = "Berg", .gatuadress = {}, .postnummer = {}, .postort = {}, .epost = {}, .telefon = {},
                  .handlaggare = {}};
    act.put(ungdom);
    if (!act.commit()) std::abort();
    return store->image();
  }();
  return image;
}

// Pieces of the input written over the sound image: three bytes say which place, one how many bytes follow.
Bytes patched(BytesView patches) {
  Bytes image = soundImage();
  while (patches.size() > 4) {
    const std::size_t place = (std::size_t{patches[0]} << 16U | std::size_t{patches[1]} << 8U | patches[2]) % image.size();
    const std::size_t count = std::min({std::size_t{patches[3]} % 16 + 1, patches.size() - 4, image.size() - place});
    std::copy_n(patches.begin() + 4, count, image.begin() + static_cast<std::ptrdiff_t>(place));
    patches = patches.subspan(4 + count);
  }
  return image;
}

void use(StoreResult<RegisterStore> opened) {
  if (!opened) return;
  (void)opened->allFacts().ok();
  (void)opened->acts({}).ok();
  (void)opened->importrapporter().ok();
  (void)opened->undo("Kim").ok();
  (void)opened->redo("Kim").ok();
  (void)opened->image();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const BytesView bytes(data, size);
  use(RegisterStore::open(bytes, environment()));
  const Bytes image = patched(bytes);
  use(RegisterStore::open(image, environment()));
  use(RegisterStore::openBlocks(std::span(&image, 1), environment()));
  return 0;
}

// SPDX-License-Identifier: EUPL-1.2
// Any bytes as the inside of a manifest and of a backup's description: what is read must be written again the same.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "app/copy_state.h"

namespace {

using namespace fyren;
using namespace fyren::app;

void need(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const BytesView bytes(data, size);
  if (const auto manifest = readManifest(bytes, 2)) {
    const Bytes again = writeManifest(*manifest);
    need(std::equal(again.begin(), again.end(), bytes.begin(), bytes.end()));
  }
  if (const auto manifest = readManifest(bytes, 1)) need(manifest->backups.empty() && manifest->generations.size() * 4 + 16 == size);
  if (const auto record = readBackupRecord(bytes)) {
    const auto again = readBackupRecord(writeBackupRecord(*record));
    need(again && again->generations == record->generations && again->counts == record->counts);
  }
  return 0;
}

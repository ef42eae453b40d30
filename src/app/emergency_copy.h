// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "app/working_copy_label.h"
#include "base/bytes.h"
#include "platform/block_store.h"

namespace fyren::app {

// The sealed blocks of one working copy in a file, handed out by web/emergency.js when the program has stopped.
// Layout: the line "fyren-nodkopia-1\n", then for each block the key's size (4 bytes, little-endian), the key, the
// size of the bytes (likewise), the bytes. Nothing in it is readable but the label.
struct EmergencyCopy {
  WorkingCopyLabel label;
  std::vector<platform::Block> blocks;
};

bool isEmergencyCopy(BytesView file);
// Nothing when it is cut off, or holds anything but the blocks of one register and its label.
std::optional<EmergencyCopy> readEmergencyCopy(BytesView file);
// The same layout, for tests and tools.
Bytes writeEmergencyCopy(const std::vector<platform::Block>& blocks);

}  // namespace fyren::app

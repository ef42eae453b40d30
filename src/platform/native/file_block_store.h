// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>

#include "platform/block_store.h"

namespace fyren::platform {

// Blocks in one file of this machine: a journal of batches, each with its length and checksum, appended and forced
// to the disk before it is acknowledged. A batch that was cut off (power, kill) is as if it had never been written.
// When most of the file is of the past it is written anew beside and renamed into place.
//
// One program at a time: the file is locked while this lives.
std::unique_ptr<BlockStore> makeFileBlockStore(const std::string& path);

}  // namespace fyren::platform

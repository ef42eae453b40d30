// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "store/block_image.h"

namespace fyren::store {

// Makes a BlockImage openable by SQLite: while this lives, the file name() of the VFS vfsName() is the image.
// A journal lives in memory as long as it is open (VACUUM INTO wants one); temporary files never get here
// (temp_store is MEMORY).
class BlockFileName {
 public:
  explicit BlockFileName(BlockImage& image);
  ~BlockFileName();
  BlockFileName(const BlockFileName&) = delete;
  BlockFileName& operator=(const BlockFileName&) = delete;

  const char* name() const { return name_.c_str(); }
  static const char* vfsName();

 private:
  std::string name_;
};

}  // namespace fyren::store

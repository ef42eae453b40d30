// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "app/file_room.h"
#include "base/bytes.h"
#include "platform/files.h"
#include "platform/tab_lock.h"
#include "store/act_info.h"

// The inside of Application about files, truth and windows (file_saving.cpp, save_truth.cpp, window_room.cpp).
namespace fyren::app {

// Of an open register.
struct FileDesk {
  std::optional<store::ActId> newestAct;  // that has been counted
  bool everKept = false;           // the browser has had it whole
  std::int64_t keptUtcMs = 0;      // when it last said so
  std::int64_t toldMinute = 0;     // the truth grows older
  std::optional<FileConflict> conflict;
  platform::SaveTarget disputed;   // where the conflict is
  bool downloadLeft = false;       // nobody wants to look at the download now
  bool saveFailed = false;
  std::function<void()> afterSave;
};

// Another file that waits for an answer.
struct WaitingFile {
  std::string name;
  Bytes bytes;
  platform::FileHandle handle = 0;
};

// Which register this window may write.
struct WindowDesk {
  enum class Standing : std::uint8_t { notAsked, asked, writes, yields, reads };
  std::string registerId;
  Standing standing = Standing::notAsked;
  std::optional<Message> why;  // it only reads
  bool knowsLocks = true;
};

}  // namespace fyren::app

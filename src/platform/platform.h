// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/a11y_tree.h"
#include "platform/block_store.h"
#include "platform/browser_storage.h"
#include "platform/clipboard.h"
#include "platform/clock.h"
#include "platform/files.h"
#include "platform/key_deriver.h"
#include "platform/print.h"
#include "platform/random.h"
#include "platform/surroundings.h"
#include "platform/tab_lock.h"

namespace fyren::platform {

// All seams in one hand; main builds it and hands the parts down. Borrowed, lives as long as the program.
struct Platform {
  Clock& clock;
  Random& random;
  BlockStore& blocks;
  Files& files;
  Print& print;
  KeyDeriver& keys;
  Clipboard& clipboard;
  Surroundings& surroundings;
  TabLock& tabs;
  BrowserStorage& storage;
};

}  // namespace fyren::platform

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>

#include "platform/platform.h"

namespace fyren::platform::web {

// The seams, carried out by the modules in web/. One per page.
class WebPlatform {
 public:
  WebPlatform();
  ~WebPlatform();
  WebPlatform(const WebPlatform&) = delete;
  WebPlatform& operator=(const WebPlatform&) = delete;

  Platform all();
  Clock& clock() { return *clock_; }
  Surroundings& surroundings() { return *surroundings_; }
  Clipboard& clipboard() { return *clipboard_; }

 private:
  std::unique_ptr<Clock> clock_;
  std::unique_ptr<Random> random_;
  std::unique_ptr<BlockStore> blocks_;
  std::unique_ptr<Files> files_;
  std::unique_ptr<Print> print_;
  std::unique_ptr<KeyDeriver> keys_;
  std::unique_ptr<Clipboard> clipboard_;
  std::unique_ptr<Surroundings> surroundings_;
  std::unique_ptr<TabLock> tabs_;
  std::unique_ptr<BrowserStorage> storage_;
};

std::unique_ptr<BlockStore> makeBlockStore();
std::unique_ptr<Files> makeFiles();
std::unique_ptr<KeyDeriver> makeKeyDeriver();
std::unique_ptr<TabLock> makeTabLock();
std::unique_ptr<BrowserStorage> makeBrowserStorage();

}  // namespace fyren::platform::web

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace fyren::platform {

// How well the machine keeps the working copy.
struct StorageTruth {
  enum class Persistence : std::uint8_t { unknown, persistent, evictable };
  Persistence persistence = Persistence::unknown;
  std::optional<std::uint64_t> usedBytes;   // by this program, as the browser estimates it
  std::optional<std::uint64_t> quotaBytes;  // what it may use at most
  bool isShortLived = false;  // gone with the window (a private one), as far as can be told
};

class BrowserStorage {
 public:
  virtual ~BrowserStorage() = default;
  // `askForPersistence`: the browser may ask the user.
  virtual void look(bool askForPersistence, std::function<void(StorageTruth)> done) = 0;
  // What to say of the open register, and whose blocks to hand out, if the program should stop here and now.
  // Both empty: nothing is open.
  virtual void lastWords(std::string registerId, std::string sentence) = 0;
};

}  // namespace fyren::platform

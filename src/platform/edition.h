// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace fyren::platform {

// What the browser can do for the program where it now runs, found by trying. The numbers are web/abilities.js's too.
enum Ability : std::uint32_t {
  kKeepsWorkingCopy = 1U << 0U,  // the sealed copy in the browser
  kGuardsWindows = 1U << 1U,     // one window writes
  kPromisesStorage = 1U << 2U,   // can be asked not to throw things away
  kSavesSameFile = 1U << 3U,     // writes a file again and reads it back
  kStartsOffline = 1U << 4U,
};

// Which program this is.
struct Edition {
  std::string version;     // "0.1.0"
  std::string contents;    // a hash of every file that it is made of; empty when nobody knows
  bool isOneFile = false;  // opened from the disk instead of a web address
  std::uint32_t abilities = ~0U;
};

// Asked anew each time: what the browser can do is known a moment after the start.
using EditionNow = std::function<Edition()>;

}  // namespace fyren::platform

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace fyren::app {

// Which screen is shown.
enum class Phase : std::uint8_t {
  starting,       // looking for working copies
  welcome,        // nothing open
  askPassphrase,  // a file or working copy waits for its passphrase or recovery key
  repair,         // a working copy is not sound: OpeningRoom::repair() says what can be done
  recoverySheet,  // a new register's recovery key is shown, to be printed and proven
  open,           // session() is there
  veiled,         // it should be locked, but memory has what nothing else has: covered, LockingRoom::unveil() shows it
  locking,        // nothing of the register is shown any more; what is on its way is brought home first
};

}  // namespace fyren::app

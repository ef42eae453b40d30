// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace fyren::app {

// Somebody who can open the register with a passphrase of her own.
struct PassphraseHolder {
  std::string id;
  std::string namn;   // never empty: a passphrase without a name is called so
  std::string since;  // "22 nov 2026"; empty: not known
  bool isMine = false;  // the register was unlocked with it
};

// Who can open an open register, and when its recovery key was last seen.
struct KeyState {
  std::vector<PassphraseHolder> holders;
  bool openedByRecovery = false;
  std::string recoveryMade;    // "22 nov 2026"; empty: not known
  std::string recoveryProven;  // empty: never
  std::string provenBy;
  bool notInFile = false;     // changed since the file was saved, or there is no file yet
};

}  // namespace fyren::app

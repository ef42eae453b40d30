// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

#include "app/command.h"
#include "app/key_state.h"

namespace fyren::seal {
class SecretString;
}

namespace fyren::app {

struct ApplicationState;

// The recovery sheet, and who can open the register (real ones only). Every change ends in the working copy at once,
// in the file at the next save. Who has an older copy of the file can go on opening that.
class KeyRoom {
 public:
  explicit KeyRoom(ApplicationState& state) : state_(state) {}

  // --- recoverySheet ---
  seal::SecretString recoveryKey() const;  // "AGE-SECRET-KEY-1...", until it is proven or dropped; empty then
  void printRecoverySheet();
  enum class Sheet : std::uint8_t {
    first,     // of a new register
    unproven,  // of a register whose first sheet was never proven: that one's key ends here
    renewal,   // instead of one that was lost or that somebody else has; can be called off
  };
  Sheet sheet() const;
  // The user proves to have it: types the last six characters. Goes on to open. Only now a new key takes the old
  // one's place: in the working copy at once, in the file at the next save.
  CommandResult proveRecovery(const std::string& lastSix);
  void keepOldRecovery();  // renewal only

  // --- open ---
  KeyState state() const;
  bool rehearsalDue() const;  // nobody has shown to have the recovery key for a year
  // A new passphrase instead of one's own; who came in by the recovery key gets one of her own.
  CommandResult setPassphrase(const std::string& passphrase);
  CommandResult addHolder(const std::string& namn, const std::string& passphrase);
  CommandResult removeHolder(const std::string& id);  // the last one stays
  CommandResult renewRecovery();                      // goes on to recoverySheet
  // Whether this is the register's recovery key; blanks, line breaks and a missing beginning are forgiven.
  CommandResult rehearseRecovery(std::string typed);

 private:
  ApplicationState& state_;
};

}  // namespace fyren::app

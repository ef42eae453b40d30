// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/backup_room.h"
#include "app/command.h"
#include "base/bytes.h"
#include "core/person/ungdom.h"

namespace fyren::app {

struct ApplicationState;

struct NewRegister {
  std::string kommun;     // four-digit code
  std::string anvandare;  // the user's name, for the history
  std::string passphrase;
  RegisterKind kind = RegisterKind::real;
};

// A register that lies sealed in this browser and can be gone on with.
struct ResumableRegister {
  std::string id;
  std::string name;  // "Sundsvall"
  RegisterKind kind = RegisterKind::real;
  std::string changedAt;  // local, "sön 22 nov 14:32"
  bool onDisk = false;    // everything in it has also been saved to a file
  bool isUnchecked = false;  // but that file went to the downloads, and nobody has looked at it
};

struct KommunChoice {
  std::string code;  // "2281"
  std::string name;  // "Sundsvall"
};

// Before a register is open: which one, and who it is that opens it.
class OpeningRoom {
 public:
  explicit OpeningRoom(ApplicationState& state) : state_(state) {}

  // --- welcome ---
  const std::vector<ResumableRegister>& resumable() const;
  // Right after locking: that it is locked, and where everything is. Nothing otherwise.
  const std::optional<Message>& lockedJustNow() const;
  const std::vector<KommunChoice>& kommuner() const;  // Sweden's 290, by name
  // Checks (kommun chosen, name given, passphrase strong enough) and starts; goes on to recoverySheet.
  CommandResult createRegister(const NewRegister& wish);
  void openTraining();                            // the built-in municipality of invented persons
  void openFile();                                // asks the user for a file
  void openBytes(std::string name, Bytes bytes);  // dropped or picked
  void resume(const std::string& id);
  // Deletes it from this browser for good; told as a notice when it is done. Refused while another window has it open.
  void forget(const std::string& id);

  // --- askPassphrase ---
  std::string waitingName() const;  // file or register name
  bool waitingIsReal() const;  // as far as it is known before it is unlocked
  // The name may be left out: then it is the one that the passphrase was given to.
  void givePassphrase(std::string anvandare, std::string passphraseOrRecoveryKey);
  bool needsName() const;  // unlocked, but nobody has said who it is: goes on with giveName()
  CommandResult giveName(std::string anvandare);
  void backToWelcome();

  // --- repair ---
  const Repair* repair() const;  // null in other phases
  void openSoundBackup();        // the newest backup that is whole takes the working copy's place
  void openAsItIs();             // only when it is whole
  void openFileInstead();        // asks for the file, which then takes the working copy's place

 private:
  ApplicationState& state_;
};

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/backup_room.h"
#include "app/command.h"
#include "app/job.h"
#include "base/bytes.h"
#include "base/half_year.h"
#include "base/row_id.h"
#include "core/person/personnummer.h"

namespace fyren::platform {
class BlockStore;
class Clock;
class Files;
struct OpenedFile;
class KeyDeriver;
class Print;
class Random;
class Surroundings;
}  // namespace fyren::platform

namespace fyren::app {

class Session;

// The machine, as the application sees it. All borrowed; they outlive the Application.
struct Seams {
  platform::Clock& clock;
  platform::Random& random;
  platform::BlockStore& blocks;
  platform::Files& files;
  platform::KeyDeriver& keys;
  platform::Print& print;
  platform::Surroundings& surroundings;
};

struct NewRegister {
  std::string kommun;  // four-digit code
  std::string anvandare;  // the user's name, for the history
  std::string passphrase;
  RegisterKind kind = RegisterKind::real;
};

// A register that lies sealed in this browser and can be gone on with.
struct ResumableRegister {
  std::string id;
  std::string name;      // "Sundsvall"
  RegisterKind kind = RegisterKind::real;
  std::string changedAt; // local, "sön 22 nov 14:32"
  bool onDisk = false;   // everything in it has also been saved to a file
};

struct KommunChoice {
  std::string code;  // "2281"
  std::string name;  // "Sundsvall"
};

// The program from start to finish: which register is open, how it came to be, and the long work under way.
// The interface asks phase() and shows the right screen; it never opens anything itself.
class Application {
 public:
  enum class Phase : std::uint8_t {
    starting,       // looking for working copies
    welcome,        // nothing open
    askPassphrase,  // a file or working copy waits for its passphrase or recovery key
    repair,         // a working copy is not sound: repair() says what can be done
    recoverySheet,  // a new register's recovery key is shown, to be printed and proven
    open,           // session() is there
  };

  explicit Application(Seams seams);
  ~Application();
  Application(const Application&) = delete;
  Application& operator=(const Application&) = delete;

  Phase phase() const;
  Session* session();  // null unless phase is open
  // Runs pending work for about `budgetMs`; true when the screen should be drawn again soon.
  bool tick(double budgetMs);
  const Job* job() const;  // the long work under way, for the progress line; null when none
  void cancelJob();
  // The last failure to tell, until dismissed: what happened, what is safe, what to do.
  const std::optional<Message>& failure() const;
  void dismissFailure();

  // --- welcome ---
  const std::vector<ResumableRegister>& resumable() const;
  const std::vector<KommunChoice>& kommuner() const;  // Sweden's 290, by name
  // Checks (kommun chosen, name given, passphrase strong enough) and starts; goes on to recoverySheet.
  CommandResult createRegister(const NewRegister& wish);
  void openTraining();                       // the built-in municipality of invented persons
  void openFile();                           // asks the user for a file
  void openBytes(std::string name, Bytes bytes);  // dropped or picked
  // True once after a list was dropped on the window of an open register: the import should be shown.
  bool takeDropNotice();
  void resume(const std::string& id);
  CommandResult forget(const std::string& id);  // deletes it from this browser for good

  // --- askPassphrase ---
  std::string waitingName() const;           // file or register name
  bool waitingIsTraining() const;
  void givePassphrase(std::string anvandare, std::string passphraseOrRecoveryKey);
  void backToWelcome();

  // --- repair ---
  const Repair* repair() const;  // null in other phases
  void openSoundBackup();        // the newest backup that is whole takes the working copy's place
  void openAsItIs();             // only when it is whole
  void openFileInstead();        // asks for the file, which then takes the working copy's place

  // --- recoverySheet ---
  std::string recoveryKey() const;           // "AGE-SECRET-KEY-1..."
  void printRecoverySheet();
  // The user proves to have it: types the last six characters. Goes on to open.
  CommandResult proveRecovery(const std::string& lastSix);

  // --- open ---
  void save();     // to the same file where the browser can, else as a download with a counter
  void saveAs();
  // Asks for a list and hands it to the session's import.
  void pickList();
  // The rows of the import under way that could not be read, as a file.
  void saveRefusedRows();
  // Makes the delivery of this period and hands out its file; or the bytes of one that was made before.
  CommandResult saveDelivery(HalfYear period);
  CommandResult saveKeptDelivery(AnyRowId id);
  // Wipes keys and memory by loading the page anew; the working copy stays sealed in the browser.
  void lock();
  // A new passphrase instead of the old one; the recovery key stays. Ends in the working copy at once, in the
  // file at the next save.
  CommandResult setPassphrase(const std::string& passphrase);

  // --- backups in the browser; the same register must be open ---
  BackupRoom backups() const;
  CommandResult backUpNow();
  // Opens a backup beside the register and compares; comparison() shows it until it is closed.
  void compareBackup(std::uint32_t number);
  const Comparison* comparison() const;
  void closeComparison();
  // The backup takes the register's place. A backup of the register as it is now is made in the same write.
  CommandResult restoreBackup(std::uint32_t number);
  // Opens the newest backup, or a file that the user picks, checks all of it and compares; the day is kept in the
  // register. Nothing else is changed.
  CommandResult rehearseBackup();
  void rehearseFile(std::string passphraseOrRecoveryKey);

  // Small settings of this computer that hold no personal data (the look of the program).
  std::optional<std::string> setting(std::string_view key) const;
  void keepSetting(std::string_view key, std::string_view value);

  // How strong a passphrase is, honestly: 0 weak, 1 fair, 2 good, and a sentence.
  struct Strength { int score = 0; Message sentence; };
  static constexpr int kLowestStrength = 1;  // weaker ones are refused
  static Strength passphraseStrength(const std::string& passphrase);
  static std::string suggestPassphrase();

 private:
  void takeDropped(std::vector<platform::OpenedFile> files);

  struct Impl;
  std::unique_ptr<Impl> impl_;
  bool dropped_ = false;
};

}  // namespace fyren::app

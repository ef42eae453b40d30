// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/backup_room.h"
#include "app/command.h"
#include "app/file_room.h"
#include "app/job.h"
#include "app/key_state.h"
#include "base/bytes.h"
#include "base/half_year.h"
#include "base/row_id.h"
#include "core/person/ungdom.h"

namespace fyren::platform {
class BlockStore;
class BrowserStorage;
class Clock;
class Files;
struct OpenedFile;
class KeyDeriver;
class Network;
class Print;
class Random;
class Surroundings;
class TabLock;
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
  platform::TabLock& tabs;
  platform::BrowserStorage& storage;
  platform::Network* network = nullptr;  // none on the command line
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
    locking,        // nothing of the register is shown any more; what is on its way is brought home first
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

  // --- recoverySheet ---
  std::string recoveryKey() const;           // "AGE-SECRET-KEY-1..."
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
  void save();     // to the same file where the browser can, else as a download with a counter
  void saveAs();
  // After a failure to write the file: saveAs() is another way.
  bool saveFailed() const;
  // The file on disk is not the one that was opened or saved here: nothing is written until this is answered.
  const FileConflict* conflict() const;
  void answerConflict(ConflictAnswer answer);
  // The name of a download that nobody has looked at; empty: none. The user picks it, and it is compared.
  std::string uncheckedDownload() const;
  void checkDownload();
  void leaveDownloadUnchecked();
  // Another file waits to be opened.
  std::optional<LeavingQuestion> leaving() const;
  void answerLeaving(LeavingAnswer answer);
  // Why nothing can be changed in this window; nothing when it can.
  const std::optional<Message>& readsOnly() const;
  void takeOverHere();
  // Good news to be told once.
  std::optional<Message> takeNotice();
  StorageFacts storage() const;
  void lookAtStorage(bool askForPersistence);
  // Memory ran out in the middle of long work, which is given up.
  void giveUpForMemory();
  // Asks for a list and hands it to the session's import.
  void pickList();
  // The rows of the import under way that could not be read, as a file.
  void saveRefusedRows();
  // What the import under way brought in and left out, as a text that names nobody.
  void saveImportReport();
  // Makes the delivery of this period and hands out its file; or the bytes of one that was made before.
  CommandResult saveDelivery(HalfYear period);
  CommandResult saveKeptDelivery(AnyRowId id);
  // Prints everything that the register holds about the youth, for the youth; noted in the read log.
  CommandResult printRegisterutdrag(UngdomId id, bool withLog);
  // Wipes keys and memory by loading the page anew; the working copy stays sealed in the browser.
  void lock();

  // --- open: who can open the register (real ones only) ---
  // Every change ends in the working copy at once, in the file at the next save. Who has an older copy of the file
  // can go on opening that.
  KeyState keyState() const;
  bool rehearsalDue() const;  // nobody has shown to have the recovery key for a year
  // A new passphrase instead of one's own; who came in by the recovery key gets one of her own.
  CommandResult setPassphrase(const std::string& passphrase);
  CommandResult addHolder(const std::string& namn, const std::string& passphrase);
  CommandResult removeHolder(const std::string& id);  // the last one stays
  CommandResult renewRecovery();  // goes on to recoverySheet
  // Whether this is the register's recovery key; blanks, line breaks and a missing beginning are forgiven.
  CommandResult rehearseRecovery(std::string typed);

  // --- locking by itself (real registers only) ---
  static constexpr std::array kIdleChoices = {5, 10, 15, 30, 60};  // minutes
  int idleMinutes() const;
  void setIdleMinutes(int minutes);
  void noteActivity();  // a key, a click, a scroll. Too late when the time has passed: then it locks.
  // Locks when the time has passed. The milliseconds until it shall be asked again; negative: there is nothing to lock.
  double noticeTime();
  bool locksSoon() const;  // within a minute
  bool isLocking() const;  // from the moment that it was asked for

  // --- the program itself ---
  bool networkIsClosed() const;
  // A later version lies ready on this computer and has not been refused today.
  bool offersNewVersion() const;
  void refuseNewVersionToday();
  // Why the new version cannot be taken into use now: something must be saved first. Nothing: it can.
  std::optional<Message> newVersionMustWait() const;
  // Uses it from now on: brings home what is on its way, locks, and starts anew.
  void useNewVersion();

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

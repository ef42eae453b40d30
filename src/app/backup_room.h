// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/backup_record.h"
#include "app/command.h"
#include "base/message.h"

// Backups in the browser: what their view shows and does, and the screen that is shown when a working copy is not sound.
namespace fyren::app {

struct ApplicationState;

struct BackupLine {
  std::uint32_t number = 0;
  std::string madeAt;     // "14:32" or "fre 20 nov 14:32"
  std::string changedAt;  // the last change in it
  Message reason;
  RegisterCounts counts;
};

struct BackupList {
  std::vector<BackupLine> backups;  // newest first
  int lost = 0;                     // once made, but no longer there or not readable
  RegisterCounts today;
  Message rehearsed;                // when a restore was last rehearsed, or that it never was
  bool wasRehearsed = false;
};

// A backup (or a file), opened beside the register and looked through.
struct Comparison {
  Message title;               // "Säkerhetskopian från 14:32"
  std::uint32_t number = 0;    // 0: a file
  RegisterCounts then, today;
  std::string lastChange;      // what and when: "Kontakt antecknad, 14:30, Karin Ek"
  std::vector<std::string> onlyThen, onlyToday, differing;  // youths by name; the last: other numbers of records
  bool isRehearsal = false;    // everything was checked, not only read
};

// Why a working copy was not opened, and what can be done instead.
struct Repair {
  std::string name;
  Message what;                      // what is wrong
  std::optional<BackupLine> newest;  // the newest backup that is whole
  int unsoundBackups = 0;            // newer than that
  bool opensAsItIs = false;          // it is whole, only older
  std::string changedAt;             // the last change that it claims to hold
  std::string fileName, savedAt;     // the last file; empty: never saved
};

// The backups of the register that is open.
class BackupRoom {
 public:
  explicit BackupRoom(ApplicationState& state) : state_(state) {}

  BackupList list() const;
  CommandResult backUpNow();
  // Opens a backup beside the register and compares; comparison() shows it until it is closed.
  void compare(std::uint32_t number);
  const Comparison* comparison() const;
  void closeComparison();
  // The backup takes the register's place. A backup of the register as it is now is made in the same write.
  CommandResult restore(std::uint32_t number);
  // Opens the newest backup, or a file that the user picks, checks all of it and compares; the day is kept in the
  // register. Nothing else is changed.
  CommandResult rehearse();
  void rehearseFile(std::string passphraseOrRecoveryKey);

 private:
  ApplicationState& state_;
};

}  // namespace fyren::app

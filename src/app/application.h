// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/job.h"
#include "app/phase.h"
#include "base/message.h"

namespace fyren::platform {
class BlockStore;
class BrowserStorage;
class Clock;
class Files;
class KeyDeriver;
class Network;
class Print;
class Random;
class Surroundings;
class TabLock;
}  // namespace fyren::platform

namespace fyren::app {

struct ApplicationState;
class BackupRoom;
class ExportRoom;
class FileRoom;
class GallringRoom;
class KeyRoom;
class ListRoom;
class LockingRoom;
class OpeningRoom;
class ReportRoom;
class Session;
class UpdateRoom;
class WindowRoom;

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

// The program from start to finish: which register is open, how it came to be, and the long work under way.
// The interface asks phase() and shows the right screen; it never opens anything itself. What it may ask and do lies
// in rooms by subject; a view is given the rooms that it needs. They live as long as the Application.
class Application {
 public:
  using Phase = app::Phase;

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
  std::optional<Message> takeNotice();  // good news to be told once
  void giveUpForMemory();               // memory ran out in the middle of long work, which is given up

  OpeningRoom& opening();  // before a register is open: new, resumed, from a file, repaired
  FileRoom& files();       // saving, conflicts, downloads, the browser's storage
  KeyRoom& keys();         // passphrases, the recovery sheet
  BackupRoom& backups();   // in the browser
  ListRoom& lists();       // lists in
  ExportRoom& exports();   // plain files and papers out
  ReportRoom& reports();   // reports and statistics out
  LockingRoom& locking();  // by the user, and by itself
  WindowRoom& windows();   // which window writes
  GallringRoom& gallring();  // who is no longer needed
  UpdateRoom& updates();   // the program itself

  // Small settings of this computer that hold no personal data (the look of the program).
  std::optional<std::string> setting(std::string_view key) const;
  void keepSetting(std::string_view key, std::string_view value);

 private:
  struct Rooms;

  std::unique_ptr<ApplicationState> state_;
  std::unique_ptr<Rooms> rooms_;
};

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/message.h"

// The register's file and the browser's storage: what the interface is told of them, and what it may answer.
namespace fyren::app {

struct ApplicationState;

// The file on disk is another than the one that was opened or saved here: a colleague has saved it.
struct FileConflict {
  std::string fileName;
  std::string changedAt;     // when the file on disk was last changed, local; empty: not known
  std::uint64_t counter = 0;  // of the save that this window goes out from; 0: none
  std::string since;          // when that was, local; empty: never
  int changes = 0;            // made here and not on disk
};
enum class ConflictAnswer : std::uint8_t {
  saveAsNew,  // to a file of its own
  openOther,  // saves the changes made here as a file of their own first
  overwrite,
  leave,      // nothing is written
};

// Another file is to be opened while changes of the open register are not on disk.
struct LeavingQuestion {
  std::string fileName;  // of the other
  int changes = 0;
  bool losesChanges = false;  // some are in memory only: the other may not be opened yet
  bool isUnchecked = false;   // because they lie in a download that nobody has looked at, and nowhere else
};
enum class LeavingAnswer : std::uint8_t { save, open, stay };

// Where everything is, for the panel behind the status at the top.
struct StorageFacts {
  enum class Persistence : std::uint8_t { unknown, persistent, evictable };
  bool known = false;  // the browser has answered
  Persistence persistence = Persistence::unknown;
  std::optional<std::uint64_t> usedBytes, quotaBytes;
  bool isShortLived = false;  // a private window, as far as can be told
  bool guardsWindows = true;  // the browser can keep two windows from writing the same register
};

// Saving, and what may stand in its way.
class FileRoom {
 public:
  explicit FileRoom(ApplicationState& state) : state_(state) {}

  void save();  // to the same file where the browser can, else as a download with a counter
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
  StorageFacts storage() const;
  void lookAtStorage(bool askForPersistence);

 private:
  ApplicationState& state_;
};

}  // namespace fyren::app

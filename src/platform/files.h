// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/message.h"
#include "base/result.h"

namespace fyren::platform {

// A place on the user's disk that can be written again without asking. 0 = none (the browser only downloads).
using FileHandle = std::uint32_t;

struct OpenedFile {
  std::string name;
  Bytes bytes;
  FileHandle handle = 0;
};

struct FileKind {
  std::string description;              // "Fyren-register"
  std::vector<std::string> extensions;  // ".fyren"
};

enum class FileError {
  Unreadable,
  Folder,
  TooLarge,  // over the limit given to open()
  NotWritten,
  NotAllowed,  // the user or the browser refused
  Missing,     // the file has been moved or removed
  Changed,     // the file is another than this program last read or wrote there; nothing was written
  Full,        // no room on the disk
  Differs,     // written, but read back it was not the same
  NoMemory,
};
using FileFailure = Failure<FileError>;

inline FileFailure fileTooLarge(std::uint64_t maxBytes) {
  return {FileError::TooLarge, {"platform.file.tooLarge", {{"tak", static_cast<std::int64_t>(maxBytes >> 20U)}}}, ""};
}

// Where a save will go. `isDownload`: the browser puts a new file among the downloads each time.
struct SaveTarget {
  std::string name;
  FileHandle handle = 0;
  bool isDownload = false;
  bool overwrite = false;  // also a file that has been changed by somebody else
};

// Open and choose must be called while a click or key press is being handled (a draw function is).
class Files {
 public:
  virtual ~Files() = default;

  // Empty list when the user changed her mind.
  virtual void open(FileKind kind, bool several, std::uint64_t maxBytes,
                    std::function<void(Result<std::vector<OpenedFile>, FileFailure>)> done) = 0;
  // Asks where to save. Nothing when the user changed her mind. Do this first and slow work (sealing) after:
  // the browser lets us ask only just after a click.
  virtual void chooseSave(FileKind kind, std::string suggestedName,
                          std::function<void(Result<std::optional<SaveTarget>, FileFailure>)> done) = 0;
  // Just after a click: asks for the right to write there, where it has been lost, and looks whether the file is
  // still the one that was last read or written here (Missing, Changed, NotAllowed). A file that was empty is not.
  virtual void prepare(FileHandle handle, std::function<void(Result<void, FileFailure>)> done) = 0;
  // When the file was last changed, as prepare() or write() saw it; 0: not known.
  virtual std::int64_t changedUtcMs(FileHandle handle) const = 0;
  // The file as it is now.
  virtual void read(FileHandle handle, std::uint64_t maxBytes, std::function<void(Result<OpenedFile, FileFailure>)> done) = 0;
  // The handle is found again after the page has been loaded anew, by this name.
  virtual void keep(std::string name, FileHandle handle) = 0;
  virtual void find(std::string name, std::function<void(std::optional<SaveTarget>)> done) = 0;
  // Writes the whole file; done means that it was read back and was the same (a download: handed to the browser,
  // which cannot be asked). A failure leaves the earlier file as it was, but for Differs.
  virtual void write(SaveTarget target, Bytes bytes,
                     std::function<void(Result<void, FileFailure>)> done) = 0;
  // A copy among the downloads, without asking: exports, refused rows.
  virtual void download(std::string name, std::string mimeType, Bytes bytes) = 0;
  // Files dropped on the window or opened by double click (an installed program). `maxBytes` is asked before
  // any of them is read.
  virtual void onDrop(std::function<std::uint64_t()> maxBytes,
                      std::function<void(Result<std::vector<OpenedFile>, FileFailure>)> dropped) = 0;
  // A drawing (SVG without outside addresses) as a PNG among the downloads, twice as fine as its size in px.
  virtual void downloadPicture(std::string name, std::string svg) = 0;
};

}  // namespace fyren::platform

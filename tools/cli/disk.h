// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/bytes.h"
#include "cli/stop.h"

namespace fyren::cli {

// The whole file. Refused (Exit::unopened) with the system's reason.
Outcome<Bytes> readFile(const std::string& path);
bool fileExists(const std::string& path);
// Refused (wrong use) when `output` is the file that the command reads from, under whatever name.
Outcome<void> notOver(const std::string& input, const std::string& output);
// "listor/folk.csv" → "folk.csv"
std::string fileNameOf(const std::string& path);
// The folder, and those above it that are missing.
Outcome<void> makeFolder(const std::string& path);

enum class Access { everybody, ownerOnly };  // of a new file; one that is replaced keeps its own

// A file that is about to be written: all bytes are on disk under another name in the same folder, and take the
// place of the old ones in one step. Goes away without a trace unless put in place.
class StagedFile {
 public:
  static Outcome<StagedFile> write(const std::string& path, BytesView bytes, Access access);
  StagedFile(StagedFile&& other) noexcept;
  StagedFile& operator=(StagedFile&&) = delete;
  ~StagedFile();
  Outcome<void> putInPlace();

 private:
  StagedFile(std::string path, std::string temporary);
  std::string path_;
  std::string temporary_;  // empty: nothing to take away
};

// Both steps at once.
Outcome<void> writeFile(const std::string& path, BytesView bytes, Access access);

}  // namespace fyren::cli

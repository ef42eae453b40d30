// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/bytes.h"
#include "core/person/personnummer.h"

namespace fyren::app {

// What lies readable beside a sealed working copy, so that the welcome screen can name it before anyone has
// unlocked it. No personal data: the municipality, the kind, and how the copy stands to its file.
struct WorkingCopyLabel {
  std::string id;    // 32 hex digits, the register's
  std::string name;  // "Sundsvall"
  RegisterKind kind = RegisterKind::real;
  std::int64_t changedUtcMs = 0;
  int changesNotOnDisk = 0;
  std::string fileName;          // empty: never saved to a file
  std::int64_t savedUtcMs = 0;   // of that file
  std::uint64_t saveCounter = 0;  // of that file
  std::string downloadSha256;     // hex; the file went to the downloads, and nobody knows yet whether it came there whole
};

Bytes writeLabel(const WorkingCopyLabel& label);
// Nothing when the bytes are no label: the browser's storage is anybody's.
std::optional<WorkingCopyLabel> readLabel(BytesView bytes);

std::string hexText(BytesView bytes);
std::optional<Bytes> fromHexText(std::string_view text);

}  // namespace fyren::app

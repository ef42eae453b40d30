// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fyren::app {

// The file that was saved last from this browser, kept as a small setting apart from the working copy: a browser that
// is full may take this when it takes no copy, and then the copy is behind its own file.
struct LastSave {
  std::uint64_t counter = 0;
  std::string digest;  // SHA-256 in hex
  std::int64_t savedUtcMs = 0;
};

std::string lastSaveKey(const std::string& id);
std::string writeLastSave(const LastSave& save);
std::optional<LastSave> readLastSave(std::string_view text);

}  // namespace fyren::app

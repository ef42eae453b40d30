// SPDX-License-Identifier: EUPL-1.2
#include "app/last_save.h"

#include <sstream>

namespace fyren::app {

std::string lastSaveKey(const std::string& id) { return "saved." + id; }

std::string writeLastSave(const LastSave& save) {
  return std::to_string(save.counter) + " " + save.digest + " " + std::to_string(save.savedUtcMs);
}

std::optional<LastSave> readLastSave(std::string_view text) {
  LastSave save;
  std::istringstream in{std::string(text)};
  if (!(in >> save.counter >> save.digest >> save.savedUtcMs) || save.digest.size() != 64) return std::nullopt;
  return save;
}

}  // namespace fyren::app

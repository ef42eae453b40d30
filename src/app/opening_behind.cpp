// SPDX-License-Identifier: EUPL-1.2
// Application: a working copy that is behind the file saved last from this browser (last_save.h).
#include <algorithm>

#include "app/application_state.h"
#include "seal/crypto.h"

namespace fyren::app {

std::optional<LastSave> ApplicationState::lastSave(const std::string& id) const {
  return readLastSave(seams.surroundings.setting(lastSaveKey(id)).value_or(""));
}

void ApplicationState::noteLastSave(const LastSave& save) {
  seams.surroundings.keepSetting(lastSaveKey(open->label.id), writeLastSave(save));
}

// Also past what a copy that is behind has forgotten.
std::uint64_t ApplicationState::nextCounter() const {
  const auto last = lastSave(open->label.id);
  return std::max(open->label.saveCounter, last ? last->counter : 0) + 1;
}

bool ApplicationState::isBehindItsFile() const {
  const auto last = lastSave(open->label.id);
  return last && last->counter > open->label.saveCounter;
}

bool ApplicationState::isWhatCopyLacks(const seal::FileOpener& file, const WorkingCopyLabel& copy) const {
  const auto last = lastSave(copy.id);
  if (!last || last->counter <= copy.saveCounter || copy.changedUtcMs > last->savedUtcMs) return false;
  if (file.header().saveCounter != last->counter) return false;
  seal::Sha256 digest;
  digest.add(file.file());
  return hexText(digest.finish()) == last->digest;
}

// The user goes out from another file than the one saved last: that one is no measure any more.
void ApplicationState::enteredFile(std::uint64_t counter) {
  const auto last = lastSave(open->label.id);
  if (last && last->counter != counter) seams.surroundings.keepSetting(lastSaveKey(open->label.id), "");
}

void ApplicationState::warnOfNewerFile() {
  if (!isBehindItsFile()) return;
  const LastSave last = *lastSave(open->label.id);
  tell(Message{"file.copyIsBehind", {{"nummer", static_cast<std::int64_t>(last.counter)}, {"tid", shownMoment(last.savedUtcMs)}}});
}

}  // namespace fyren::app

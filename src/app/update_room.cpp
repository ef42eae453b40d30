// SPDX-License-Identifier: EUPL-1.2
#include "app/update_room.h"

#include "app/application_state.h"
#include "platform/network.h"

namespace fyren::app {
namespace {

constexpr const char* kRefused = "versionRefused";

}  // namespace

bool UpdateRoom::networkIsClosed() const {
  return state_.seams.network != nullptr && state_.seams.network->isClosed();
}

bool UpdateRoom::offersNewVersion() const {
  if (state_.seams.network == nullptr) return false;
  const std::string version = state_.seams.network->newVersion();
  return !version.empty() && state_.seams.surroundings.setting(kRefused) != version + " " + state_.seams.clock.today().iso();
}

void UpdateRoom::refuseNewVersionToday() {
  if (!offersNewVersion()) return;
  state_.seams.surroundings.keepSetting(kRefused, state_.seams.network->newVersion() + " " + state_.seams.clock.today().iso());
}

std::optional<Message> UpdateRoom::newVersionMustWait() const {
  if (state_.job || state_.phase == Phase::recoverySheet) return Message{"file.busy", {}};
  if (state_.phase != Phase::open) return std::nullopt;
  if (state_.open->session->work() != nullptr) return Message{"file.busy", {}};
  const SaveTruth truth = state_.open->session->saveTruth();
  if (truth.inMemoryOnly) return Message{"update.inMemory", {}};
  const bool neverSaved = truth.fileName.empty();
  if (state_.open->label.kind == RegisterKind::training && !truth.browserFailed) return std::nullopt;
  if (truth.changesNotOnDisk > 0 || neverSaved) return Message{"update.saveFirst", {}};
  return std::nullopt;
}

void UpdateRoom::useNewVersion() {
  if (!offersNewVersion() || newVersionMustWait()) return;
  state_.seams.network->useNewVersion([this, weak = std::weak_ptr<int>(state_.alive)](bool used) {
    if (!weak.lock()) return;
    if (!used) return state_.tell(Message{"update.otherWindow", {}});
    if (state_.phase == Phase::open) return state_.lock();
    state_.seams.surroundings.restart();
  });
}

}  // namespace fyren::app

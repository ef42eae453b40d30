// SPDX-License-Identifier: EUPL-1.2
// Application: the program's own new versions. They never touch a register: one is offered, and used when the user says so.
#include "app/application_state.h"
#include "platform/network.h"

namespace fyren::app {
namespace {

constexpr const char* kRefused = "versionRefused";

}  // namespace

bool Application::networkIsClosed() const {
  return impl_->seams.network != nullptr && impl_->seams.network->isClosed();
}

bool Application::offersNewVersion() const {
  if (impl_->seams.network == nullptr) return false;
  const std::string version = impl_->seams.network->newVersion();
  return !version.empty() && setting(kRefused) != version + " " + impl_->seams.clock.today().iso();
}

void Application::refuseNewVersionToday() {
  if (!offersNewVersion()) return;
  keepSetting(kRefused, impl_->seams.network->newVersion() + " " + impl_->seams.clock.today().iso());
}

std::optional<Message> Application::newVersionMustWait() const {
  if (impl_->job || impl_->phase == Phase::recoverySheet) return Message{"file.busy", {}};
  if (impl_->phase != Phase::open) return std::nullopt;
  if (impl_->open->session->work() != nullptr) return Message{"file.busy", {}};
  const SaveTruth truth = impl_->open->session->saveTruth();
  if (truth.inMemoryOnly) return Message{"update.inMemory", {}};
  const bool neverSaved = truth.fileName.empty();
  if (impl_->open->label.kind == RegisterKind::training && !truth.browserFailed) return std::nullopt;
  if (truth.changesNotOnDisk > 0 || neverSaved) return Message{"update.saveFirst", {}};
  return std::nullopt;
}

void Application::useNewVersion() {
  if (!offersNewVersion() || newVersionMustWait()) return;
  impl_->seams.network->useNewVersion([this, weak = std::weak_ptr<int>(impl_->alive)](bool used) {
    if (!weak.lock()) return;
    if (!used) return impl_->tell(Message{"update.otherWindow", {}});
    if (impl_->phase == Phase::open) return lock();
    impl_->seams.surroundings.restart();
  });
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "app/file_room.h"
#include "app/key_room.h"
#include "app/locking_room.h"
#include "app/session.h"
#include "ui/view.h"
#include "ui/views/passphrase_form.h"

namespace fyren::ui {

// Who can open the register, the recovery key, and when the program locks by itself.
class SecurityView final : public View {
 public:
  SecurityView(const app::Session& session, app::KeyRoom& keys, app::FileRoom& files, app::LockingRoom& locking)
      : session_(session), keys_(keys), files_(files), locking_(locking) {}
  ~SecurityView() override;
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  enum class Asking { nothing, add, change, remove, rehearse };

  void drawReal(Frame& frame);
  void drawHolders(const app::KeyState& state);
  void drawHolder(const app::PassphraseHolder& holder, bool isLast);
  void drawRecovery(Frame& frame, const app::KeyState& state);
  void drawLocking();
  void drawAdd(Frame& frame);
  void drawChange(Frame& frame);
  void drawRemove(Frame& frame);
  void drawRehearse(Frame& frame);
  void ask(Asking what);
  void finish(Frame& frame, const app::CommandResult& result);

  const app::Session& session_;
  app::KeyRoom& keys_;
  app::FileRoom& files_;
  app::LockingRoom& locking_;
  Asking asking_ = Asking::nothing;
  PassphraseForm passphrase_;
  std::string name_;
  std::string key_;
  std::string error_;
  std::string errorField_;
  app::PassphraseHolder removing_;
};

}  // namespace fyren::ui

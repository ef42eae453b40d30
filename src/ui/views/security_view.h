// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "app/application.h"
#include "ui/view.h"
#include "ui/views/passphrase_form.h"

namespace fyren::ui {

// Who can open the register, the recovery key, and when the program locks by itself.
class SecurityView final : public View {
 public:
  explicit SecurityView(app::Application& application) : app_(application) {}
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

  app::Application& app_;
  Asking asking_ = Asking::nothing;
  PassphraseForm passphrase_;
  std::string name_;
  std::string key_;
  std::string error_;
  std::string errorField_;
  app::PassphraseHolder removing_;
};

}  // namespace fyren::ui

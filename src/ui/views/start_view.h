// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "app/application.h"
#include "app/key_room.h"
#include "ui/view.h"
#include "ui/views/form_parts.h"
#include "ui/views/passphrase_form.h"

namespace fyren::ui {

// Nothing is open: go on with a working copy, open a file, make a new register, or practise.
class StartView final : public View {
 public:
  explicit StartView(app::Application& application) : app_(application) {}
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  void drawWelcome();
  void drawResumable();
  void drawChoices();
  void drawForget();
  void drawNewRegister(Frame& frame);
  void drawStatement();
  void drawPassphrase();
  void create();

  app::Application& app_;
  bool making_ = false;
  bool readsStatement_ = false;
  int kommun_ = -1;
  std::vector<std::string> kommuner_;
  std::string name_;
  PassphraseForm passphrase_;
  std::string passphraseError_;
  FormError error_;
  bool forgetting_ = false;
  std::string forget_;      // id
  std::string forgetName_;
};

// A file or working copy waits for its passphrase.
class PassphraseView final : public View {
 public:
  explicit PassphraseView(app::Application& application) : app_(application) {}
  std::string title() const override;
  void drawContent(Frame& frame) override;

  // What was typed stays after a mistake, to be mended; not once something is open.
  void forget();

 private:
  void give();
  void drawName();

  app::Application& app_;
  std::string name_;
  std::string typed_;
  bool shown_ = false;
  std::string missing_;
  std::string shownFor_;  // which register the fields were emptied for
};

// Covers a register that could not be locked without losing something, until the passphrase is given.
class VeilView final : public View {
 public:
  explicit VeilView(app::Application& application) : app_(application) {}
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  app::Application& app_;
  std::string typed_;
  bool shown_ = false;
};

// A new recovery key, of a new register or instead of an old one: print it, keep it, prove it.
class RecoveryView final : public View {
 public:
  explicit RecoveryView(app::KeyRoom& keys) : keys_(keys) {}
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  void drawWhy();
  void drawProof(Frame& frame);

  app::KeyRoom& keys_;
  std::string proof_;
  std::string error_;
};

}  // namespace fyren::ui

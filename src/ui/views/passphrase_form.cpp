// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/passphrase_form.h"

#include "app/application.h"
#include "app/passphrase_strength.h"
#include "base/text.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kFieldWidth = 420;

// Its first word says the same as the colour.
void drawStrength(const std::string& passphrase) {
  const auto strength = app::passphraseStrength(passphrase);
  const bool isLowest = strength.score == app::kLowestStrength;
  const Colour good = isLowest ? Colour::Warning : Colour::Success;
  coloured(text(strength.sentence), strength.score < app::kLowestStrength ? Colour::Danger : good);
  small(text("passphrase.honest"));
}

}  // namespace

void wipe(std::string& secret) {
  for (volatile char& c : secret) c = 0;
  secret.clear();
}

FieldEvent secretField(std::string_view label, std::string& secret, bool& shown,
                       const FieldOptions& options) {
  FieldEvent event;
  if (shown) {
    Scope scope("shown");  // another field for the browser: one that is not hidden
    event = textField(label, secret, options);
  } else {
    event = passwordField(label, secret, options);
  }
  toggleButton(text("passphrase.show"), shown, {.kind = ButtonKind::Quiet, .icon = Icon::Eye});
  return event;
}

void PassphraseForm::draw(std::string_view label, std::string& error) {
  drawFields(label, error);
  {
    Row row;
    toggleButton(text("passphrase.show"), shown_, {.kind = ButtonKind::Quiet, .icon = Icon::Eye});
    if (button(text("start.suggest"), {.kind = ButtonKind::Quiet})) suggestion_ = app::suggestPassphrase();
  }
  drawSuggestion(error);
}

void PassphraseForm::drawFields(std::string_view label, std::string& error) {
  const FieldOptions options{.error = error, .width = kFieldWidth};
  bool changed = false;
  if (shown_) {
    Scope scope("shown");  // another field for the browser: one that is not hidden
    changed = static_cast<bool>(textField(label, passphrase_, options));
  } else {
    changed = static_cast<bool>(passwordField(label, passphrase_, options));
  }
  if (changed) error.clear();
  if (!passphrase_.empty() && error.empty()) drawStrength(passphrase_);
  if (!shown_ && passwordField(text("start.passphraseAgain"), again_, {.width = kFieldWidth})) error.clear();
}

void PassphraseForm::drawSuggestion(std::string& error) {
  if (suggestion_.empty()) return;
  strong(suggestion_);
  small(text("start.suggestionHelp"));
  if (!button(text("start.useSuggestion"))) return;
  passphrase_ = again_ = suggestion_;
  wipe(suggestion_);
  error.clear();
}

bool PassphraseForm::isAlike(std::string& error) const {
  if (shown_ || passphrase_ == again_) return true;
  error = text("start.passphraseDiffers");
  return false;
}

void PassphraseForm::clear() {
  wipe(passphrase_);
  wipe(again_);
  wipe(suggestion_);
  shown_ = false;
}

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "ui/widgets/field.h"

namespace fyren::ui {

// Overwrites and empties a text that nobody else may read.
void wipe(std::string& secret);

// A passphrase to unlock with: hidden, or seen by whoever asks for it. `shown` is whether it is.
FieldEvent secretField(std::string_view label, std::string& secret, bool& shown,
                       const FieldOptions& options = {});

// A new passphrase being chosen: typed twice or seen, its strength said while one types, a good one
// suggested.
class PassphraseForm {
 public:
  PassphraseForm() = default;
  PassphraseForm(const PassphraseForm&) = delete;
  PassphraseForm& operator=(const PassphraseForm&) = delete;
  ~PassphraseForm() { clear(); }

  // `error`: why what was typed cannot be used; goes away when it is changed.
  void draw(std::string_view label, std::string& error);
  // True when it was typed alike twice; else `error` says so.
  bool isAlike(std::string& error) const;
  const std::string& passphrase() const { return passphrase_; }
  void clear();

 private:
  void drawFields(std::string_view label, std::string& error);
  void drawSuggestion(std::string& error);

  std::string passphrase_;
  std::string again_;
  std::string suggestion_;
  bool shown_ = false;
};

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "ui/widgets/layout.h"

namespace fyren::ui {

// A question above everything else; the rest cannot be reached until it is answered. Esc closes it (sets `open`
// to false) unless `mustAnswer`. The focus goes in and comes back by itself.
//   if (ui::Dialog dialog("Spara som", open_); dialog) { ...; { ui::DialogButtons row; ui::button(...); } }
class [[nodiscard]] Dialog : Block {
 public:
  Dialog(std::string_view title, bool& open, float width = 480, bool mustAnswer = false);
  ~Dialog();
  explicit operator bool() const { return shown_; }

 private:
  bool& open_;
  bool shown_ = false;
  bool wasOpen_ = false;
};

// The row at the bottom of a dialog: from the right, the chief answer last.
class [[nodiscard]] DialogButtons : Block {
 public:
  DialogButtons();
  ~DialogButtons();

 private:
  Row row_;
};

}  // namespace fyren::ui

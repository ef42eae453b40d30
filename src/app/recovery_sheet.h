// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/day.h"

namespace fyren::app {

// What the printed recovery sheet says. `key` is the whole secret: the page goes to the printer and nowhere else.
struct RecoverySheet {
  std::string kommun;
  std::string namn;      // who made the register
  std::string registerId;
  Day dag;
  std::string_view key;  // wiped by whoever owns it
};

// A self-contained page (assets/print/recovery.html) with the key in groups that can be read and typed.
std::string recoverySheetHtml(const RecoverySheet& sheet);

// `text` with the signs that HTML gives a meaning to written as entities.
std::string escapedHtml(std::string_view text);

}  // namespace fyren::app

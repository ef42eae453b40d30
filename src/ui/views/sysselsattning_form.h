// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "app/session.h"
#include "ui/view.h"
#include "ui/views/form_parts.h"

namespace fyren::ui {

// What the youth does, and from where we know it.
class SysselsattningForm {
 public:
  void begin(Day today);
  bool draw(Frame& frame, app::Session& session, UngdomId id);

 private:
  int typ_ = -1, kalla_ = 0;
  std::string dayTyped_;
  std::optional<Day> day_;
  FormError error_;
};

}  // namespace fyren::ui

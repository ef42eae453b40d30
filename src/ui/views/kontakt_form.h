// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "app/session.h"
#include "ui/view.h"
#include "ui/views/form_parts.h"

namespace fyren::ui {

// One row of buttons: outcome, and if somebody answered what the youth does; Enter saves.
class KontaktForm {
 public:
  void begin(Day today);
  bool draw(Frame& frame, app::Session& session, UngdomId id);

 private:
  void drawDetails(const app::Session& session);
  bool save(Frame& frame, app::Session& session, UngdomId id);
  int kanal_ = 0, mottagare_ = 0, utfall_ = -1, sysselsattning_ = -1;
  std::string dayTyped_, personal_;
  std::optional<Day> day_;
  FormError error_;
};

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "app/session.h"
#include "ui/view.h"
#include "ui/views/form_parts.h"

namespace fyren::ui {

// Corrects a registration period, or opens one by hand.
class RegistreringForm {
 public:
  void begin(Day today);
  void correct(const Registrering& registrering);
  bool draw(Frame& frame, app::Session& session, UngdomId id);

 private:
  bool save(Frame& frame, app::Session& session, UngdomId id);

  std::optional<Registrering> known_;
  int orsak_ = -1, slut_ = -1;
  std::string firstTyped_, lastTyped_;
  std::optional<Day> first_, last_;
  FormError error_;
};

}  // namespace fyren::ui

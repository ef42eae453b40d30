// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "app/session.h"
#include "ui/view.h"
#include "ui/views/avtal_form.h"
#include "ui/views/form_parts.h"

namespace fyren::ui {

// One row of buttons: outcome, and if somebody answered what the youth does; digits choose, Enter saves.
class KontaktForm {
 public:
  void begin(Day today);
  // As the step says: this way, to this person.
  void begin(Day today, Kanal kanal, Mottagare mottagare);
  void correct(const Kontakt& kontakt);
  bool draw(Frame& frame, app::Session& session, UngdomId id);

 private:
  void drawDetails(const app::Session& session, UngdomId id);
  std::string title() const;
  bool change(Frame& frame, app::Session& session);
  bool save(Frame& frame, app::Session& session, UngdomId id);
  int kanal_ = 0, mottagare_ = 0, utfall_ = -1, sysselsattning_ = -1;
  bool bySelf_ = false;  // the youth or a relative came or called
  std::optional<Kontakt> known_;  // correcting this one
  std::string dayTyped_, personal_;
  std::optional<Day> day_;
  AvtalFields avtal_;  // the next time, when one was agreed
  FormError error_;
};

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "app/session.h"
#include "core/outreach/nasta_steg.h"
#include "ui/view.h"
#include "ui/views/form_parts.h"

namespace fyren::ui {

// What is decided about a coming step instead of taking it: another day, passed over, done otherwise. In a dialog.
class BevakningForm {
 public:
  void open(Bevakningsslag slag, UngdomId ungdom, const NastaSteg& step, Day today);
  // True when something was recorded.
  bool draw(Frame& frame, app::Session& session);

 private:
  bool save(Frame& frame, app::Session& session);
  bool open_ = false;
  Bevakningsslag slag_ = Bevakningsslag::nyDag;
  UngdomId ungdom_;
  std::string steg_, what_, dayTyped_;
  std::optional<Day> day_;
  int reason_ = -1;
  FormError error_;
};

}  // namespace fyren::ui

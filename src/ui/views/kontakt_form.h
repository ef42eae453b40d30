// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "core/outreach/contact_ways.h"
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
  void drawWhen(const app::Session& session, const std::string& dayError);
  std::string clockShown(const app::Session& session) const;
  void askWays(const app::Session& session, UngdomId id);
  void drawWay();
  void drawWhichWay();
  void drawNextWay();
  const Kontaktval* way() const;
  std::optional<std::int64_t> klockslag(const app::Session& session) const;
  std::string title() const;
  bool change(Frame& frame, app::Session& session);
  bool save(Frame& frame, app::Session& session, UngdomId id);
  int kanal_ = 0, mottagare_ = 0, utfall_ = -1, sysselsattning_ = -1;
  bool bySelf_ = false;  // the youth or a relative came or called
  std::optional<Kontakt> known_;  // correcting this one
  std::vector<Kontaktval> ways_;  // that fit how and whom, best first
  bool asksWay_ = false;
  int way_ = 0;                   // the one that is tried; after the last: none of them
  std::optional<std::string> clock_;  // of the day; the present one until something is typed
  std::string dayTyped_, personal_;
  std::optional<Day> day_;
  AvtalFields avtal_;  // the next time, when one was agreed
  FormError error_;
};

}  // namespace fyren::ui

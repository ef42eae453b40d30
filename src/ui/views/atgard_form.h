// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/insats_list.h"
#include "app/session.h"
#include "ui/view.h"
#include "ui/views/form_parts.h"

namespace fyren::ui {

// Starts a measure, ends one that goes on, or corrects one.
class AtgardForm {
 public:
  void begin(Day today);
  void end(const Atgard& atgard, Day today);
  void correct(const Atgard& atgard);
  void book(const Atgard& atgard, Day today);  // a day for following it up
  bool draw(Frame& frame, app::Session& session, UngdomId id);

 private:
  enum class Act { start, end, correct, book };
  std::string title() const;
  std::string whyNot() const;
  void drawInsats(const app::Session& session);
  void drawStart(const app::Session& session, UngdomId id);
  void drawEnd();
  bool saveBooking(Frame& frame, app::Session& session, UngdomId id);
  bool saveOffer(Frame& frame, app::Session& session, UngdomId id);
  bool save(Frame& frame, app::Session& session, UngdomId id);

  Act act_ = Act::start;
  std::optional<Atgard> known_;  // ending or correcting this one
  std::optional<std::vector<app::InsatsRow>> offered_;  // the catalogue
  int lage_ = 0;    // begins, offered, declined
  int insats_ = 0;  // 0: of no line
  int typ_ = -1, grund_ = -1, efter_ = -1;
  std::string anordnare_, underrubrik_, mal_, firstTyped_, lastTyped_;
  std::optional<Day> first_, last_;
  FormError error_;
};

}  // namespace fyren::ui

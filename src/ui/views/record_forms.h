// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "app/session.h"
#include "ui/view.h"

namespace fyren::ui {

// The forms that record what happened. Each draws itself in place and gives true when it is done (recorded or
// put away); what it recorded can be taken back from the message at the lower edge.

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
  std::string errorField_, error_;
};

class SysselsattningForm {
 public:
  void begin(Day today);
  bool draw(Frame& frame, app::Session& session, UngdomId id);

 private:
  int typ_ = -1, kalla_ = 0;
  std::string dayTyped_;
  std::optional<Day> day_;
  std::string errorField_, error_;
};

// Starts a measure, ends one that goes on, or corrects one.
class AtgardForm {
 public:
  void begin(Day today);
  void end(const Atgard& atgard, Day today);
  void correct(const Atgard& atgard);
  bool draw(Frame& frame, app::Session& session, UngdomId id);

 private:
  enum class Act { start, end, correct };
  std::string title() const;
  std::string whyNot() const;
  void drawStart();
  void drawEnd();
  bool save(Frame& frame, app::Session& session, UngdomId id);
  std::string errorOf(std::string_view field) const;

  Act act_ = Act::start;
  std::optional<Atgard> known_;  // ending or correcting this one
  int typ_ = -1, grund_ = -1, efter_ = -1;
  std::string anordnare_, underrubrik_, firstTyped_, lastTyped_;
  std::optional<Day> first_, last_;
  std::string errorField_, error_;
};

// Corrects a registration period, or opens one by hand.
class RegistreringForm {
 public:
  void begin(Day today);
  void correct(const Registrering& registrering);
  bool draw(Frame& frame, app::Session& session, UngdomId id);

 private:
  bool save(Frame& frame, app::Session& session, UngdomId id);
  std::string errorOf(std::string_view field) const;

  std::optional<Registrering> known_;
  int orsak_ = -1, slut_ = -1;
  std::string firstTyped_, lastTyped_;
  std::optional<Day> first_, last_;
  std::string errorField_, error_;
};

}  // namespace fyren::ui

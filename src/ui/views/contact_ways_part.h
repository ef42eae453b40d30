// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "app/session.h"
#include "core/outreach/contact_ways.h"
#include "ui/view.h"
#include "ui/views/form_parts.h"

namespace fyren::ui {

// "Mobil 070-174 06 05", "Maria Berg, mobil 070-174 06 30".
std::string wayText(const Kontaktvag& way);
// Inside a sentence: "070-174 06 05", "vårdnadshavaren Maria Berg, 070-174 06 30".
std::string reachText(const Kontaktvag& way);

// On a person's page: the numbers and addresses, who said them and when, and which of them work.
class ContactWaysPart {
 public:
  ContactWaysPart(app::Session& session, UngdomId id) : session_(session), id_(id) {}
  void draw(Frame& frame, const UngdomFacts& facts);
  void drawDialog(Frame& frame);

 private:
  bool drawWays(Frame& frame, const UngdomFacts& facts, Mottagare whose);
  bool drawWay(Frame& frame, const Kontaktvag& way);
  void begin(const std::optional<Kontaktvag>& known);
  void drawFields();
  void drawSource();
  Kontaktvag wish() const;

  app::Session& session_;
  UngdomId id_;
  bool editing_ = false;
  bool mayBeGuardians_ = false;
  std::optional<Kontaktvag> known_;  // correcting this one
  Kontaktvag edited_;
  int slag_ = 0, vems_ = 0, kalla_ = 0;
  FormError error_;
};

}  // namespace fyren::ui

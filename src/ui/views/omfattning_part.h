// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "app/as_of.h"
#include "app/session.h"
#include "ui/view.h"
#include "ui/views/form_parts.h"

namespace fyren::ui {

// On a youth's page: whether the responsibility holds and why, the same for another day, and the coordinator's
// decision where the facts leave it open.
class OmfattningPart {
 public:
  OmfattningPart(app::Session& session, UngdomId id) : session_(session), id_(id) {}
  void draw(Frame& frame, const app::PersonPage& page);

 private:
  void drawVerdict(const Omfattning& verdict);
  void drawVillkor(const Omfattning& verdict);
  void drawOtherDay();
  void drawDecision(Frame& frame);
  void beginDecision(const Omfattning& verdict);
  void ask();

  app::Session& session_;
  UngdomId id_;
  bool showsWhy_ = false, deciding_ = false;
  int knowledge_ = 0;
  std::string dayTyped_;
  std::optional<Day> day_;
  std::optional<Day> askedDay_;
  int askedKnowledge_ = 0;
  std::uint64_t askedVersion_ = 0;
  std::optional<app::PersonOnDay> onDay_;
  std::optional<Message> failure_;

  int omfattas_ = -1;
  std::string fromTyped_, motivering_;
  std::optional<Day> from_;
  FormError error_;
};

}  // namespace fyren::ui

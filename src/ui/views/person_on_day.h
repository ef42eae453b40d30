// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>

#include "app/as_of.h"
#include "app/session.h"
#include "core/coverage/omfattning.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {

Mark markOf(const Omfattning& verdict);
// The six conditions as lines of facts.
void villkorFacts(Facts& facts, const Omfattning& verdict);
// What is known of one youth on a day.
void drawPersonOnDay(const app::Session& session, const app::PersonOnDay& shown);

// A youth opened from the register of another day: the same day, and a band that says so. Nothing is written from here.
class PersonThen {
 public:
  PersonThen(app::Session& session, UngdomId id, app::AsOf asOf) : session_(session), id_(id), asOf_(asOf) {}
  UngdomId id() const { return id_; }
  // True when the youth's page of today was asked for.
  bool draw();

 private:
  void ask();
  bool drawBand(Day day);

  app::Session& session_;
  UngdomId id_;
  app::AsOf asOf_;
  std::uint64_t askedVersion_ = 0;
  std::optional<app::PersonOnDay> shown_;
  std::optional<Message> failure_;
};

}  // namespace fyren::ui

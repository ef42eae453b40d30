// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/todo_board.h"
#include "base/half_year.h"
#include "core/measures/kunskap.h"

namespace fyren::app {

class Session;

// Something dated that comes by itself.
struct ComingDay {
  Day dag;
  Message vad;  // "fyller 20 år"
  std::string namn;
  UngdomId ungdom;
};

// The first screen of the morning: each number is the count of rows of the list that it opens.
struct Overview {
  int forsenat = 0, nu = 0, veckan = 0, risk = 0;  // nu: the overdue too
  int halvarDagar = 0;               // days left of the half-year
  int rod = 0, gul = 0;              // findings: red; yellow that nobody has silenced
  int attRegistrera = 0, attAvsluta = 0, okanda = 0;
  int iRegistret = 0, iUppsok = 0;   // registered; of them those whom the ladder seeks
  HalfYear leverans = HalfYear::of(Day::fromNumber(0));
  Day leveransSenast = Day::fromNumber(0);
  int leveransDagar = 0;
  bool leveransGjord = false;
  bool provkorningDags = false;  // no dry run in the last 31 days
  std::optional<Day> leveransUtkast;  // not done, but made on this day, before the half-year was over
  std::array<int, 4> kunskap{};      // by Kunskapslage, of those registered
  std::vector<ComingDay> kommande;   // the next weeks, by day
  std::optional<Day> folkbokforing, skola;  // when these lists were read last
  std::optional<Day> genomgang;      // the last monthly check of quality
};

inline constexpr int kSoonDays = 42;  // how far ahead `kommande` looks

// `board` is fresh. Linear in the register.
Overview overview(const Session& session, const TodoBoard& board);

}  // namespace fyren::app

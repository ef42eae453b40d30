// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/law/law.h"
#include "core/outreach/trappa.h"
#include "core/register/ungdom_facts.h"

namespace fyren::outreach {

// What happened about a youth on one day: order within the day is not kept.
struct DayEvents {
  Day dag;
  bool nadd = false;
  bool villInte = false;
  std::set<Kanal> forsok = {};
  std::vector<const Bevakning*> beslut = {};  // steps that were taken otherwise, or passed over
};

// How far the ladder has come since somebody answered last.
struct Round {
  Day from;                          // the day that began it: registered, reached, or the round before ended
  std::optional<Day> nadd;           // somebody answered last on this day (in any round)
  bool villInte = false;             // and said no to support
  std::optional<Day> senasteForsok;  // in this round
  std::optional<Day> slut;           // the round before ended without an answer
  std::optional<Day> senaste;        // the last attempt or contact of all
  std::vector<int> gjorda;           // tries by step of the ladder
};

int ageOn(const Ungdom& ungdom, Day day);
bool applies(const Trappsteg& steg, int age);
Kanal kanalOf(const Trappsteg& steg, int age);
// The first step that has tries left; the ladder's size when none has.
std::size_t currentStep(const Trappa& trappa, const std::vector<int>& gjorda, int age);
// What a decision about a step of the ladder refers to.
std::string keyOf(const Trappsteg& steg, int forsok, Day from);

// By what happened within `days`, at most up to `today`.
Round walk(const UngdomFacts& facts, const Trappa& trappa, const Interval& days, Day today);

}  // namespace fyren::outreach

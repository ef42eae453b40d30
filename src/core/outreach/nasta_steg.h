// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/half_year.h"
#include "base/message.h"
#include "core/law/law.h"
#include "core/outreach/trappa.h"
#include "core/register/ungdom_facts.h"

namespace fyren {

// Why there is a next step.
enum class Stegskal : std::uint8_t {
  trappa,       // sought, nobody has answered yet
  nyttVarv,     // a whole round without an answer: begin again
  uppfoljning,  // reached: ask again what the youth does
  villInte,     // said no to support: ask again
  atgard,       // a measure goes on: follow it up as agreed
  fyller20,     // turns 20 soon: a letter about where to turn
  plan,         // the individual plan says when it is followed up, or ends
  avtalat,      // a time was agreed with the youth
};

// What is to be done next about a youth, by whom it is heard, between which days, and why.
struct NastaSteg {
  Stegskal slag = Stegskal::trappa;
  std::string nyckel;  // names this step of this youth and nothing later: Bevakning::steg
  std::string steg;    // id of the ladder's step; empty when it is none
  Stegsort sort = Stegsort::kontakt;
  Kanal kanal = Kanal::telefon;
  Mottagare mottagare = Mottagare::ungdom;
  int forsok = 1, av = 1;  // which try of how many
  bool tva = false;        // two go together
  int avisera = 0;         // announced so many days ahead
  Day tidigast = Day::fromNumber(0), senast = Day::fromNumber(0);
  Message vad;    // "Ring vårdnadshavare, försök 2 av 3"
  Message skal;   // why, in a sentence
  Message grans;  // what the latest day is bounded by; an empty key: the routine only
  AnyRowId rad;   // the follow-up, the measure or the plan it is about
  std::optional<std::int64_t> minut;  // of the day, when a time was agreed
};

// The next step of everybody who is registered on `today`: never nothing for them (property test), nothing for others.
// Order of entry within a day does not matter. Between its days: tidigast ≤ senast ≤ the last day of responsibility.
//
// "Minst varje kalenderhalvår" (29 kap. 9 § skollagen: "löpande hålla sig informerad"; Sundsvalls metodbok 2.2.3): the
// latest day is never later than the half-year after the one of the last attempt; for somebody not sought yet, than
// the half-year in which outreach may begin.
std::optional<NastaSteg> nextStep(const UngdomFacts& facts, const Trappa& trappa, Day today, const Law& law);

// All that waits for this youth: the next step first, then what is agreed (follow-ups of measures and of the plan, times)
// and the letter before the 20th birthday.
std::vector<NastaSteg> waitingSteps(const UngdomFacts& facts, const Trappa& trappa, Day today, const Law& law);

// The name by which the ladder's step of this kind (no contact) is settled for the youth in its present round; nothing
// when the routine has no such step for it, or it is settled already.
std::optional<std::string> checkKey(const UngdomFacts& facts, const Trappa& trappa, Stegsort sort, Day today, const Law& law);

// The name of the letter before the 20th birthday: a decision (Bevakning) with it settles that step.
std::string farewellKey(const Ungdom& ungdom, Day today, const Law& law);

// The guard of the calendar half-year: who has not been sought in it.
struct Halvarsvakt {
  bool sokt = false;      // an attempt or contact this half-year
  int dagarKvar = 0;      // to its last day, or the last day of responsibility
  bool besked = false;    // it is known what the youth does (SysKontakt, rule Y4)
  bool galler = false;    // outreach may have begun this half-year
};
// Nothing when not registered on `today`.
std::optional<Halvarsvakt> guardHalfYear(const UngdomFacts& facts, const Trappa& trappa, Day today, const Law& law);

}  // namespace fyren

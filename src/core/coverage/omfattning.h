// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <optional>

#include "base/message.h"
#include "core/law/law.h"
#include "core/register/ungdom_facts.h"

namespace fyren {

enum class Villkorsstatus : std::uint8_t { uppfyllt, ejUppfyllt, okant };

// One of the six conditions of 29 kap. 9 § första stycket skollagen, in the law's order (nr 1..6); nr 0 is
// the home municipality of its opening words.
struct Villkor {
  int nr = 0;
  Villkorsstatus status = Villkorsstatus::okant;
  Message fakta;             // the fact that decided, in a sentence: "Fyller 20 år 5 mar 2028."
  std::optional<Day> datum;  // that fact's day, where it has one
  std::optional<Source> source;
};

// Does the municipality's responsibility hold for this youth on this day, and why.
struct Omfattning {
  Day day;
  std::optional<bool> omfattas;    // nothing: not known; the reason says what to find out
  Message skal;                    // the reason, always there: names the condition that decided
  std::array<Villkor, 6> villkor;  // all six, also when one of them has decided
  Villkor hemkommun;               // nr 0: 29 kap. 6 §, part of the verdict too
  // The first day after `day` on which it certainly no longer holds, as far as is known; nothing when the
  // responsibility does not hold on `day` (then `sedan` is the day it ended, if it ever held).
  std::optional<Day> upphor;
  Message upphorSkal;        // what ends it (empty key when `upphor` is empty)
  std::optional<Day> sedan;  // the first day of the unbroken span with this verdict, as far as is known
  Message anmarkning;        // a remark on the law of that day; an empty key when there is none
  bool kanBeslutas = false;  // nothing is certainly against it, but something is unknown: the coordinator may decide
  std::optional<Omfattningsbeslut> beslut;  // the decision that settled it
  bool beslutUpphort = false;  // a decision was taken, but what it rested on has changed
};

// The verdict by the wording of the law that was in force on `day`. Pure. Covers also the hemkommun rule of
// 29 kap. 6 § (only the home municipality is responsible): someone who lives elsewhere is not covered here.
Omfattning assessOmfattning(const UngdomFacts& facts, const RegisterFacts& reg, Day day, const Law& law);

// The verdict alone (no sentences), for counting and filtering tens of thousands; agrees with
// assessOmfattning().omfattas always (property test).
std::optional<bool> isOmfattad(const UngdomFacts& facts, const RegisterFacts& reg, Day day, const Law& law);

// The first day of `days` on which the youth is certainly covered; nothing when there is none. For questions such
// as "at any time in the half-year". `days` has a last day.
std::optional<Day> firstOmfattadIn(const UngdomFacts& facts, const RegisterFacts& reg, const Interval& days,
                                   const Law& law);

}  // namespace fyren

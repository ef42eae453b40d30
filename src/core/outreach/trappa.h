// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outreach/kontakt.h"

namespace fyren {

// What a step is. The two that are no contacts are counted only: their grounds are never kept (förordning 2006:39 5 §).
enum class Stegsort : std::uint8_t { kontakt, orosanmalan, bosattningskontroll };
enum class Stegalder : std::uint8_t { alla, under18, fran18 };

// One step of a municipality's routine for outreach.
struct Trappsteg {
  std::string id;  // within the ladder, never changed: what has been decided about a step refers to it
  Stegsort sort = Stegsort::kontakt;
  Kanal kanal = Kanal::telefon;
  std::optional<Kanal> kanalUnder18;  // another way for those under 18
  Stegalder alder = Stegalder::alla;
  int forsok = 1;   // tries, at most one a day counts
  int efter = 0;    // days after what was tried last before the first try
  int mellan = 1;   // days between tries
  int inom = 7;     // days from the earliest to the latest day
  int avisera = 0;  // days ahead that the visit is announced; 0: it is not
  bool tva = false; // two go together
  bool pa = true;   // part of the routine here
};

// A routine: how a municipality seeks its youths, and when it gets in touch again.
struct Trappa {
  std::string id, namn, kalla;  // kalla: where it is written down, and what is our own addition
  std::vector<Trappsteg> steg;
  std::optional<int> karens;    // days before the first step; nothing: Law::karensDays
  int borjaInom = 7;            // days from there to the latest day of the first step
  int vilaFran = 0, vilaTill = 0;  // MMDD: a first step between these days waits until after; 0: never
  int nyttVarv = 3;             // months after a round without an answer
  int villInte = 3;             // months after "not interested"
  int uppfoljning = 3;          // months after a contact, when no measure goes on
  int brev20 = 0;               // days before the 20th birthday for the letter about where to turn; 0: none
};

// Months that still give every calendar half-year a contact: 1..kMostMonths.
inline constexpr int kMostMonths = 6;

// The routines that come with the program (assets/trappor), the first one is what a new register begins with.
const std::vector<Trappa>& builtInTrappor();

// A ladder as text and back, for the register's settings. Nothing when it is no ladder, or one that would leave
// somebody without a next date: no contact step, negative days, more months than kMostMonths.
std::string writeTrappa(const Trappa& trappa);
std::optional<Trappa> readTrappa(std::string_view json);
bool isSound(const Trappa& trappa);

// A step for the end of the ladder, with the days that the built-in ones have and an id of its own.
Trappsteg newSteg(const Trappa& trappa, Stegsort sort, Kanal kanal);
// What kind of step a decision is about (Bevakning::steg): the ids of those that are no contacts begin with their kind.
Stegsort sortOfKey(std::string_view nyckel);

}  // namespace fyren

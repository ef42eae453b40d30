// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/interval.h"
#include "base/row_id.h"
#include "core/person/ungdom.h"

// The papers of a youth: what it wants (mapping), what has been agreed (plan). Every saved one is a version of its own;
// the latest counts, the earlier ones stay readable.
namespace fyren {

// All enums here are stored; never renumber.

// What the youth wants first. Never why, when the why is health (F 2006:39 5 §).
enum class Onskan : std::uint8_t {
  vetInte = 0, gymnasiet = 1, komvux = 2, folkhogskola = 3, yrkesutbildning = 4, arbete = 5, praktik = 6, annat = 7,
};

// How much of the upper-secondary school is done.
enum class Studielage : std::uint8_t {
  okant = 0, ingetGymnasium = 1, introduktion = 2, delAvArEtt = 3, arEtt = 4, arTva = 5, nastanKlar = 6,
};

// What would help: bits of Kartlaggning::stod.
enum class Stod : std::uint8_t {
  studievagledning = 0, ansokan = 1, studieteknik = 2, mindreGrupp = 3, praktik = 4, cv = 5, studiebesok = 6, resor = 7,
};
inline constexpr int kStodCount = 8;

struct KartlaggningTag {};
using KartlaggningId = RowId<KartlaggningTag>;

// Kartläggning: structured answers that fit F 2006:39 4 §; no question about health.
struct Kartlaggning {
  KartlaggningId id;
  UngdomId ungdom;
  Day dag;
  std::string personal;
  Onskan onskan = Onskan::vetInte;
  Studielage studielage = Studielage::okant;
  std::uint32_t stod = 0;  // bit 1 << Stod
  std::string anteckning;  // what the youth says about school and work, short
};

struct PlanTag {};
using PlanId = RowId<PlanTag>;

// Individuell plan: the seven points of Skolverket's rules on documentation, where they matter.
struct Plan {
  PlanId id;
  UngdomId ungdom;
  Day dag;               // of this version
  std::string personal;
  std::string mal;              // 1 planning and goal
  std::string ungdomen;         // 2 what the youth does
  std::string kommunen;         // 3 what the municipality does
  std::string andra;            // 4 what others do
  Interval days;                // 5 start and end
  std::string avslut;           // 6 why it ended
  std::optional<Day> uppfoljning;  // 7 when it is followed up
  std::int64_t nr = 0;   // of the version, from 1: the greatest counts
};

}  // namespace fyren

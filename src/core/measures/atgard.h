// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/interval.h"
#include "base/row_id.h"
#include "core/person/ungdom.h"

namespace fyren {

// All enums here are stored; never renumber. Not SCB's own codes: those come from the period file.
enum class Atgardstyp : std::uint8_t {
  enstakaSamtal = 1,      // SAM1
  regelbundnaSamtal = 2,  // SAMR
  studievagledning = 3,   // SYV
  praktik = 4,            // PRA
  folkhogskola = 5,       // FHS, also studiemotiverande
  komvux = 6,             // VUX
  arbetsmarknadsinsats = 7,  // AMI
  annan = 8,              // ANN: needs a sub-label
};
enum class GrundAtgSlut : std::uint8_t {
  borjadeStudera = 1,    // STU
  fickArbete = 2,        // ARB
  enligtPlan = 3,        // PLAN
  annanAktor = 4,        // ANNAT
  ungdomenAvbrot = 5,    // AVB
  fyllt20 = 6,           // F20
  flyttat = 7,           // FLY
  uppgiftSaknas = 8,     // OKA
};
enum class SysEfter : std::uint8_t {
  nationelltProgram = 1, // NP
  introduktionsprogram = 2,  // IM
  komvux = 3,            // VUX
  folkhogskola = 4,      // FHS
  arbete = 5,            // ARB
  praktik = 6,           // PRA
  annan = 7,             // ANN
  ingen = 8,             // ING
  okand = 9,             // OKA
};

struct InsatsTag {};
using InsatsId = RowId<InsatsTag>;

struct AtgardTag {};
using AtgardId = RowId<AtgardTag>;

// An individual measure (29 kap. 9 § andra stycket; förordning 2006:39 4 § 3: content, start, end, reason
// for ending).
struct Atgard {
  AtgardId id;
  UngdomId ungdom;
  Atgardstyp typ = Atgardstyp::enstakaSamtal;
  std::string anordnare;   // provider
  std::string underrubrik; // what `annan` is; short
  Interval days;           // no last day: going on
  std::optional<GrundAtgSlut> grundAtgSlut;
  std::optional<SysEfter> sysEfter;
  InsatsId insats = {};    // the line of the catalogue it takes a place in; none: of no line
  std::string mal = {};    // what is to be reached, in a sentence; short
};

}  // namespace fyren

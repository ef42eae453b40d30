// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/interval.h"

namespace fyren::generate {

// The kinds of story a person can have. What each says of the responsibility (29 kap. 9 § skollagen) stands
// beside it and is told by the story alone.
enum class Archetype : std::uint8_t {
  // The boundary days: one person each, given their numbers first.
  fyller20Idag,         // turns 20 on the reference day: out
  fyller20Imorgon,      // last day of responsibility: in
  slutadeIgar,          // the school place ended yesterday: in
  slutarIdag,           // still a pupil today: out
  // In school: out.
  grundskola, forlangdSkolplikt, nationelltProgram, introduktionsprogram, anpassadGymnasieskola, ib,
  aterISkola,           // left, was registered, came back
  // With an exam: out.
  gymnasieexamen, ibDiplom, gymnasiebevisAnpassad, behorighetFolkhogskola, utlandskExamen,
  // In.
  avbrottNp, avbrottIm, tvaPerioder, studiebevis, gymnasieintyg, ejPaborjat, uppgiftSaknas, senAnkomst,
  inflyttad, folkhogskola, annanUtbildning, utomlands,
  borjarSnart,          // admitted, begins within weeks: in until that day
  // The coordinator must decide: not known.
  komvux,
  // No longer.
  fyllt20, flyttat,
};
inline constexpr int archetypeCount = static_cast<int>(Archetype::flyttat) + 1;

struct ArchetypeFacts {
  Archetype archetype;
  std::string_view name;  // in facit.json
  int perMille;           // share of the population list; 0: one person
};
std::span<const ArchetypeFacts> allArchetypes();
std::string_view nameOf(Archetype archetype);

// The birth days that fit the story on the reference day; backwards when none does.
Interval birthDaysOf(Archetype archetype, Day today);

// School terms of the invented municipality.
Day autumnStart(int year);   // 17 August: schools begin
Day springEnd(int year);     // 30 June: places in grundskola end
Day graduation(int year);    // 14 June: exams and studiebevis

}  // namespace fyren::generate

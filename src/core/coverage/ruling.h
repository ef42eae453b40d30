// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/coverage/omfattning.h"

namespace fyren {

// The fact that settled a condition, before it is put into words.
enum class Grund : std::uint8_t {
  under20,
  fyllt20,  // 1
  skolpliktPagar,
  skolpliktUpphord,
  kvarIGrundskolan,
  sentFolkbokford,
  sentFolkbokfordFore2018,  // 2
  ingenSkola,
  elevGymnasium,
  elevIntroduktion,
  introduktionFore2018,
  annanUtbildning,
  folkhogskola,
  komvux,
  okandSkolform,  // 3
  harExamen,
  ingenExamen,
  baraStudiebevis,
  baraGymnasieintyg,  // 4, 5, 6
  borHar,
  borIAnnanKommun,
  borInteKvar,
  bosattningSaknas,
  bosattningInteKand,
  samordningsnummer,
  samordningsnummerListad,  // hemkommun
};

// What one condition says of a youth on a day. Borrows from the facts: valid as long as they are.
struct Ruling {
  Villkorsstatus status = Villkorsstatus::okant;
  Grund grund = Grund::ingenSkola;
  std::optional<Day> dag;
  std::optional<Source> source;
  std::string_view namn;  // the school or the municipality's code that the fact names; may be empty
};

// 29 kap. 9 § första stycket skollagen, in the law's order; the wording in force on `day`. Each is O(facts)
// and allocates nothing.
Ruling notTurned20(const UngdomFacts& facts, Day day, const Law& law);
Ruling skolpliktOver(const UngdomFacts& facts, Day day, const Law& law);
Ruling notInGymnasium(const UngdomFacts& facts, Day day, const Law& law);
Ruling noGymnasieexamen(const UngdomFacts& facts, Day day);
Ruling noGymnasiebevisAnpassad(const UngdomFacts& facts, Day day);
Ruling noEquivalentEducation(const UngdomFacts& facts, Day day);
// 29 kap. 6 § skollagen: the municipality in which the youth is folkbokförd.
Ruling homeMunicipality(const UngdomFacts& facts, const RegisterFacts& reg, Day day);

// hemkommun first (the law's opening words), then nr 1..6.
struct Rulings {
  Ruling hemkommun;
  std::array<Ruling, 6> villkor;
  const Omfattningsbeslut* beslut = nullptr;  // the decision that holds that day; borrowed from the facts

  // The first one with `status` in that order; 0 is hemkommun, -1 none.
  int firstWith(Villkorsstatus status) const;
  const Ruling& at(int nr) const { return nr == 0 ? hemkommun : villkor[static_cast<std::size_t>(nr - 1)]; }
  // Certainly not covered as soon as one condition is not met; while any is unknown, as decided, else not known.
  std::optional<bool> verdict() const;
};
Rulings rule(const UngdomFacts& facts, const RegisterFacts& reg, Day day, const Law& law);

// What a decision rests on: which conditions are unknown, and by which facts. The same number on another day
// means that exactly the same is unknown then. 0 when nothing is.
std::int64_t decisionStamp(const Rulings& rulings);

// The day on which the youth reaches the age limit in force on `day`: the first day outside.
Day ageLimitDay(const Ungdom& ungdom, Day day, const Law& law);
// The first day on which skolplikt no longer holds, as far as is known (see conditions.cpp).
Day firstDayAfterSkolplikt(const UngdomFacts& facts, Day day, const Law& law);

// The sentences. `nr` is 0 for hemkommun, 1..6 for the conditions.
Message factOf(const Ruling& ruling, int nr, const RegisterFacts& reg);
// What ends the responsibility on `firstOutside`, told as of a day before it.
Message endOf(const Ruling& ruling, int nr, const RegisterFacts& reg, Day firstOutside);

}  // namespace fyren

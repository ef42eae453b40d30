// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "core/coverage/omfattning.h"
#include "core/law/law.h"
#include "core/register/ungdom_facts.h"

namespace fyren {

// What the facts propose to do about a youth's registration. A person decides; nothing happens by itself.
struct ProposedRegistrering {
  enum class Kind : std::uint8_t { nothing, open, end } kind = Kind::nothing;
  // open: the first day of the new period; end: the last day of the open one; nothing: the day judged.
  Day dag;
  Registreringsorsak orsak = Registreringsorsak::saknas;     // of an opened one
  std::optional<Avregistreringsorsak> avregistreringsorsak;  // of an ended one
  RegistreringId registrering;                               // the one to end; none otherwise
  Message skal;                                              // why, always there
};

// Covered but not registered: open, from the first covered day if that lies in the half-year of `day` (an
// earlier half-year may have been delivered already), else from `day`. Registered but certainly not
// covered: end, with the day before the first such day; an ended period that would hold no day was a
// mistake (felregistrerad). Not known: nothing. Turning 20 needs no proposal: see effectiveDays().
ProposedRegistrering proposeRegistrering(const UngdomFacts& facts, const RegisterFacts& reg, Day day,
                                         const Law& law);

// The reason for a registration that begins on `day`, by what is known then: the papers, else the last
// gymnasial enrolment that ended, else that none is known. Never of lower rank than an earlier registration
// (that would be finding R6).
Registreringsorsak deriveOrsak(const UngdomFacts& facts, Day day, const Law& law);

// SCB's order of SenSysReg as read for rule R6 (our interpretation); nothing for `saknas`.
std::optional<int> rankOf(Registreringsorsak orsak);

}  // namespace fyren

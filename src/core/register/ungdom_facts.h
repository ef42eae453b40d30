// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/coverage/beslut.h"
#include "core/measures/atgard.h"
#include "core/measures/insats.h"
#include "core/measures/uppfoljning.h"
#include "core/outreach/bevakning.h"
#include "core/outreach/kontakt.h"
#include "core/outreach/kontaktvag.h"
#include "core/person/ej_samma.h"
#include "core/person/ungdom.h"
#include "core/plan/plan.h"
#include "core/quality/tystning.h"
#include "core/register/registrering.h"

namespace fyren {

// Everything the register knows of one youth: what the rules take. A plain value, loaded by store; each
// list sorted by day (first day), then id.
struct UngdomFacts {
  Ungdom ungdom;
  std::vector<Bosattning> bosattningar;
  std::vector<Skolplacering> skolplaceringar;
  std::vector<Examen> examina;
  std::vector<Registrering> registreringar;
  std::vector<Kontakt> kontakter;
  std::vector<Sysselsattning> sysselsattningar;
  std::vector<Atgard> atgarder;
  std::vector<Omfattningsbeslut> beslut = {};
  std::vector<Bevakning> bevakningar = {};
  std::vector<Uppfoljning> uppfoljningar = {};
  std::vector<Erbjudande> erbjudanden = {};
  std::vector<Tystning> tystningar = {};
  std::vector<Plan> planer = {};
  std::vector<Kontaktvag> kontaktvagar = {};  // as stored; core/outreach/contact_ways.h has what there is in all
  std::vector<EjSamma> ejSamma = {};
};

// The register as a whole, as far as rules need it.
struct RegisterFacts {
  std::string kommun;      // our municipality's code, "2281"
  std::string kommunnamn;  // "Sundsvall"
  RegisterKind kind = RegisterKind::real;
};

}  // namespace fyren

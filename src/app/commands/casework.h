// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/command.h"
#include "core/measures/insats.h"
#include "core/measures/uppfoljning.h"
#include "core/outreach/bevakning.h"
#include "core/quality/finding.h"
#include "core/quality/tystning.h"
#include "core/register/ungdom_facts.h"

// The acts of the casework, beside those of commands.h: what is decided about coming steps, measures and findings.
namespace fyren::app {

class Session;

// Another day for a step, passing it over, or that it is done though it was no contact. Refused when the step is not
// the youth's any more, when the day has been or lies more than a year ahead.
struct NyBevakning {
  UngdomId ungdom;
  Bevakningsslag slag = Bevakningsslag::nyDag;
  std::string steg;  // NastaSteg::nyckel
  Day till;
  Bevakningsskal skal = Bevakningsskal::annat;
};
CommandResult recordBevakning(Session& session, const NyBevakning& wish);

// Corrects a contact; the history keeps what stood there. Checks as recordKontakt().
CommandResult changeKontakt(Session& session, const Kontakt& kontakt);

// Books a follow-up of a measure or, without one, a time with the youth; changes one when `id` is set.
CommandResult recordUppfoljning(Session& session, const Uppfoljning& uppfoljning);

// A line of the catalogue: new, or changed when `id` is set.
CommandResult recordInsats(Session& session, const Insats& insats);
CommandResult eraseInsats(Session& session, InsatsId id);  // refused while a measure or an offer refers to it
CommandResult recordErbjudande(Session& session, const Erbjudande& erbjudande);

// Quiets a yellow finding until its facts change; red ones are refused.
CommandResult silenceFinding(Session& session, const Finding& finding, Tystningsskal skal);
CommandResult unsilence(Session& session, TystningId id);

}  // namespace fyren::app

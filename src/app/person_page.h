// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/coverage/omfattning.h"
#include "core/measures/kunskap.h"
#include "core/outreach/nasta_steg.h"
#include "core/quality/finding.h"
#include "core/register/ungdom_facts.h"

namespace fyren::app {

class Session;

enum class TimelineKind : std::uint8_t {
  kontakt, sysselsattning, atgard, skola, examen, bosattning, registrering, andring, steg, plan, erbjudande, beslut,
};

// One line of the stream of what happened, newest first.
struct TimelineEntry {
  Day dag;
  TimelineKind kind = TimelineKind::kontakt;
  Message rubrik;   // "Telefon, inget svar"
  Message detalj;   // empty key when there is no more to say
  std::string av;   // who, if known
  AnyRowId row;     // the fact; none for acts of the history
};

// A registration that the facts propose to open or end (never done by itself).
struct RegistreringProposal {
  enum class Kind : std::uint8_t { open, end } kind = Kind::open;
  Day dag;
  Registreringsorsak orsak = Registreringsorsak::saknas;
  std::optional<Avregistreringsorsak> avregistreringsorsak;
  Message skal;
};

// All that the person's page shows. Made anew when Session::version() changed.
struct PersonPage {
  UngdomFacts facts;
  int alder = 0;
  Omfattning omfattning;               // today
  std::optional<Registrering> registrering;  // the one in force today
  std::optional<Day> karensTill;       // outreach begins after this day (grace period)
  std::optional<RegistreringProposal> forslag;
  std::vector<Finding> findings;       // of the current half-year; red first
  std::vector<TimelineEntry> timeline;
  std::vector<NastaSteg> vantar = {};  // the next step, then what else waits; nothing when not registered
  Kunskap kunskap = {};                // how well it is known what the youth does
  std::optional<Message> historyFailure = {};  // why the timeline lacks what only the history tells
};

// Nothing when the youth is not (or no longer) in the register.
std::optional<PersonPage> personPage(const Session& session, UngdomId id);

}  // namespace fyren::app

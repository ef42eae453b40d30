// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/command.h"
#include "core/register/ungdom_facts.h"

// The acts of a user: one file per command in this folder. Each checks, writes in one transaction with one
// history line, and can be undone. The list is the vocabulary of the change log.
namespace fyren::app {

class Session;

// A contact or an attempt, with the occupation that was told at it if any (one act, two facts).
// Checks: the day exists, is not in the future and not before the youth's birth; staff is named (the user's
// name when empty; a home visit names two).
struct NyKontakt {
  UngdomId ungdom;
  Day dag;
  Kanal kanal = Kanal::telefon;
  Riktning riktning = Riktning::utgaende;
  Mottagare mottagare = Mottagare::ungdom;
  Utfall utfall = Utfall::ingetSvar;
  std::string personal;
  std::optional<Sysselsattningstyp> sysselsattning;
  std::optional<Day> avtalad = {};            // a time that was agreed, after the day of the contact
  std::optional<std::int64_t> minut = {};     // of it
  std::optional<Kontaktvag> vag = {};         // the number or address that was tried
  std::optional<std::int64_t> klockslag = {}; // minutes after midnight of the day of the contact
};
CommandResult recordKontakt(Session& session, const NyKontakt& kontakt);

struct NySysselsattning {
  UngdomId ungdom;
  Day dag;
  Sysselsattningstyp typ = Sysselsattningstyp::okand;
  Source source = Source::kontakt;
};
CommandResult recordSysselsattning(Session& session, const NySysselsattning& sysselsattning);

// Starts a measure, or changes one when atgard.id is set; ending one means a last day with reason and
// occupation after (R3, R4).
CommandResult recordAtgard(Session& session, const Atgard& atgard);
CommandResult eraseAtgard(Session& session, AtgardId id);
CommandResult eraseKontakt(Session& session, KontaktId id);
CommandResult eraseSysselsattning(Session& session, SysselsattningId id);

// Opens, changes or ends a registration period.
CommandResult recordRegistrering(Session& session, const Registrering& registrering);
// Opens or ends the periods that the facts propose, for these youths, in one act.
CommandResult acceptProposals(Session& session, const std::vector<UngdomId>& ungdomar);

// Name, address, telephone, e-mail, coach. The number is changed by import only.
CommandResult changeUngdom(Session& session, const Ungdom& ungdom);
// A youth entered by hand (not on any list yet): number and name, folkbokförd here from `dag`.
struct NyUngdom {
  std::string nummer;
  std::string fornamn;
  std::string efternamn;
  Day folkbokfordSedan;
};
Result<UngdomId, CommandFailure> addUngdom(Session& session, const NyUngdom& ungdom);

// The coordinator decides where the facts leave it unknown whether the youth is covered (Omfattning::kanBeslutas).
// Holds from `forsta`, at the earliest the first day on which the same was unknown; a reason must be given.
struct NyttBeslut {
  UngdomId ungdom;
  bool omfattas = false;
  Day forsta;
  std::string motivering;
};
CommandResult recordBeslut(Session& session, const NyttBeslut& beslut);

CommandResult undo(Session& session);
CommandResult redo(Session& session);

}  // namespace fyren::app

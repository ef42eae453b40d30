// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/command.h"
#include "core/letters/letter.h"
#include "core/outreach/hembesok.h"

// Rounds of home visits: planned by area, announced at least a week ahead, printed, and entered in one go.
namespace fyren::app {

class Session;

struct VisitCandidate {
  UngdomId id;
  std::string namn;
  int alder = 0;
  std::string adress;
  std::string postnummer;
  std::optional<Day> senast;  // the latest contact or attempt
  bool nastaSteg = false;     // the routine's next step is a home visit
};
struct VisitArea {
  std::string omrade;      // of the table of areas; empty: everywhere
  std::string postnummer;  // how it begins; empty: everywhere
  friend bool operator==(const VisitArea&, const VisitArea&) = default;
};
// In the register, with an address, nobody answered for 30 days. First those whose next step is a home visit; by
// postnummer, then street.
std::vector<VisitCandidate> visitCandidates(const Session& session, const VisitArea& area);

struct NyRunda {
  Day dag;
  std::string tid;
  std::string omrade;
  std::string personal;
  std::vector<UngdomId> ungdomar;
};
// Checks: two names, at least one youth, and a week left for the notice.
CommandResult planRunda(Session& session, const NyRunda& runda);
CommandResult eraseRunda(Session& session, HembesoksrundaId id);  // only before its results are in

struct VisitLine {
  HembesokId id;
  UngdomId ungdom;
  std::string namn;
  int alder = 0;
  std::string adress;
  std::string telefon;
  Besoksutfall utfall = Besoksutfall::ejBesokt;
  bool kanBosattning = false;  // the routine has this step for the youth, and it is not taken yet
  bool kanOro = false;
};
struct RoundPage {
  Hembesoksrunda runda;
  std::vector<VisitLine> rader;  // by postnummer and street
  Message next;                  // what is to be done now, and by when
};
std::vector<RoundPage> rounds(const Session& session);  // latest first

// The notice letters; printing changes nothing.
std::string noticeHtml(const Session& session, HembesoksrundaId id, Sprak sprak);
// They have been sent: a contact for each, the round knows the day. Refused when less than a week is left.
CommandResult recordNotice(Session& session, HembesoksrundaId id, Sprak sprak);
// Cards to leave at the door of whoever does not open: one for each youth, with the day of the round.
std::string knackkortHtml(const Session& session, HembesoksrundaId id);
// The list to bring, and what to pack.
std::string roundListHtml(const Session& session, HembesoksrundaId id);

// How the visit to one youth went, and which steps of the routine were taken after it.
struct VisitResult {
  HembesokId besok;
  Besoksutfall utfall = Besoksutfall::ejBesokt;
  bool bosattningskontroll = false;
  bool orosanmalan = false;
  std::optional<Sysselsattningstyp> sysselsattning = {};  // what was told; of nobody who did not answer
};
// A contact for each who was visited, the occupation that was told, and a decision (Bevakning) for each step, all in one act. A step that the routine
// does not have for the youth is left out.
CommandResult recordRound(Session& session, HembesoksrundaId id, const std::vector<VisitResult>& results);

// How many of the two steps were taken this calendar year, in rounds and one by one; on: the routine has them.
struct CheckCounts {
  int bosattningskontroller = 0, orosanmalningar = 0;
  bool on = false;
};
CheckCounts checkCounts(const Session& session);

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/command.h"
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
};
// In the register, with an address, nobody answered for 30 days; by postnummer, then street.
std::vector<VisitCandidate> visitCandidates(const Session& session, const std::string& postnummer);

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
};
struct RoundPage {
  Hembesoksrunda runda;
  std::vector<VisitLine> rader;  // by postnummer and street
  Message next;                  // what is to be done now, and by when
};
std::vector<RoundPage> rounds(const Session& session);  // latest first

// The notice letters; printing changes nothing.
std::string noticeHtml(const Session& session, HembesoksrundaId id);
// They have been sent: a contact for each, the round knows the day. Refused when less than a week is left.
CommandResult recordNotice(Session& session, HembesoksrundaId id);
// The list to bring, and what to pack.
std::string roundListHtml(const Session& session, HembesoksrundaId id);

struct RoundResults {
  std::vector<std::pair<HembesokId, Besoksutfall>> utfall;
  std::int64_t bosattningskontroller = 0;
  std::int64_t orosanmalningar = 0;
};
// A contact for each who was visited, all in one act.
CommandResult recordRound(Session& session, HembesoksrundaId id, const RoundResults& results);

// Whether the two steps (bosättningskontroll, orosanmälan) are counted; off until the municipality turns them on.
bool countsSteps(const Session& session);
CommandResult countSteps(Session& session, bool on);

}  // namespace fyren::app

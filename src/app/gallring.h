// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/command.h"
#include "core/register/gallring.h"
#include "store/records.h"

// Gallring (7 § förordning 2006:39): who is due and why, the decision of a named person, and the protocol.
namespace fyren::app {

class Session;

inline constexpr std::array kGallringsgrunder = {Gallringsgrund::tidsgrans, Gallringsgrund::fyllt20, Gallringsgrund::flyttat,
                                                 Gallringsgrund::felregistrerad};

struct GallringLine {
  UngdomId id;
  std::string namn;
  std::string nummer;
  Gallringsforslag forslag;
};

struct GallringList {
  std::vector<GallringLine> lines;  // those over the law's limit first, then by the day of the ground
  std::vector<store::Gallring> protokoll;  // newest first
  int vantar = 0;                   // lines that had better wait for a delivery
};
GallringList gallringList(const Session& session);
Message label(Gallringsgrund grund);

struct NyGallring {
  std::vector<UngdomId> ungdomar;  // each proposed today
  std::string beslutsfattare;
  Day beslutsdag;
  std::string diarienummer;  // may be empty
};
// Removes the youths for good: from the tables, the history, kept lists and kept deliveries; writes the protocol, which
// names none of them. Cannot be undone. The browser's copies: GallringRoom.
CommandResult gallra(Session& session, const NyGallring& gallring);

// The protocol on paper; names no youth.
std::string gallringsprotokollHtml(const Session& session, const store::Gallring& gallring);

}  // namespace fyren::app

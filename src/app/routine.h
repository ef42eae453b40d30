// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "app/command.h"
#include "core/outreach/trappa.h"
#include "core/person/ungdom.h"

namespace fyren::app {

class Session;

// The municipality's own ladder; until it has chosen one, the first that comes with the program.
Trappa routineOf(const Session& session);
bool hasOwnRoutine(const Session& session);
CommandResult saveRoutine(Session& session, const Trappa& trappa);

// How it would be today with this ladder.
struct RoutinePreview {
  int aktuella = 0;   // a step may be taken today or is overdue
  int forsenade = 0;
  int nu = 0;         // the same with the ladder that holds now
  struct Line {
    UngdomId ungdom;
    std::string namn;        // "Berg, Elin"
    Message nu, skulle;      // the next step by the ladder that holds, and by this one
    Day nuSenast = Day::fromNumber(0), skulleSenast = Day::fromNumber(0);
  };
  std::vector<Line> andrade;  // those whose next step would be another, or on another day; by day, then name
};
RoutinePreview previewRoutine(const Session& session, const Trappa& trappa);

}  // namespace fyren::app

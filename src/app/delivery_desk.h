// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/command.h"
#include "base/half_year.h"
#include "core/person/ungdom.h"
#include "exchange/scb/period_file.h"

// What surrounds a delivery: the half-year's own period file, who is in it and why, what differs from the delivery
// before, SCB's answer, the dry run and the routine for those with protected identity.
namespace fyren::app {

class Session;

// The half-year's own period file if the municipality has put one in, else the one built in.
scb::PeriodFile periodFileFor(const Session& session, HalfYear period);
bool hasOwnPeriodFile(const Session& session, HalfYear period);
// As text to edit: the codes as lines, the whole file as JSON; and whether it says that its codes are SCB's own.
std::string codeTableText(const Session& session, HalfYear period);
std::string periodFileText(const Session& session, HalfYear period);
bool isOfficial(const Session& session, HalfYear period);
// Both check the whole file and refuse it with every fault in a sentence. One act, undoable.
CommandResult keepCodes(Session& session, HalfYear period, std::string_view table, bool official);
CommandResult keepPeriodFile(Session& session, HalfYear period, std::string_view json);
CommandResult dropPeriodFile(Session& session, HalfYear period);  // back to the one built in

// Both deadlines that lie ahead, or were just missed and not delivered.
struct Deadline {
  HalfYear period = HalfYear::of(Day::fromNumber(0));
  Day last = Day::fromNumber(0);
  int daysLeft = 0;        // below 0: passed
  bool delivered = false;  // a delivery made after the half-year is kept
  std::optional<Day> draft;  // else the day of the latest one made before it was over
};
std::vector<Deadline> deadlines(const Session& session);

// Who belongs to the half-year's file, by what happened to them in it. Persons; one can be counted in several.
struct Belonging {
  int alla = 0, nya = 0, fyllde20 = 0, tillStudier = 0, flyttade = 0, ovrigaSlut = 0, bytteNummer = 0;
};
Belonging belonging(const Session& session, HalfYear period);

struct PersonChangeLine {
  UngdomId ungdom;
  std::string namn;     // "Berg, Elin"; of one who is gone from the register: a sentence that says so
  Message what;         // new, gone or changed
  std::string before, after;  // the rows that differ
};
struct DifferenceShown {
  bool hasEarlier = false;  // a delivery of the half-year is kept
  std::string earlierAt;
  bool unreadable = false;  // it was made by a period file that is no longer known
  std::vector<PersonChangeLine> lines;
  std::size_t unchanged = 0;
};
// What the file would be now beside the latest delivery of the same half-year.
DifferenceShown deliveryDifference(const Session& session, HalfYear period);

struct ScbErrorLine {
  std::string said;
  std::optional<UngdomId> ungdom;
  std::string namn;
  std::size_t line = 0;  // in the file, as SCB counts; 0: none
};
// What was pasted, line by line, with the persons of the latest delivery of the half-year.
Result<std::vector<ScbErrorLine>, CommandFailure> scbErrors(const Session& session, HalfYear period, std::string_view pasted);

// The dry run of the month, so that faults are mended while people remember.
struct DryRun {
  std::optional<Day> last;
  bool isDue = false;  // none in the last 31 days
};
DryRun dryRun(const Session& session);
CommandResult noteDryRun(Session& session, HalfYear period, int red, int yellow);

// The separate routine for persons with protected identity: which steps have been ticked for the half-year.
inline constexpr std::size_t kProtectedSteps = 3;
std::vector<bool> protectedSteps(const Session& session, HalfYear period);
CommandResult tickProtectedStep(Session& session, HalfYear period, std::size_t step, bool done);

}  // namespace fyren::app

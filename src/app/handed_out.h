// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/command.h"
#include "report/annual_report.h"
#include "report/protect.h"
#include "report/several_periods.h"

// What reports and tables have told that left the program: later ones hide what could be reckoned from both.
namespace fyren::app {

class Session;

// The annual report of a period, with the names that its keys begin with.
report::AnnualWish annualWish(report::Period period, const std::string& verksamhet);
std::vector<report::NamedPeriod> periodsOf(const report::AnnualWish& wish);

struct Beside {
  std::vector<std::string> told;     // keys of small numbers that have been told already, or follow from what has
  std::vector<std::string> reports;  // the names of the reports that were taken into account
};
// Hides what must not be shown beside everything that was handed out about periods that touch one of these.
Beside hideBesideEarlier(const Session& session, report::Book& book, std::span<const report::NamedPeriod> periods, int threshold);

// Keeps what the book shows; what was told once stays told. Undoable, one act; nothing when all of it is kept already.
CommandResult keepHandedOut(Session& session, const report::Book& book, std::span<const report::NamedPeriod> periods, const std::string& verksamhet);

}  // namespace fyren::app

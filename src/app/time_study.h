// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/command.h"
#include "core/measures/enkat.h"
#include "core/measures/tidspost.h"
#include "report/time_study.h"

// The time study and the youths' survey: neither is tied to anybody in the register.
namespace fyren::app {

class Session;

// Newest day first.
std::vector<Tidspost> tidsposter(const Session& session);
// One entry, undoable. Refused: minutes or age out of range, a day to come; an age or sex where the time was about nobody.
CommandResult recordTidspost(Session& session, const Tidspost& entry);
CommandResult eraseTidspost(Session& session, TidspostId id);
// The 4R tables of the entries of a period, beside the register's ages in it.
report::Book timeStudy(const Session& session, report::Period period);

// By year, the newest first; the current year is always there.
std::vector<Enkatsumma> surveys(const Session& session);
// One youth's answers, counted to this year and kept in no other way: nothing to undo.
CommandResult countAnswers(Session& session, const Enkatsvar& answers);
// Why the survey cannot be begun on this computer now; nothing when it can.
std::optional<Message> whyNoSurvey(const Session& session);

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "app/command.h"
#include "core/person/duplicate.h"

// Youths that may stand twice in the register, and making one of the two.
namespace fyren::app {

class Session;

struct DuplicateLine {
  UngdomId keep, other;   // as proposed: the one with a personnummer stays, else the one with more facts
  std::string keepName, otherName;
  std::string keepNumber, otherNumber;
  bool saker = false;
  std::vector<Message> skal;  // why they may be one
};
std::vector<DuplicateLine> duplicateList(const Session& session);  // certain ones first

// Somebody has looked: they are two. The pair is not proposed again; can be undone.
CommandResult tellApart(Session& session, UngdomId one, UngdomId other);

// One act: everything about `other` becomes `keep`'s, both numbers are kept (the personnummer in force), what `keep`
// lacks of address, telephone and e-mail is taken from `other`. Can be undone like any act.
CommandResult mergeUngdomar(Session& session, UngdomId keep, UngdomId other);

}  // namespace fyren::app

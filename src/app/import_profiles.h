// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/command.h"
#include "store/records.h"

// How lists that were put right once are read: kept in the register, used when a list has the same headings.
namespace fyren::app {

class Session;

struct ProfileLine {
  store::ImportprofilId id;
  std::string namn;
  std::string slag;  // the kind of list in words
  std::int64_t kolumner = 0;
};
std::vector<ProfileLine> importProfiles(const Session& session);  // by name

CommandResult renameProfile(Session& session, const store::ImportprofilId& id, std::string_view name);
CommandResult eraseProfile(Session& session, const store::ImportprofilId& id);
// One that a colleague has shared; takes the place of one with the same name.
CommandResult addProfile(Session& session, std::string_view json);
// As a file to share; empty when it is gone.
std::string profileFile(const Session& session, const store::ImportprofilId& id);

}  // namespace fyren::app

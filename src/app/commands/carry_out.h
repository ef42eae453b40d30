// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/command.h"
#include "app/session.h"
#include "store/register_store.h"

// What all commands share: how a refusal is said, and how an act is brought to its end.
namespace fyren::app {

CommandFailure invalid(std::string_view field, Message message);
CommandFailure refused(Message message);
// Why a free text cannot be kept; nothing when it can (kLongestText).
std::optional<CommandFailure> tooLong(std::string_view field, std::string_view value);
// Why a day that is planned is too far away: more than a year.
std::optional<CommandFailure> tooFarAhead(const Session& session, std::string_view field, Day day);
CommandFailure unknownUngdom();
CommandFailure fromStore(const store::StoreFailure& failure);

store::Act beginAct(Session& session, std::string_view command, std::optional<UngdomId> ungdom,
                    Message summary);

// Commits, brings the session up to date and says `said`.
CommandResult carryOut(Session& session, store::Act& act, Message said);
// The same for an act about no youth: lists, deliveries, the catalogue of measures.
CommandResult carryOutRecord(Session& session, store::Act& act, Message said);

std::string trimmed(std::string_view text);
Message::Value worded(Message message);  // a Message as a value of another

}  // namespace fyren::app

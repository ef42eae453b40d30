// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/command.h"
#include "app/session.h"

namespace fyren::app {

inline constexpr std::size_t kLongestRoutine = 4000;  // bytes

// The municipality's own words to a chapter of the handbook, kept in the register; empty: none.
std::string ownRoutine(const Session& session, std::string_view chapterId);
// Blank words take it away.
CommandResult keepRoutine(Session& session, std::size_t chapter, std::string_view words);

}  // namespace fyren::app

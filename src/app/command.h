// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

#include "base/message.h"
#include "base/result.h"

namespace fyren::app {

enum class CommandError : std::uint8_t {
  invalid,    // a field is wrong; `field` says which
  notFound,   // the youth or the fact is gone
  refused,    // the state does not allow it; the message says why
  storage,    // the store refused; nothing was changed
};

// Why a command was not carried out. Nothing has been changed.
struct CommandFailure {
  CommandError code = CommandError::invalid;
  std::string field;  // the form's field, e.g. "dag"; empty when it is not about one
  Message message;
};

// A command that was carried out: what to say ("Samtalet är noterat."), undoable until said otherwise.
struct Done {
  Message said;
};

using CommandResult = Result<Done, CommandFailure>;

}  // namespace fyren::app

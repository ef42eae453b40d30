// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/import_flow.h"
#include "base/message.h"
#include "base/result.h"

namespace fyren::app {

class OpenSession;

// Fills a new training register with the built-in municipality of invented persons, through the same import
// that a user goes through.
Result<void, Message> fillTrainingRegister(OpenSession& session);

// Reads one list and compares it with the register, without storing anything: session.importFlow() then shows
// the difference. `kind` as the import's key ("folkbokforing"); empty: as recognised.
Result<void, Message> planAtOnce(OpenSession& session, std::string name, Bytes bytes, std::string_view kind);

// Takes one list from bytes to applied, at once: for the training register and the command line. `kind` as
// for planAtOnce().
Result<void, Message> importAtOnce(OpenSession& session, std::string name, Bytes bytes, std::string_view kind,
                                   const ImportFlow::Decisions& decisions);

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "app/session.h"

namespace fyren::app {

struct UtdragWish {
  bool withLog = false;  // also who has changed and read, if the municipality wants to tell
};

// Everything that the register holds about the youth, for the youth (GDPR art. 15): a self-contained page
// (assets/print/registerutdrag.html). Whatever table or column the schema has about a youth is in it. Empty when
// the youth is not in the register.
std::string registerutdragHtml(const Session& session, UngdomId id, const UtdragWish& wish);

}  // namespace fyren::app

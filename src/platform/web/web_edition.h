// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/edition.h"

namespace fyren::platform::web {

// From web/network.js and web/abilities.js.
Edition edition();

}  // namespace fyren::platform::web

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>

#include "platform/network.h"

namespace fyren::platform::web {

// Carried out by web/network.js.
std::unique_ptr<Network> makeNetwork();

}  // namespace fyren::platform::web

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/message.h"
#include "core/measures/insats.h"
#include "core/outreach/bevakning.h"
#include "core/quality/tystning.h"

// What the casework's coded values are called on screen.
namespace fyren::app {

Message label(Bevakningsslag slag);
Message label(Bevakningsskal skal);
Message label(Erbjudandesvar svar);
Message label(Tystningsskal skal);

}  // namespace fyren::app

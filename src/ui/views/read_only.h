// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "app/session.h"
#include "base/text.h"

namespace fyren::ui {

// Why nothing can be changed in this window; empty when it can. For `disabledBecause` of every button that changes.
inline std::string whyReadOnly(const app::Session& session) {
  return session.saveTruth().readsOnly ? text("window.whyNot") : std::string();
}

}  // namespace fyren::ui

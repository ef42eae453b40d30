// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/a11y_tree.h"

namespace fyren::ui {

// In builds with FYREN_UI_LINT: says on the error stream (the browser's console, where it fails the web tests) which
// of ImGui's own named controls were drawn in this frame without a wrapper that published them. Else nothing.
void lint(platform::A11yTree& tree);

}  // namespace fyren::ui

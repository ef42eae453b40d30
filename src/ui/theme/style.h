// SPDX-License-Identifier: EUPL-1.2
#pragma once

struct ImGuiStyle;

namespace fyren::ui {

// What little of Dear ImGui's own look is left: windows, scroll bars, the shade behind a dialog.
void applyStyle(ImGuiStyle& style);

}  // namespace fyren::ui

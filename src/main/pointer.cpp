// SPDX-License-Identifier: EUPL-1.2
// Pointer and wheel from web/input.js to Dear ImGui. Keys go to the A11yTree: the page holds the focus.
#include <emscripten.h>
#include <imgui.h>

extern "C" {

EMSCRIPTEN_KEEPALIVE void fyren_pointer_at(float x, float y) { ImGui::GetIO().AddMousePosEvent(x, y); }
EMSCRIPTEN_KEEPALIVE void fyren_pointer_gone() {
  ImGui::GetIO().AddMousePosEvent(-3.4e38F, -3.4e38F);
}
EMSCRIPTEN_KEEPALIVE void fyren_pointer_button(int button, int down) {
  ImGui::GetIO().AddMouseButtonEvent(button, down != 0);
}
EMSCRIPTEN_KEEPALIVE void fyren_pointer_kind(int touch) {
  ImGui::GetIO().AddMouseSourceEvent(touch != 0 ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
}
// Pixels, as the browser counts; ImGui wants steps of five lines.
EMSCRIPTEN_KEEPALIVE void fyren_wheel(float x, float y) {
  constexpr float kStep = 5 * 17;
  ImGui::GetIO().AddMouseWheelEvent(-x / kStep, -y / kStep);
}
EMSCRIPTEN_KEEPALIVE void fyren_window_focus(int focused) { ImGui::GetIO().AddFocusEvent(focused != 0); }

}  // extern "C"

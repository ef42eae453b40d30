// SPDX-License-Identifier: EUPL-1.2
// Pointer and wheel from web/input.js to Dear ImGui. Keys go to the A11yTree: the page holds the focus.
#include <emscripten.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace {

// What one finger drags: the same window until it lifts, exactly as far as it went.
struct Drag {
  ImGuiID window = 0;
  bool sideways = false;
  float start = 0;  // where the window had scrolled to
};
Drag drag;

// Whether the window can go on when the finger moves this way.
bool yields(const ImGuiWindow& window, bool sideways, float moved) {
  const float at = sideways ? window.Scroll.x : window.Scroll.y;
  const float most = sideways ? window.ScrollMax.x : window.ScrollMax.y;
  return most > 0 && (moved > 0 ? at > 0 : at < most);
}

// The innermost under the point that can; null behind a dialog.
ImGuiWindow* windowToDrag(ImVec2 at, bool sideways, float moved) {
  ImGuiWindow *window = nullptr, *under = nullptr;
  ImGui::FindHoveredWindowEx(at, false, &window, &under);
  const ImGuiWindow* modal = ImGui::GetTopMostPopupModal();
  if (window != nullptr && modal != nullptr &&
      !ImGui::IsWindowWithinBeginStackOf(window, const_cast<ImGuiWindow*>(modal)))
    return nullptr;
  while (window != nullptr && !yields(*window, sideways, moved))
    window = (window->Flags & ImGuiWindowFlags_ChildWindow) != 0 ? window->ParentWindow : nullptr;
  return window;
}

}  // namespace

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
// A finger that came down at (x, y) has begun to move by (dx, dy), and has moved that far in all.
EMSCRIPTEN_KEEPALIVE void fyren_drag_begin(float x, float y, float dx, float dy) {
  drag = {};
  drag.sideways = std::abs(dx) > std::abs(dy);
  const ImGuiWindow* window = windowToDrag({x, y}, drag.sideways, drag.sideways ? dx : dy);
  if (window == nullptr) return;
  drag.window = window->ID;
  drag.start = drag.sideways ? window->Scroll.x : window->Scroll.y;
}
EMSCRIPTEN_KEEPALIVE void fyren_drag_to(float dx, float dy) {
  ImGuiWindow* window = drag.window == 0 ? nullptr : ImGui::FindWindowByID(drag.window);
  if (window == nullptr) return;
  const float most = drag.sideways ? window->ScrollMax.x : window->ScrollMax.y;
  const float to = std::clamp(drag.start - (drag.sideways ? dx : dy), 0.0F, most);
  drag.sideways ? ImGui::SetScrollX(window, to) : ImGui::SetScrollY(window, to);
}
EMSCRIPTEN_KEEPALIVE void fyren_window_focus(int focused) {
  ImGui::GetIO().AddFocusEvent(focused != 0);
}

}  // extern "C"

// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/popup.h"

#include <algorithm>

namespace fyren::ui {
namespace {

constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;

Id openedNow(Id id) { return childId(id, "opened"); }

}  // namespace

void Popup::open(Id id) {
  ImGui::OpenPopup(id);
  screen().remembered[openedNow(id)] = 2;  // frames until the focus must have come
  screen().again = true;
}

bool Popup::isOpen(Id id) { return ImGui::IsPopupOpen(id, ImGuiPopupFlags_None); }

Popup::Popup(Id id, const ImRect& anchor, float width, float height, A11yRole role, std::string_view name)
    : id_(id), node_(childId(id, "popup")) {
  if (!isOpen(id)) return;
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const float under = display.y - anchor.Max.y - 12, over = anchor.Min.y - 12;
  const bool up = under < height && over > under;
  height = std::min(height, up ? over : under);
  const float x = std::clamp(anchor.Min.x, 4.0F, std::max(display.x - width - 4, 4.0F));
  ImGui::SetNextWindowPos({x, up ? anchor.Min.y - height - 4 : anchor.Max.y + 4});
  ImGui::SetNextWindowSize({width, height});
  shown_ = ImGui::BeginPopupEx(id, kFlags);
  if (!shown_) return;
  rect_ = ImRect(ImGui::GetWindowPos(), ImGui::GetWindowPos() + ImGui::GetWindowSize());
  shadow(rect_);
  outerParents_.swap(screen().parents);
  openNode(node_, role, name);
  scrollAsAsked(node_);
  const ImVec2 start = ImGui::GetCursorScreenPos();
  pushBox(start.x + 4, rect_.Max.x - 4 - ImGui::GetCurrentWindow()->ScrollbarSizes.x, start.y + 4, rect_.Max.y);
  box().gap = 0;
}

ImRect Popup::nextRow(float height) { return place(box().right - box().left, height); }

bool Popup::option(int index, int count, const ImRect& rect, A11yRole role, std::string_view name,
                   std::uint32_t states, Press& p) {
  const Id id = childId(node_, std::to_string(index));
  const bool enabled = (states & platform::kA11yDisabled) == 0;
  p = press(id, rect, enabled, 4);
  if (hasFocus(id)) {
    focused_ = index;
    int to = -1;
    if (takeKey(id, A11yKey::Down)) to = (index + 1) % count;
    if (takeKey(id, A11yKey::Up)) to = (index + count - 1) % count;
    if (takeKey(id, A11yKey::Home)) to = 0;
    if (takeKey(id, A11yKey::End)) to = count - 1;
    if (to >= 0) focusOption(to);
    if (takeKey(id, A11yKey::Escape)) close(true);
  }
  A11yNode& node = publish(id, role, rect, name, states | platform::kA11yFocusByCode);
  node.position = index + 1;
  node.count = count;
  return p.pressed;
}

void Popup::focusOption(int index) { screen().tree->requestFocus(childId(node_, std::to_string(index))); }

void Popup::close(bool focusBack) {
  ImGui::CloseCurrentPopup();
  if (focusBack) screen().tree->requestFocus(id_);
  screen().again = true;
}

Popup::~Popup() {
  if (!shown_) return;
  const Box inner = popBox();
  used(ImRect(inner.left, inner.top, inner.left, inner.y + 4));
  float& patience = screen().remembered[openedNow(id_)];
  if (focused_ >= 0) patience = 0;
  else if (patience > 0) { --patience; screen().again = true; }
  else if (screen().tree->focused() != 0 && screen().tree->focused() != id_) close(false);
  revealFocus(node_, rect_);
  closeNode(node_, rect_);
  screen().parents.swap(outerParents_);
  ImGui::EndPopup();
}

}  // namespace fyren::ui

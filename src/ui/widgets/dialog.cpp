// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/dialog.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/screen.h"
#include "ui/widgets/text.h"

namespace fyren::ui {
namespace {

constexpr float kPadding = 24;
constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;

struct OpenDialog {
  Id id;
  std::vector<platform::A11yId> outerParents;
};
std::vector<OpenDialog>& openDialogs() {
  static std::vector<OpenDialog> dialogs;
  return dialogs;
}

void pushDialog(Id id, std::string_view title) {
  const ImRect rect(ImGui::GetWindowPos(), ImGui::GetWindowPos() + ImGui::GetWindowSize());
  shadow(rect);
  OpenDialog dialog{id, {}};
  dialog.outerParents.swap(screen().parents);
  openDialogs().push_back(std::move(dialog));
  openNode(id, A11yRole::Dialog, title, platform::kA11yModal | platform::kA11yFocusByCode);
  scrollAsAsked(id);
  ++screen().modalDepth;
  const ImVec2 start = ImGui::GetCursorScreenPos();
  pushBox(start.x + kPadding, rect.Max.x - kPadding, start.y + kPadding - 4, rect.Max.y - kPadding);
  heading(title, 2);
  space(4);
}

}  // namespace

Dialog::Dialog(std::string_view title, bool& open, float width, bool mustAnswer) : open_(open) {
  const Id id = makeId("dialog", title);
  const std::string name = "###" + std::to_string(id);
  const bool isOpen = ImGui::IsPopupOpen(name.c_str());
  if (!open && !isOpen) return;
  if (open && !isOpen) {
    ImGui::OpenPopup(name.c_str());
    screen().again = true;
  }
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const float height = std::min(recall(id, 200), display.y - 32);
  width = std::min(width, display.x - 32);
  ImGui::SetNextWindowSize({width, height});
  ImGui::SetNextWindowPos({std::floor((display.x - width) / 2), std::floor(std::max((display.y - height) * 0.4F, 16.0F))});
  shown_ = ImGui::BeginPopupModal(name.c_str(), nullptr, kFlags);
  if (!shown_) return;
  wasOpen_ = open;
  pushDialog(id, title);
  if (!mustAnswer && takeUnclaimed(A11yKey::Escape)) open = false;
}

Dialog::~Dialog() {
  if (!shown_) return;
  OpenDialog dialog = std::move(openDialogs().back());
  openDialogs().pop_back();
  const Box inner = popBox();
  const float bottom = inner.y + kPadding;
  used(ImRect(inner.left, inner.top, inner.left, bottom));
  remember(dialog.id, std::ceil(bottom - inner.top + kPadding - 4));
  const ImRect whole(ImGui::GetWindowPos(), ImGui::GetWindowPos() + ImGui::GetWindowSize());
  revealFocus(dialog.id, whole);
  closeNode(dialog.id, whole);
  screen().parents.swap(dialog.outerParents);
  if (!open_) {
    ImGui::CloseCurrentPopup();
    screen().again = true;
  }
  ImGui::EndPopup();
}

namespace {
// A line's room above the answers.
Align answersAlign() {
  space(kGap);
  return Align::Right;
}
}  // namespace

DialogButtons::DialogButtons() : row_(answersAlign()) {}
DialogButtons::~DialogButtons() = default;

}  // namespace fyren::ui

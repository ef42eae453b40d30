// SPDX-License-Identifier: EUPL-1.2
#include "ui/theme/style.h"

#include <imgui.h>

#include "ui/theme/theme.h"

namespace fyren::ui {

void applyStyle(ImGuiStyle& style) {
  style.WindowPadding = style.ItemSpacing = style.FramePadding = ImVec2(0, 0);
  style.WindowBorderSize = style.ChildBorderSize = 0;
  style.PopupBorderSize = 1;
  style.PopupRounding = kRadius + 2;
  style.WindowRounding = kRadius + 2;
  style.ScrollbarSize = 12;
  style.ScrollbarRounding = 6;
  style.GrabMinSize = 32;
  style.AntiAliasedLinesUseTex = true;
  const auto set = [&style](ImGuiCol which, Colour role, float alpha = 1) {
    style.Colors[which] = ImGui::ColorConvertU32ToFloat4(colour(role, alpha));
  };
  set(ImGuiCol_Text, Colour::Text);
  set(ImGuiCol_WindowBg, Colour::Surface);
  set(ImGuiCol_PopupBg, Colour::Raised);
  set(ImGuiCol_Border, Colour::Line);
  set(ImGuiCol_ScrollbarBg, Colour::Surface, 0);
  set(ImGuiCol_ScrollbarGrab, Colour::Outline, 0.55F);
  set(ImGuiCol_ScrollbarGrabHovered, Colour::Outline, 0.8F);
  set(ImGuiCol_ScrollbarGrabActive, Colour::Outline);
  set(ImGuiCol_ModalWindowDimBg, Colour::Shade, scheme() == Scheme::Light ? 0.35F : 0.6F);
}

}  // namespace fyren::ui

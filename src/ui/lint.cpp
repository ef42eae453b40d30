// SPDX-License-Identifier: EUPL-1.2
#include "ui/lint.h"

#include <imgui.h>
#include <imgui_internal.h>

#ifdef IMGUI_ENABLE_TEST_ENGINE

#include <cstdio>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

std::vector<std::pair<ImGuiID, std::string>> named;

// A window counts as a control to ImGui, because it could be moved by its title.
bool isWindow(const std::string& label) { return ImGui::FindWindowByName(label.c_str()) != nullptr; }

}  // namespace

// ImGui calls these; their names are its own.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, const ImRect&, const ImGuiLastItemData*) {}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID id, const char* label, ImGuiItemStatusFlags) {
  if (label != nullptr && *label != '\0') named.emplace_back(id, label);
}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace fyren::ui {

void lint(platform::A11yTree& tree) {
  static std::set<std::string> told;
  for (const auto& [id, label] : named) {
    if (tree.find(id) != nullptr || isWindow(label) || !told.insert(label).second) continue;
    std::fprintf(stderr, "ui lint: \"%s\" was drawn without a ui:: wrapper\n", label.c_str());
  }
  named.clear();
  ImGui::GetCurrentContext()->TestEngineHookItems = true;
}

}  // namespace fyren::ui

#else

namespace fyren::ui {
void lint(platform::A11yTree&) {}
}  // namespace fyren::ui

#endif

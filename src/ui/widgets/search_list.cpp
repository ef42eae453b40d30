// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/search_list.h"

#include <algorithm>
#include <string>
#include <utility>

#include "ui/widgets/field.h"
#include "ui/widgets/screen.h"
#include "ui/widgets/text.h"

namespace fyren::ui {
namespace {

constexpr float kRow = 32;
constexpr float kHead = 26;

Id optionId(Id list, int index) { return childId(list, std::to_string(index)); }

// The keys that walk the list while the field is typed in.
void walk(Id field, int count, int& at) {
  const int before = at;
  if (takeKey(field, A11yKey::Down)) ++at;
  if (takeKey(field, A11yKey::Up)) --at;
  if (count > 0) at = (at + count) % count;
  if (at != before) screen().again = true;
}

void drawRow(const ImRect& row, const Found& one, bool chosen, const Press& p) {
  const bool enabled = one.disabledBecause.empty();
  if (chosen) fill(row, colour(Colour::Selected), 4);
  else if (p.hovered) fill(row, colour(Colour::Hover), 4);
  if (chosen) fill(ImRect(row.Min.x, row.Min.y + 6, row.Min.x + 3, row.Max.y - 6), colour(Colour::Accent), 1.5F);
  const auto ink = colour(enabled ? Colour::Text : Colour::Disabled);
  drawIcon(canvas(), one.icon, {row.Min.x + 12, row.GetCenter().y - 9}, 18, colour(enabled ? Colour::Muted : Colour::Disabled));
  const float width = std::min(textWidth(one.aside, Size::Small), row.GetWidth() / 2);
  writeLine(ImRect(row.Min.x + 40, row.Min.y, row.Max.x - width - 24, row.Max.y), one.label, ink);
  if (!one.aside.empty())
    writeLine(ImRect(row.Max.x - width - 12, row.Min.y, row.Max.x - 4, row.Max.y), one.aside,
              colour(enabled ? Colour::Muted : Colour::Disabled), Size::Small);
}

bool option(Id list, int index, std::span<const Found> found, bool chosen, bool walked) {
  const Found& one = found[static_cast<std::size_t>(index)];
  const ImRect row = place(box().right - box().left, kRow);
  const Id id = optionId(list, index);
  const bool enabled = one.disabledBecause.empty();
  const Press p = react(id, row, enabled);
  drawRow(row, one, chosen, p);
  if (chosen && walked) ImGui::ScrollToRect(ImGui::GetCurrentWindow(), row);
  A11yNode& node = publish(id, A11yRole::Option, row, one.label,
                           platform::kA11ySelectable | (chosen ? platform::kA11ySelected : 0U) |
                               (enabled ? 0U : platform::kA11yDisabled));
  node.description = enabled ? one.aside : one.disabledBecause;
  node.position = index + 1;
  node.count = static_cast<int>(found.size());
  return p.pressed;
}

// One group with its heading; gives the index after it.
int drawGroup(Id list, int from, std::span<const Found> found, const SearchListState& state, bool walked, int& taken) {
  const std::string_view name = found[static_cast<std::size_t>(from)].group;
  const ImRect head = place(box().right - box().left, kHead);
  writeLine(ImRect(head.Min.x + 12, head.Min.y, head.Max.x, head.Max.y), name, colour(Colour::Muted), Size::Small, Weight::Strong);
  const Id id = openNode(childId(list, name), A11yRole::Group, name);
  int at = from;
  for (; at < static_cast<int>(found.size()) && found[static_cast<std::size_t>(at)].group == name; ++at)
    if (option(list, at, found, at == state.at, walked)) taken = at;
  closeNode(id, ImRect({head.Min.x, head.Min.y}, {head.Max.x, box().y}));
  return at;
}

int drawList(Id list, std::string_view label, std::span<const Found> found, const SearchListState& state, bool walked) {
  const float top = box().y;
  const float gap = std::exchange(box().gap, 0.0F);
  openNode(list, A11yRole::Listbox, label);
  int taken = -1;
  for (int at = 0; at < static_cast<int>(found.size());) at = drawGroup(list, at, found, state, walked, taken);
  closeNode(list, ImRect({box().left, top}, {box().right, std::max(box().y, top + 1)}));
  box().gap = gap;
  return taken;
}

}  // namespace

int searchList(std::string_view label, std::string_view placeholder, std::span<const Found> found,
               SearchListState& state, std::string_view nothing) {
  const FieldEvent event = textField(label, state.typed, {.placeholder = placeholder, .width = 0, .labelHidden = true});
  const Id field = screen().last, list = childId(field, "list");
  if (event.changed) state.at = 0;
  const int count = static_cast<int>(found.size());
  const int before = state.at;
  walk(field, count, state.at);
  state.at = std::clamp(state.at, 0, std::max(count - 1, 0));
  A11yNode& node = *screen().tree->find(field);
  node.states |= platform::kA11yHasPopup | platform::kA11yExpandable | (count > 0 ? platform::kA11yExpanded : 0U);
  if (count > 0) node.controls = list;
  if (count > 0) node.active = optionId(list, state.at);
  if (count == 0) {
    status(nothing);
    return -1;
  }
  int taken = drawList(list, label, found, state, state.at != before);
  if (event.submitted && !event.changed) taken = state.at;
  if (taken >= 0 && !found[static_cast<std::size_t>(taken)].disabledBecause.empty()) return -1;
  return taken;
}

}  // namespace fyren::ui

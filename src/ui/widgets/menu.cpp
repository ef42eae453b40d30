// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "ui/widgets/choice.h"
#include "ui/widgets/labelled.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/popup.h"
#include "ui/widgets/screen.h"
#include "ui/widgets/type_ahead.h"

namespace fyren::ui {
namespace {

float widthOf(std::span<const MenuEntry> entries) {
  float width = 160;
  for (const auto& e : entries) {
    width = std::max(width, textWidth(e.label) + (e.shortcut.empty() ? 0 : textWidth(e.shortcut, Size::Small) + 32) + 64);
  }
  return width;
}

void drawEntry(const ImRect& row, const MenuEntry& e, const Press& p) {
  const bool enabled = e.disabledBecause.empty();
  const auto ink = colour(!enabled ? Colour::Disabled : e.danger ? Colour::Danger : Colour::Text);
  if (p.hovered) fill(row, colour(Colour::Hover), 4);
  if (e.icon != Icon::None) drawIcon(canvas(), e.icon, {row.Min.x + 8, row.GetCenter().y - 9}, 18, ink);
  writeLine(ImRect(row.Min.x + 36, row.Min.y, row.Max.x - 8, row.Max.y), e.label, ink);
  const float width = textWidth(e.shortcut, Size::Small);
  writeLine(ImRect(row.Max.x - width - 12, row.Min.y, row.Max.x, row.Max.y), e.shortcut, colour(Colour::Muted), Size::Small);
}

int drawEntries(Popup& popup, std::span<const MenuEntry> entries) {
  int chosen = -1;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const MenuEntry& e = entries[i];
    if (e.lineBefore) {
      const ImRect gap = popup.nextRow(9);
      fill(ImRect(gap.Min.x, gap.Min.y + 4, gap.Max.x, gap.Min.y + 5), colour(Colour::Line));
    }
    const ImRect row = popup.nextRow(kControl);
    Press p;
    const std::uint32_t states = e.disabledBecause.empty() ? 0U : platform::kA11yDisabled;
    const bool pressed = popup.option(static_cast<int>(i), static_cast<int>(entries.size()), row, A11yRole::MenuItem,
                                      e.label, states, p);
    drawEntry(row, e, p);
    if (pressed) chosen = static_cast<int>(i);
  }
  if (chosen >= 0) popup.close(true);
  return chosen;
}

void drawMenuButton(const ImRect& rect, std::string_view name, Icon icon, bool iconOnly, bool open, const Press& p) {
  if (p.hovered || open) fill(rect, colour(p.held ? Colour::Pressed : Colour::Hover), kRadius);
  if (!iconOnly) outline(rect, colour(Colour::Outline), kRadius);
  if (iconOnly) {
    drawIcon(canvas(), icon, {rect.GetCenter().x - 9, rect.GetCenter().y - 9}, 18, colour(Colour::Text));
    return;
  }
  writeLine(ImRect(rect.Min.x + 12, rect.Min.y, rect.Max.x - 28, rect.Max.y), name, colour(Colour::Text));
  drawIcon(canvas(), Icon::ChevronDown, {rect.Max.x - 26, rect.GetCenter().y - 8}, 16, colour(Colour::Muted));
}

}  // namespace

int menuButton(std::string_view name, std::span<const MenuEntry> entries, Icon icon, bool iconOnly) {
  const ImRect rect = place(iconOnly ? kControl : textWidth(name) + 44, kControl);
  const Id id = makeId("menu", name);
  Press p = press(id, rect);
  if (takeKey(id, A11yKey::Down)) p.pressed = true;
  const bool wasOpen = Popup::isOpen(id);
  if (p.pressed && !wasOpen) {
    Popup::open(id);
    screen().tree->requestFocus(childId(childId(id, "popup"), "0"));
  }
  const bool open = Popup::isOpen(id);
  drawMenuButton(rect, name, icon, iconOnly, open, p);
  if (iconOnly && !open) tooltip(id, rect, name, p.hovered);
  A11yNode& node = publish(id, A11yRole::Button, rect, name, platform::kA11yFocusable | platform::kA11yHasPopup |
                           platform::kA11yExpandable | (open ? platform::kA11yExpanded : 0U));
  if (open) node.controls = childId(id, "popup");
  float height = 8;
  for (const auto& e : entries) height += kControl + (e.lineBefore ? 9 : 0);
  Popup popup(id, rect, widthOf(entries), height, A11yRole::Menu, name);
  return popup ? drawEntries(popup, entries) : -1;
}

namespace {

void drawCombo(const ImRect& rect, std::string_view shown, bool isPlaceholder, bool enabled, bool wrong, const Press& p) {
  fill(rect, colour(enabled ? Colour::Raised : Colour::Sunken), kRadius);
  const Colour edge = wrong ? Colour::Danger : p.hovered ? Colour::Text : Colour::Outline;
  outline(rect, colour(enabled ? edge : Colour::Line), kRadius, wrong ? 1.5F : 1.0F);
  const auto ink = colour(isPlaceholder || !enabled ? Colour::Disabled : Colour::Text);
  writeLine(ImRect(rect.Min.x + 8, rect.Min.y, rect.Max.x - 30, rect.Max.y), shown, ink);
  drawIcon(canvas(), Icon::ChevronDown, {rect.Max.x - 25, rect.GetCenter().y - 8}, 16, colour(Colour::Muted));
}

int drawOptions(Id id, Popup& popup, std::span<const std::string> options, int chosen) {
  int picked = -1;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const int index = static_cast<int>(i);
    const ImRect row = popup.nextRow(kControl);
    Press p;
    const std::uint32_t states = platform::kA11ySelectable | (index == chosen ? platform::kA11ySelected : 0U);
    if (popup.option(index, static_cast<int>(options.size()), row, A11yRole::Option, options[i], states, p)) picked = index;
    if (p.hovered) fill(row, colour(Colour::Hover), 4);
    if (index == chosen) drawIcon(canvas(), Icon::Check, {row.Min.x + 8, row.GetCenter().y - 8}, 16, colour(Colour::Accent));
    writeLine(ImRect(row.Min.x + 32, row.Min.y, row.Max.x - 8, row.Max.y), options[i], colour(Colour::Text));
  }
  if (picked >= 0) popup.close(true);
  if (popup.focusedOption() < 0) return picked;
  const int to = typeAhead(id, screen().tree->focused(), options, popup.focusedOption());
  if (to >= 0) popup.focusOption(to);
  return picked;
}

}  // namespace

bool combo(std::string_view label, std::span<const std::string> options, int& chosen, const ChoiceOptions& more) {
  const Id id = makeId("combo", label);
  const bool enabled = more.disabledBecause.empty();
  const Labelled labelled(id, label, more.help, more.error, more.labelHidden, more.width, kControl);
  const ImRect rect = labelled.control();
  Press p = press(id, rect, enabled);
  if (enabled && (takeKey(id, A11yKey::Down) || takeKey(id, A11yKey::Up))) p.pressed = true;
  const int typedTo = enabled && hasFocus(id) ? typeAhead(id, id, options, chosen) : -1;
  if ((p.pressed || typedTo >= 0) && !Popup::isOpen(id)) {
    Popup::open(id);
    screen().tree->requestFocus(childId(childId(id, "popup"), std::to_string(typedTo >= 0 ? typedTo : std::max(chosen, 0))));
  }
  const bool open = Popup::isOpen(id);
  const bool none = chosen < 0 || chosen >= static_cast<int>(options.size());
  const std::string_view shown = none ? more.placeholder : std::string_view(options[static_cast<std::size_t>(chosen)]);
  drawCombo(rect, shown, none, enabled, !more.error.empty(), p);
  A11yNode& node = publish(id, A11yRole::Combobox, rect, label, platform::kA11yFocusable | platform::kA11yExpandable |
                           (open ? platform::kA11yExpanded : 0U) | (enabled ? 0U : platform::kA11yDisabled));
  node.value = shown;
  node.description = more.disabledBecause;
  if (open) node.controls = childId(id, "popup");
  labelled.describe();
  const float height = 8 + kControl * static_cast<float>(std::min<std::size_t>(options.size(), 10));
  Popup popup(id, rect, rect.GetWidth(), height, A11yRole::Listbox, label);
  if (!popup) return false;
  const int picked = drawOptions(id, popup, options, chosen);
  if (picked < 0 || picked == chosen) return false;
  chosen = picked;
  return true;
}

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/button.h"

#include <algorithm>
#include <string>

#include "ui/widgets/screen.h"

namespace fyren::ui {
namespace {

struct Look {
  std::uint32_t ground, ink, edge;
};

Look lookOf(ButtonKind kind, const Press& p, bool on) {
  const Colour quietGround = p.held ? Colour::Pressed : Colour::Hover;
  switch (kind) {
    case ButtonKind::Primary: {
      const auto ground = colour(p.hovered || p.held ? Colour::AccentHover : Colour::Accent);
      return {ground, colour(Colour::OnAccent), ground};
    }
    case ButtonKind::Danger:
      return p.hovered || p.held ? Look{colour(Colour::Danger), colour(Colour::OnDanger), colour(Colour::Danger)}
                                 : Look{colour(Colour::Raised), colour(Colour::Danger), colour(Colour::Danger)};
    case ButtonKind::Quiet:
      if (on) return {colour(Colour::AccentSoft), colour(Colour::Accent), 0};
      return {p.hovered || p.held ? colour(quietGround) : 0, colour(Colour::Text), 0};
    case ButtonKind::Normal: break;
  }
  if (on) return {colour(Colour::AccentSoft), colour(Colour::Accent), colour(Colour::Accent)};
  return {colour(p.hovered || p.held ? quietGround : Colour::Raised), colour(Colour::Text), colour(Colour::Outline)};
}

std::string descriptionOf(const ButtonOptions& options) {
  std::string all(options.disabledBecause.empty() ? options.description : options.disabledBecause);
  return all;
}

void drawButton(const ImRect& rect, std::string_view label, const ButtonOptions& options, const Press& p) {
  const bool enabled = options.disabledBecause.empty();
  Look look = lookOf(options.kind, p, options.pressed);
  if (!enabled) {
    const bool bare = options.kind == ButtonKind::Quiet;
    look = {bare ? 0 : colour(Colour::Sunken), colour(Colour::Disabled), bare ? 0 : colour(Colour::Line)};
  }
  if (look.ground != 0) fill(rect, look.ground, kRadius);
  if (look.edge != 0) outline(rect, look.edge, kRadius);
  float x = rect.Min.x + (label.empty() ? 7 : 12);
  const float content = textWidth(label) + (options.icon != Icon::None ? 24 : 0) + (options.letter != 0 ? 18 : 0);
  if (!label.empty() && rect.GetWidth() > content + 24) x = rect.GetCenter().x - content / 2;
  const float middle = rect.GetCenter().y;
  if (options.icon != Icon::None) {
    drawIcon(canvas(), options.icon, {x, middle - 9}, 18, look.ink);
    x += 24;
  }
  writeLine(ImRect(x, rect.Min.y, rect.Max.x - 6, rect.Max.y), label, look.ink);
  if (options.letter != 0) {
    const char letter = options.letter >= 'a' && options.letter <= 'z' ? static_cast<char>(options.letter - 32)
                                                                       : options.letter;
    x += textWidth(label) + 8;
    const auto ink = options.kind == ButtonKind::Primary || !enabled ? look.ink : colour(Colour::Muted);
    drawLine(canvas(), {x, middle - 9}, std::string_view(&letter, 1), ink, Size::Small, Weight::Regular);
  }
}

bool draw(std::string_view kind, std::string_view label, std::string_view name, const ButtonOptions& options,
          bool toggles) {
  const float natural = label.empty() ? kControl
                                      : textWidth(label) + 24 + (options.icon != Icon::None ? 24 : 0) +
                                            (options.letter != 0 ? 18 : 0);
  const Box& b = box();
  const float width = std::min(options.width > 0 ? options.width : natural, b.right - b.left);
  const ImRect rect = place(width, kControl);
  const Id id = makeId(kind, name);
  const bool enabled = options.disabledBecause.empty();
  Press p = press(id, rect, enabled);
  const auto letter = static_cast<char32_t>(static_cast<unsigned char>(options.letter));
  if (options.letter != 0 && enabled && takeUnclaimed(A11yKey::Letter, letter)) p.pressed = true;
  drawButton(rect, label, options, p);
  const std::string description = descriptionOf(options);
  const bool mouseOver = p.hovered || (!enabled && rect.Contains(ImGui::GetIO().MousePos) && ImGui::IsWindowHovered());
  if (label.empty()) tooltip(id, rect, description.empty() ? name : std::string_view(description), mouseOver);
  else tooltip(id, rect, description, mouseOver);
  A11yNode& node = publish(id, A11yRole::Button, rect, name, platform::kA11yFocusable);
  if (!enabled) node.states |= platform::kA11yDisabled;
  if (toggles) node.states |= platform::kA11yToggle | (options.pressed ? platform::kA11yPressed : 0U);
  node.description = description;
  if (options.letter != 0) node.value = std::string(1, options.letter);  // aria-keyshortcuts
  return p.pressed;
}

}  // namespace

bool button(std::string_view label, const ButtonOptions& options) {
  return draw("button", label, label, options, false);
}

bool iconButton(Icon icon, std::string_view name, const ButtonOptions& options) {
  ButtonOptions own = options;
  own.icon = icon;
  if (own.kind == ButtonKind::Normal) own.kind = ButtonKind::Quiet;
  own.width = kControl;
  return draw("icon", "", name, own, false);
}

bool toggleButton(std::string_view label, bool& on, const ButtonOptions& options) {
  ButtonOptions own = options;
  own.pressed = on;
  if (!draw("toggle", label, label, own, true)) return false;
  on = !on;
  screen().again = true;
  return true;
}

bool link(std::string_view label, std::string_view description) {
  const ImRect rect = place(std::min(textWidth(label), box().right - box().left), lineHeight(Size::Body));
  const Id id = makeId("link", label);
  const Press p = press(id, rect, true, 2);
  const auto ink = colour(p.hovered ? Colour::AccentHover : Colour::Accent);
  writeLine(rect, label, ink);
  line({rect.Min.x, rect.Max.y - 2}, {rect.Max.x, rect.Max.y - 2}, colour(Colour::Accent, p.hovered ? 1.0F : 0.45F));
  if (p.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  A11yNode& node = publish(id, A11yRole::Link, rect, label, platform::kA11yFocusable);
  node.description = description;
  return p.pressed;
}

void focusLast() {
  if (screen().last != 0) screen().tree->requestFocus(screen().last);
}

}  // namespace fyren::ui

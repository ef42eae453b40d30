// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/field.h"

#include <algorithm>

#include "base/text.h"
#include "base/typed_day.h"
#include "ui/widgets/labelled.h"
#include "ui/widgets/screen.h"

namespace fyren::ui {
namespace {

constexpr float kPadding = 8;

struct Kind {
  platform::A11yTextKind text = platform::A11yTextKind::Text;
  bool multiline = false;
  Icon icon = Icon::None;
};

std::uint32_t statesOf(const FieldOptions& options, const Kind& kind) {
  std::uint32_t states = platform::kA11yFocusable;
  if (kind.multiline) states |= platform::kA11yMultiline;
  if (!options.disabledBecause.empty()) states |= platform::kA11yDisabled;
  if (options.required) states |= platform::kA11yRequired;
  if (options.spellCheck) states |= platform::kA11ySpellCheck;
  if (options.labelHidden) states |= platform::kA11yLabelHidden;
  return states;
}

std::string dots(std::string_view secret) {
  std::string shown;
  for (const char c : secret) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) shown += "•";
  }
  return shown;
}

void drawContent(const ImRect& frame, std::string_view value, const FieldOptions& options, const Kind& kind) {
  const float left = frame.Min.x + kPadding + (kind.icon == Icon::None ? 0 : 22);
  const ImRect inside(left, frame.Min.y, frame.Max.x - kPadding, frame.Max.y);
  const bool enabled = options.disabledBecause.empty();
  const auto ink = colour(value.empty() ? Colour::Disabled : enabled ? Colour::Text : Colour::Disabled);
  const std::string hidden = kind.text == platform::A11yTextKind::Password ? dots(value) : std::string();
  const std::string_view shown = value.empty() ? options.placeholder : hidden.empty() ? value : std::string_view(hidden);
  canvas().PushClipRect(frame.Min, frame.Max, true);
  if (kind.multiline) {
    drawWrapped(&canvas(), inside.Min + ImVec2(0, 6), shown, ink, Size::Body, Weight::Regular, inside.GetWidth());
  } else {
    writeLine(inside, shown, ink, Size::Body, Weight::Regular, kind.text == platform::A11yTextKind::Date);
  }
  canvas().PopClipRect();
}

void drawFrame(const ImRect& frame, const FieldOptions& options, const Kind& kind, bool hovered) {
  const bool enabled = options.disabledBecause.empty();
  fill(frame, colour(enabled ? Colour::Raised : Colour::Sunken), kRadius);
  const Colour edge = !options.error.empty() ? Colour::Danger : hovered && enabled ? Colour::Text : Colour::Outline;
  outline(frame, colour(enabled ? edge : Colour::Line), kRadius, options.error.empty() ? 1.0F : 1.5F);
  if (kind.icon != Icon::None) {
    drawIcon(canvas(), kind.icon, frame.Min + ImVec2(kPadding, (frame.GetHeight() - 18) / 2), 18, colour(Colour::Muted));
  }
}

FieldEvent readEvents(Id id, std::string& value, const Kind& kind) {
  FieldEvent event;
  platform::A11yTree& tree = *screen().tree;
  if (auto typed = tree.takeValue(id); typed && *typed != value) {
    value = std::move(*typed);
    event.changed = true;
    screen().again = true;
  }
  const platform::A11yKeyPress* key = tree.key(id);
  if (key != nullptr && key->key == A11yKey::Enter && (!kind.multiline || key->ctrl)) {
    tree.useKey();
    event.submitted = true;
    screen().again = true;
  }
  event.wentDown = kind.text == platform::A11yTextKind::Search && takeKey(id, A11yKey::Down);
  const bool now = tree.focused() == id;
  const bool before = recall(childId(id, "focused"), 0) > 0;
  event.left = before && !now;
  remember(childId(id, "focused"), now ? 1 : 0);
  return event;
}

FieldEvent field(std::string_view name, std::string_view label, std::string& value, const FieldOptions& options,
                 const Kind& kind) {
  const Id id = makeId(name, label);
  const FieldEvent event = readEvents(id, value, kind);
  const float lines = static_cast<float>(std::max(options.lines, 2));
  const float height = kind.multiline ? lines * lineHeight(Size::Body) + 12 : kControl;
  const Labelled labelled(id, label, options.help, options.error, options.labelHidden, options.width, height,
                          options.required, options.notice);
  const ImRect& frame = labelled.control();
  screen().last = id;
  const bool shown = ImGui::ItemAdd(frame, id);
  const bool hovered = shown && ImGui::ItemHoverable(frame, id, ImGuiItemFlags_None);
  drawFrame(frame, options, kind, hovered);
  if (hovered && options.disabledBecause.empty()) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  if (!hasFocus(id)) drawContent(frame, value, options, kind);  // focused: the browser's field shows it
  focusRing(id, frame);
  A11yNode& node = publish(id, A11yRole::TextField, frame, label, statesOf(options, kind));
  node.value = value;
  node.placeholder = options.placeholder;
  node.description = options.disabledBecause;
  node.textKind = kind.text;
  node.maxLength = options.maxLength;
  labelled.describe();
  if (options.focus) screen().tree->requestFocus(id);
  return event;
}

}  // namespace

FieldEvent textField(std::string_view label, std::string& value, const FieldOptions& options) {
  return field("text", label, value, options, {});
}

FieldEvent textArea(std::string_view label, std::string& value, const FieldOptions& options) {
  return field("area", label, value, options, {.multiline = true});
}

FieldEvent searchField(std::string_view label, std::string& value, const FieldOptions& options) {
  return field("search", label, value, options, {.text = platform::A11yTextKind::Search, .icon = Icon::Search});
}

FieldEvent passwordField(std::string_view label, std::string& value, const FieldOptions& options) {
  return field("password", label, value, options, {.text = platform::A11yTextKind::Password});
}

FieldEvent dateField(std::string_view label, std::string& typed, std::optional<Day>& day,
                     const FieldOptions& options) {
  FieldOptions own = options;
  if (own.width == FieldOptions().width) own.width = 160;
  if (own.placeholder.empty()) own.placeholder = "ÅÅÅÅ-MM-DD";
  own.maxLength = own.maxLength > 0 ? own.maxLength : 20;
  const Id leftId = childId(makeId("date", label), "left");
  const bool wasLeft = recall(leftId, 0) > 0;
  const std::string wrong = fyren::text("a11y.noSuchDay");
  if (own.error.empty() && wasLeft && !typed.empty() && !typedDay(typed)) own.error = wrong;
  FieldEvent event = field("day", label, typed, own, {.text = platform::A11yTextKind::Date});
  if (event.changed) {
    day = typedDay(typed);
    remember(leftId, 0);
  }
  if (event.left || event.submitted) {
    if (day) typed = day->iso();
    remember(leftId, 1);
  }
  return event;
}

}  // namespace fyren::ui

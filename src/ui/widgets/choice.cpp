// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/choice.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "ui/widgets/labelled.h"
#include "ui/widgets/screen.h"

namespace fyren::ui {
namespace {

constexpr float kMark = 18;

void drawCheckMark(const ImRect& at, bool on, bool enabled, bool hovered) {
  const ImRect square(at.Min.x, at.GetCenter().y - kMark / 2, at.Min.x + kMark, at.GetCenter().y + kMark / 2);
  const Colour active = enabled ? Colour::Accent : Colour::Disabled;
  fill(square, colour(on ? active : hovered ? Colour::Hover : Colour::Raised), 4);
  if (!on) outline(square, colour(enabled ? Colour::Outline : Colour::Line), 4);
  if (on) drawIcon(canvas(), Icon::Check, square.Min + ImVec2(1, 1), 16, colour(Colour::OnAccent));
}

void drawRadioMark(const ImRect& at, bool on, bool enabled, bool hovered) {
  const ImVec2 centre(at.Min.x + kMark / 2, at.GetCenter().y);
  const auto active = colour(enabled ? Colour::Accent : Colour::Disabled);
  canvas().AddCircleFilled(centre, kMark / 2, colour(hovered ? Colour::Hover : Colour::Raised));
  canvas().AddCircle(centre, kMark / 2 - 0.5F, on ? active : colour(Colour::Outline), 0, on ? 1.5F : 1.0F);
  if (on) canvas().AddCircleFilled(centre, 5, active);
}

// Arrow keys within a set of which one is chosen; gives the new choice or -1.
int moveByKeys(Id focused, int at, int count) {
  if (takeKey(focused, A11yKey::Down) || takeKey(focused, A11yKey::Right)) return (at + 1) % count;
  if (takeKey(focused, A11yKey::Up) || takeKey(focused, A11yKey::Left)) return (at + count - 1) % count;
  if (takeKey(focused, A11yKey::Home)) return 0;
  if (takeKey(focused, A11yKey::End)) return count - 1;
  return -1;
}

// One of a set for the keyboard: the chosen one (or the first) is the Tab stop.
std::uint32_t setStates(int index, int chosen, bool enabled) {
  const bool stop = index == chosen || (chosen < 0 && index == 0);
  return (stop ? platform::kA11yFocusable : platform::kA11yFocusByCode) |
         (index == chosen ? platform::kA11yChecked : 0U) | (enabled ? 0U : platform::kA11yDisabled);
}

struct SetChoice {
  int chosen = -1;  // by whatever means; -1 = unchanged
};

// What one option of a set does, drawn by `paint`.
template <typename Paint>
void setOption(Id group, int index, int count, std::string_view label, const ImRect& rect, int chosen, bool enabled,
               SetChoice& choice, const Paint& paint) {
  const Id id = childId(group, std::to_string(index));
  const Press p = press(id, rect, enabled);
  paint(p);
  A11yNode& node = publish(id, A11yRole::Radio, rect, label, setStates(index, chosen, enabled));
  node.position = index + 1;
  node.count = count;
  if (p.pressed) choice.chosen = index;
  if (!enabled) return;
  if (const int moved = moveByKeys(id, index, count); moved >= 0) {
    choice.chosen = moved;
    screen().tree->requestFocus(childId(group, std::to_string(moved)));
  }
}

bool settle(SetChoice choice, int& chosen) {
  if (choice.chosen < 0 || choice.chosen == chosen) return false;
  chosen = choice.chosen;
  screen().again = true;
  return true;
}

}  // namespace

namespace {

// Close under the checkbox and in line with its words.
Id drawCheckHelp(Id checkbox, std::string_view help) {
  Box& b = box();
  const float indent = kMark + 8, width = b.right - b.left - indent;
  const float height = drawWrapped(nullptr, {}, help, 0, Size::Small, Weight::Regular, width);
  const float gap = std::exchange(b.gap, 0.0F);
  ImRect rect = place(indent + width, height);
  b.gap = gap;
  rect.Min.x += indent;
  drawWrapped(&canvas(), rect.Min, help, colour(Colour::Muted), Size::Small, Weight::Regular, width);
  const Id id = childId(checkbox, "help");
  publish(id, A11yRole::Text, rect, help).font = platform::A11yFont::Small;
  return id;
}

}  // namespace

bool checkbox(std::string_view label, bool& on, const ChoiceOptions& options) {
  const Id id = makeId("checkbox", label);
  const bool enabled = options.disabledBecause.empty();
  const Box& b = box();
  const float width = std::min(textWidth(label) + kMark + 8, b.right - b.left);
  const float textHeight = drawWrapped(nullptr, {}, label, 0, Size::Body, Weight::Regular, width - kMark - 8);
  const Labelled labelled(id, label, "", options.error, true, width, std::max(28.0F, textHeight + 8));
  const ImRect& rect = labelled.control();
  const Press p = press(id, rect, enabled);
  if (p.pressed) {
    on = !on;
    screen().again = true;
  }
  drawCheckMark(ImRect(rect.Min, {rect.Max.x, rect.Min.y + 28}), on, enabled, p.hovered);
  drawWrapped(&canvas(), rect.Min + ImVec2(kMark + 8, 4), label, colour(enabled ? Colour::Text : Colour::Disabled),
              Size::Body, Weight::Regular, width - kMark - 8);
  A11yNode& node = publish(id, A11yRole::Checkbox, rect, label,
                           platform::kA11yFocusable | (on ? platform::kA11yChecked : 0U) |
                               (enabled ? 0U : platform::kA11yDisabled));
  node.description = options.disabledBecause;
  labelled.describe();
  if (!options.help.empty()) {
    const Id help = drawCheckHelp(id, options.help);
    screen().tree->find(id)->describedBy = help;
  }
  return p.pressed;
}

bool radioGroup(std::string_view label, std::span<const std::string> options, int& chosen, const ChoiceOptions& more) {
  const Id id = makeId("radio", label);
  const bool enabled = more.disabledBecause.empty();
  const float height = 28 * static_cast<float>(options.size());
  const Labelled labelled(id, label, more.help, more.error, more.labelHidden, 0, height);
  openNode(id, A11yRole::RadioGroup, label);
  SetChoice choice;
  ImRect rect = labelled.control();
  const float left = rect.Min.x, right = rect.Max.x;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const ImRect row(left, rect.Min.y + 28 * static_cast<float>(i),
                     std::min(right, left + kMark + 8 + textWidth(options[i])), rect.Min.y + 28 * static_cast<float>(i + 1));
    setOption(id, static_cast<int>(i), static_cast<int>(options.size()), options[i], row, chosen, enabled, choice,
              [&](const Press& p) {
                drawRadioMark(row, static_cast<int>(i) == chosen, enabled, p.hovered);
                writeLine(ImRect(row.Min.x + kMark + 8, row.Min.y, right, row.Max.y), options[i],
                          colour(enabled ? Colour::Text : Colour::Disabled));
              });
  }
  closeNode(id, rect);
  labelled.describe();
  return settle(choice, chosen);
}

namespace {

struct Segment {
  float left = 0, width = 0;
  int line = 0;
};

// From left to right, on as many lines as are needed.
std::vector<Segment> segments(std::span<const std::string> options, float keyRoom, float room) {
  std::vector<Segment> all;
  float x = 0;
  int line = 0;
  for (const auto& option : options) {
    const float width = std::min(textWidth(option) + 24 + keyRoom, room);
    if (x > 0 && x + width > room) {
      x = 0;
      ++line;
    }
    all.push_back({x, width, line});
    x += width;
  }
  return all;
}

void drawSegment(const ImRect& part, std::string_view label, int index, float keyRoom, bool on, bool enabled,
                 const Press& p) {
  fill(part, colour(on ? Colour::AccentSoft : p.hovered ? Colour::Hover : Colour::Raised), 0);
  float left = part.Min.x + 12;
  if (keyRoom > 0) {
    drawLine(canvas(), {left, part.GetCenter().y - 9}, std::to_string(index + 1), colour(Colour::Muted), Size::Small, Weight::Regular);
    left += keyRoom;
  }
  const auto ink = colour(!enabled ? Colour::Disabled : on ? Colour::Accent : Colour::Text);
  writeLine(ImRect(left, part.Min.y, part.Max.x - 4, part.Max.y), label, ink);
}

// The outline of one line of segments and the thin lines between them.
void outlineSegments(std::span<const Segment> all, const ImRect& whole, bool enabled) {
  const auto ink = colour(enabled ? Colour::Outline : Colour::Line);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const float top = whole.Min.y + static_cast<float>(all[i].line) * (kControl + 4);
    const bool lastOfLine = i + 1 == all.size() || all[i + 1].line != all[i].line;
    const float right = whole.Min.x + all[i].left + all[i].width;
    if (lastOfLine) outline(ImRect(whole.Min.x, top, right, top + kControl), ink, kRadius);
    else fill(ImRect(right - 1, top + 1, right, top + kControl - 1), ink);
  }
}

}  // namespace

bool segmented(std::string_view label, std::span<const std::string> options, int& chosen, const ChoiceOptions& more) {
  const Id id = makeId("segmented", label);
  const bool enabled = more.disabledBecause.empty();
  const float keyRoom = more.numberKeys ? 16 : 0;
  const Box& b = box();
  const auto all = segments(options, keyRoom, b.right - b.left);
  float width = 0;
  for (const Segment& s : all) width = std::max(width, s.left + s.width);
  const float lines = all.empty() ? 1 : static_cast<float>(all.back().line + 1);
  const Labelled labelled(id, label, more.help, more.error, more.labelHidden, width, lines * (kControl + 4) - 4);
  const ImRect whole = labelled.control();
  openNode(id, A11yRole::RadioGroup, label);
  SetChoice choice;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const int index = static_cast<int>(i);
    const ImVec2 at(whole.Min.x + all[i].left, whole.Min.y + static_cast<float>(all[i].line) * (kControl + 4));
    const ImRect part(at, at + ImVec2(all[i].width, kControl));
    if (more.numberKeys && enabled && takeUnclaimed(A11yKey::Letter, U'1' + static_cast<char32_t>(i))) choice.chosen = index;
    setOption(id, index, static_cast<int>(options.size()), options[i], part, chosen, enabled, choice,
              [&](const Press& p) { drawSegment(part, options[i], index, keyRoom, index == chosen, enabled, p); });
  }
  outlineSegments(all, whole, enabled);
  closeNode(id, whole);
  labelled.describe();
  return settle(choice, chosen);
}

}  // namespace fyren::ui

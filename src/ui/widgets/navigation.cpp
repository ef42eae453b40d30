// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/navigation.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/widgets/screen.h"

namespace fyren::ui {
namespace {

void drawItem(const ImRect& rect, const NavItem& item, bool on, NavForm form, const Press& p) {
  const bool collapsed = form != NavForm::Full;
  if (on) fill(rect, colour(Colour::Selected), kRadius);
  else if (p.hovered || p.held) fill(rect, colour(p.held ? Colour::Pressed : Colour::Hover), kRadius);
  const ImRect edge = form == NavForm::Strip ? ImRect(rect.Min.x + 8, rect.Max.y - 3, rect.Max.x - 8, rect.Max.y)
                                             : ImRect(rect.Min.x, rect.Min.y + 8, rect.Min.x + 3, rect.Max.y - 8);
  if (on) fill(edge, colour(Colour::Accent), 1.5F);
  const auto ink = colour(on ? Colour::Accent : Colour::Text);
  const float iconLeft = collapsed ? rect.GetCenter().x - 9 : rect.Min.x + 12;
  drawIcon(canvas(), item.icon, {iconLeft, rect.GetCenter().y - 9}, 18, on ? ink : colour(Colour::Muted));
  if (collapsed) return;
  const std::string count = item.count == 0 ? std::string() : std::to_string(item.count);
  const float countWidth = textWidth(count, Size::Small);
  writeLine(ImRect(rect.Min.x + 40, rect.Min.y, rect.Max.x - countWidth - 16, rect.Max.y), item.label, ink, Size::Body,
            on ? Weight::Strong : Weight::Regular);
  if (item.count != 0) {
    writeLine(ImRect(rect.Max.x - countWidth - 12, rect.Min.y, rect.Max.x, rect.Max.y), count, colour(Colour::Muted), Size::Small);
  }
}

std::string spoken(const NavItem& item) {
  if (item.count == 0) return item.label;
  return item.label + " " + std::to_string(item.count) + (item.countMeans.empty() ? "" : " " + item.countMeans);
}

}  // namespace

namespace {

// Under each other, or beside each other in parts of the same width.
ImRect placeItem(NavForm form, const NavItem& item, std::size_t index, std::size_t count, float top) {
  Box& b = box();
  if (form == NavForm::Strip) {
    constexpr float kHeight = 40, kLeast = 40;  // room for a finger; in as many lines as that takes
    const float whole = b.right - b.left;
    const auto most = static_cast<std::size_t>(std::max(whole / kLeast, 1.0F)), lines = (count + most - 1) / most;
    const std::size_t inLine = (count + lines - 1) / lines;
    if (index == 0) (void)place(whole, kHeight * static_cast<float>(lines));
    const float part = whole / static_cast<float>(inLine), left = b.left + part * static_cast<float>(index % inLine);
    const float line = top + kHeight * static_cast<float>(index / inLine);
    return {left, line, left + part, line + kHeight};
  }
  b.gap = item.gapBefore ? 17 : 2;
  ImRect rect = place(b.right - b.left, 36);
  rect.Expand(ImVec2(-8, 0));
  if (item.gapBefore) fill(ImRect(rect.Min.x, rect.Min.y - 9, rect.Max.x, rect.Min.y - 8), colour(Colour::Line));
  return rect;
}

// Where the arrow keys lead from item `index`; -1 = nowhere.
int itemByKeys(Id id, int index, int count) {
  if (takeKey(id, A11yKey::Down) || takeKey(id, A11yKey::Right)) return (index + 1) % count;
  if (takeKey(id, A11yKey::Up) || takeKey(id, A11yKey::Left)) return (index + count - 1) % count;
  return -1;
}

}  // namespace

bool navigationList(std::string_view name, std::span<const NavItem> items, int& current, NavForm form) {
  const bool collapsed = form != NavForm::Full;
  const Id list = openNode(makeId("nav", name), A11yRole::Group, name);
  Box& b = box();
  const float outerGap = b.gap, top = b.y;
  int chosen = -1;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const int index = static_cast<int>(i);
    const ImRect rect = placeItem(form, items[i], i, items.size(), top);
    const Id id = childId(list, items[i].label);
    const Press p = press(id, rect);
    drawItem(rect, items[i], index == current, form, p);
    if (collapsed) tooltip(id, rect, items[i].label, p.hovered);
    publish(id, A11yRole::Link, rect, spoken(items[i]), platform::kA11yFocusable | (index == current ? platform::kA11yCurrent : 0U));
    if (p.pressed) chosen = index;
    const int count = static_cast<int>(items.size());
    if (const int to = itemByKeys(id, index, count); to >= 0)
      screen().tree->requestFocus(childId(list, items[static_cast<std::size_t>(to)].label));
  }
  b.gap = outerGap;
  closeNode(list, ImRect(b.left, top, b.right, b.y));
  if (chosen < 0 || chosen == current) return false;
  current = chosen;
  screen().again = true;
  return true;
}

namespace {

constexpr float kTab = 37;

void drawTab(const ImRect& rect, std::string_view label, bool on, const Press& p) {
  if (p.hovered && !on) fill(ImRect(rect.Min, rect.Max - ImVec2(0, 4)), colour(Colour::Hover), 4);
  writeLine(ImRect(rect.Min.x + 12, rect.Min.y, rect.Max.x, rect.Max.y - 2), label,
            colour(on ? Colour::Accent : Colour::Muted), Size::Body, on ? Weight::Strong : Weight::Regular);
  if (on) fill(ImRect(rect.Min.x + 8, rect.Max.y - 3, rect.Max.x - 8, rect.Max.y), colour(Colour::Accent), 1);
}

// Where the arrow keys lead from tab `i`; -1 = nowhere.
int tabByKeys(Id id, int i, int count) {
  if (takeKey(id, A11yKey::Right)) return (i + 1) % count;
  if (takeKey(id, A11yKey::Left)) return (i + count - 1) % count;
  if (takeKey(id, A11yKey::Home)) return 0;
  if (takeKey(id, A11yKey::End)) return count - 1;
  return -1;
}

// Places in the bar, on as many lines as are needed.
std::vector<ImVec2> tabPlaces(std::span<const std::string> labels, float room) {
  std::vector<ImVec2> places;
  ImVec2 at(0, 0);
  for (const auto& label : labels) {
    const float width = textWidth(label, Size::Body, Weight::Strong) + 24;
    if (at.x > 0 && at.x + width > room) at = ImVec2(0, at.y + kTab);
    places.push_back(at);
    at.x += width + 4;
  }
  return places;
}

}  // namespace

bool tabs(std::string_view name, std::span<const std::string> labels, int& current) {
  const Id list = openNode(makeId("tabs", name), A11yRole::TabList, name);
  const float room = box().right - box().left;
  const auto places = tabPlaces(labels, room);
  const ImRect bar = place(room, (places.empty() ? 0 : places.back().y) + kTab);
  fill(ImRect(bar.Min.x, bar.Max.y - 1, bar.Max.x, bar.Max.y), colour(Colour::Line));
  int chosen = -1;
  const int count = static_cast<int>(labels.size());
  for (int i = 0; i < count; ++i) {
    const std::string& label = labels[static_cast<std::size_t>(i)];
    const bool on = i == current;
    const ImVec2 at = bar.Min + places[static_cast<std::size_t>(i)];
    const ImRect rect(at, at + ImVec2(textWidth(label, Size::Body, Weight::Strong) + 24, kTab));
    const Id id = childId(list, std::to_string(i));
    const Press p = press(id, rect, true, 4);
    drawTab(rect, label, on, p);
    A11yNode& node = publish(id, A11yRole::Tab, rect, label, platform::kA11ySelectable |
                             (on ? platform::kA11ySelected | platform::kA11yFocusable : platform::kA11yFocusByCode));
    node.position = i + 1;
    node.count = count;
    if (p.pressed) chosen = i;
    if (const int to = tabByKeys(id, i, count); to >= 0) {
      chosen = to;
      screen().tree->requestFocus(childId(list, std::to_string(to)));
    }
  }
  closeNode(list, bar);
  if (chosen < 0 || chosen == current) return false;
  current = chosen;
  screen().again = true;
  return true;
}

}  // namespace fyren::ui

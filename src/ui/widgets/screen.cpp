// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/screen.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace fyren::ui {
namespace {

Id mix(Id seed, std::string_view text) {
  Id hash = seed ^ 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash == 0 ? 1 : hash;
}

Id seedNow() { return screen().seeds.empty() ? 17U : screen().seeds.back(); }

// The strip in which a thing of this height stands within a row's line.
float rowOffset(float line, float height) {
  if (height > kControl || line <= kControl) return height > kControl ? line - height : (line - height) / 2;
  return line - (kControl + height) / 2;
}

}  // namespace

Screen& screen() {
  static Screen one;
  return one;
}

void Screen::beginFrame() {
  seen.clear();
  boxes.clear();
  parents.clear();
  seeds.clear();
  last = 0;
  modalDepth = 0;
  flowing = false;
  again = false;
}

void Screen::endFrame() {
  unclaimed.clear();
  while (auto key = tree->takeUnclaimedKey()) unclaimed.push_back(*key);
  if (!unclaimed.empty()) again = true;
}

Id makeId(std::string_view kind, std::string_view label) {
  const Id id = mix(mix(seedNow(), kind), label);
  const int times = screen().seen[id]++;
  return times == 0 ? id : mix(id, "again " + std::to_string(times));  // no number alone: those are the parts of a group
}

Id childId(Id parent, std::string_view part) { return mix(parent, part); }

Scope::Scope(std::string_view key) { screen().seeds.push_back(mix(seedNow(), key)); }
Scope::Scope(std::int64_t key) { screen().seeds.push_back(mix(seedNow(), std::to_string(key))); }
Scope::Scope(const AnyRowId& key) {
  screen().seeds.push_back(
      mix(seedNow(), std::string_view(reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size())));
}
Scope::~Scope() { screen().seeds.pop_back(); }

Box& box() {
  assert(!screen().boxes.empty() && "a wrapper was called outside a frame");
  return screen().boxes.back();
}

void pushBox(float left, float right, float top, float bottom) {
  Box fresh;
  fresh.left = left;
  fresh.right = std::max(right, left + 1);
  fresh.top = fresh.y = top;
  fresh.bottom = bottom;
  screen().boxes.push_back(fresh);
}

Box popBox() {
  const Box done = box();
  screen().boxes.pop_back();
  return done;
}

void used(const ImRect& rect) {
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  window->DC.CursorMaxPos = ImMax(window->DC.CursorMaxPos, rect.Max);
}

float room() {
  const Box& b = box();
  return b.inRow ? std::max(b.right - b.x - (b.first ? 0 : b.gap), 1.0F) : b.right - b.left;
}

ImRect place(float width, float height) {
  Box& b = box();
  if (!b.inRow) {
    if (!b.first) b.y += b.gap;
    b.first = false;
    const ImRect rect(b.left, b.y, b.left + width, b.y + height);
    b.y += height;
    used(rect);
    return rect;
  }
  if (!b.first) b.x += b.gap;
  if (!b.first && b.rightStart < 0 && b.x + width > b.right + 0.5F) {
    b.y += std::max(b.lineHeight, b.seenHeight) + b.gap;
    b.x = b.left;
    b.seenHeight = 0;
  }
  b.first = false;
  b.seenHeight = std::max(b.seenHeight, height);
  const float top = b.y + std::floor(rowOffset(std::max(b.lineHeight, height), height));
  const ImRect rect(b.x, top, b.x + width, top + height);
  b.x += width;
  used(rect);
  return rect;
}

void remember(Id id, float value) {
  auto [at, isNew] = screen().remembered.try_emplace(id, value);
  if (isNew || std::abs(at->second - value) > 0.01F) screen().again = true;
  at->second = value;
}

float recall(Id id, float fallback) {
  const auto at = screen().remembered.find(id);
  return at == screen().remembered.end() ? fallback : at->second;
}

platform::A11yRect toRect(const ImRect& rect) {
  return {rect.Min.x, rect.Min.y, rect.GetWidth(), rect.GetHeight()};
}

A11yNode& publish(Id id, A11yRole role, const ImRect& rect, std::string_view name, std::uint32_t states) {
  A11yNode node;
  node.id = id;
  node.parent = screen().parents.empty() ? 0 : screen().parents.back();
  node.role = role;
  node.rect = toRect(rect);
  node.name = name;
  node.states = states;
  return screen().tree->publish(std::move(node));
}

Id openNode(Id id, A11yRole role, std::string_view name, std::uint32_t states) {
  publish(id, role, ImRect(), name, states);
  screen().parents.push_back(id);
  return id;
}

void closeNode(Id id, const ImRect& rect) {
  assert(!screen().parents.empty() && screen().parents.back() == id && "blocks must close in reverse order");
  screen().parents.pop_back();
  if (A11yNode* node = screen().tree->find(id)) node->rect = toRect(rect);
}

platform::A11yFont a11yFont(Size size, Weight weight) {
  const int base = size == Size::Small ? 1 : size == Size::Title ? 2 : 0;
  return static_cast<platform::A11yFont>(base + (weight == Weight::Strong ? 3 : 0));
}

Id publishText(const ImRect& rect, std::string_view text, Size size, Weight weight, bool tabular) {
  // By place and not by words: text that changes stays the same element.
  const Id parent = screen().parents.empty() ? 0 : screen().parents.back();
  const Id base = childId(parent, "text");
  const Id id = childId(base, std::to_string(screen().seen[base]++));
  A11yNode& node = publish(id, A11yRole::Text, rect, text, tabular ? platform::kA11yTabular : 0U);
  node.font = a11yFont(size, weight);
  return id;
}

void tellScroll(Id id) {
  A11yNode* node = screen().tree->find(id);
  if (node == nullptr) return;
  node->position = static_cast<int>(std::lround(ImGui::GetScrollY()));
  node->count = static_cast<int>(std::lround(std::max(ImGui::GetScrollMaxY() - ImGui::GetScrollY(), 0.0F)));
}

void scrollAsAsked(Id id) {
  tellScroll(id);
  const auto move = screen().tree->takeScroll(id);
  if (!move) return;
  ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + *move, 0.0F, ImGui::GetScrollMaxY()));
  screen().remembered[childId(id, "asked")] = 1;
  screen().again = true;
}

bool hasFocus(Id id) { return screen().tree->focused() == id; }

bool takeKey(Id id, A11yKey key) {
  const A11yKeyPress* pressed = screen().tree->key(id);
  if (pressed == nullptr || pressed->key != key || pressed->ctrl || pressed->alt) return false;
  screen().tree->useKey();
  screen().again = true;
  return true;
}

namespace {
template <typename IsIt>
bool takeFrom(std::vector<A11yKeyPress>& keys, IsIt isIt) {
  const auto at = std::find_if(keys.begin(), keys.end(), isIt);
  if (at == keys.end()) return false;
  keys.erase(at);
  screen().tree->noteKeyUsed();
  screen().again = true;
  return true;
}
}  // namespace

bool takeUnclaimed(A11yKey key, char32_t letter, bool ctrl) {
  return takeFrom(screen().unclaimed, [&](const A11yKeyPress& k) {
    return k.key == key && (key != A11yKey::Letter || k.letter == letter) && k.ctrl == ctrl && !k.alt;
  });
}

bool takeUnclaimedWithAlt(A11yKey key) {
  return takeFrom(screen().unclaimed, [&](const A11yKeyPress& k) { return k.key == key && k.alt && !k.ctrl; });
}

Press press(Id id, const ImRect& rect, bool enabled, float radius) {
  const Press result = react(id, rect, enabled);
  focusRing(id, rect, radius);
  return result;
}

Press react(Id id, const ImRect& rect, bool enabled) {
  Press result;
  screen().last = id;
  const bool shown = ImGui::ItemAdd(rect, id, nullptr, static_cast<ImGuiItemFlags>(enabled ? 0 : int{ImGuiItemFlags_Disabled}));
  if (shown) {
    const bool clicked = ImGui::ButtonBehavior(rect, id, &result.hovered, &result.held);
    result.pressed = clicked && enabled;
  }
  if (screen().tree->takeActivation(id) && enabled) result.pressed = true;
  if (!enabled) result.hovered = result.held = false;
  if (result.pressed) screen().again = true;  // what it led to shows in the next frame
  return result;
}

void focusRing(Id id, const ImRect& rect, float radius) {
  if (!hasFocus(id) || !screen().tree->focusIsVisible()) return;
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  ImDrawList* list = ImGui::GetForegroundDrawList();
  ImRect clip = window->ClipRect;
  clip.Expand(4);
  list->PushClipRect(clip.Min, clip.Max);
  const ImVec2 out(3, 3);
  list->AddRect(rect.Min - out, rect.Max + out, colour(Colour::Focus), radius + 3, 0, 2);
  list->PopClipRect();
}

void tooltip(Id id, const ImRect& rect, std::string_view text, bool hovered) {
  const bool byKeyboard = hasFocus(id) && screen().tree->focusIsVisible();
  if (text.empty() || (!hovered && !byKeyboard)) return;
  const float width = std::min(textWidth(text, Size::Small) + 1, 280.0F);
  const float height = drawWrapped(nullptr, {}, text, 0, Size::Small, Weight::Regular, width);
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  ImVec2 at(std::clamp(rect.GetCenter().x - width / 2 - 8, 4.0F, std::max(display.x - width - 20, 4.0F)), rect.Max.y + 8);
  if (at.y + height + 12 > display.y) at.y = rect.Min.y - height - 20;
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  list.AddRectFilled(at, at + ImVec2(width + 16, height + 12), colour(Colour::Text), 4);
  drawWrapped(&list, at + ImVec2(8, 6), text, colour(Colour::Surface), Size::Small, Weight::Regular, width);
}

ImDrawList& canvas() { return *ImGui::GetWindowDrawList(); }
void fill(const ImRect& rect, std::uint32_t c, float radius) {
  canvas().AddRectFilled(rect.Min, rect.Max, c, radius);
}
void shadow(const ImRect& rect, float radius) {
  constexpr int kSteps = 10;
  ImDrawList& list = canvas();
  list.PushClipRectFullScreen();
  for (int i = 4; i <= kSteps; ++i) {  // the first would lie on the thing itself, for the shadow falls 3 px
    const float out = static_cast<float>(i) - 0.5F;
    const float fade = 1 - static_cast<float>(i) / (kSteps + 1);
    const ImVec2 drop(0, 3);
    list.AddRect(rect.Min - ImVec2(out, out) + drop, rect.Max + ImVec2(out, out) + drop,
                 colour(Colour::Shade, 0.12F * fade * fade * (scheme() == Scheme::Dark ? 4.0F : 1.0F)), radius + out, 0, 1.5F);
  }
  list.PopClipRect();
}
void outline(const ImRect& rect, std::uint32_t c, float radius, float width) {
  canvas().AddRect(rect.Min, rect.Max, c, radius, 0, width);
}
void line(ImVec2 from, ImVec2 to, std::uint32_t c, float width) { canvas().AddLine(from, to, c, width); }
void writeLine(const ImRect& rect, std::string_view text, std::uint32_t c, Size size, Weight weight, bool tabular) {
  const float y = rect.Min.y + (rect.GetHeight() - lineHeight(size)) / 2;
  drawLine(canvas(), {rect.Min.x, y}, text, c, size, weight, std::max(rect.GetWidth(), 1.0F), tabular);
}

}  // namespace fyren::ui

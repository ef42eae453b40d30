// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/widgets/layout.h"
#include "ui/widgets/screen.h"

namespace fyren::ui {
namespace {

struct OpenScroll {
  Id id;
  float padding;
  ImRect rect;
};
std::vector<OpenScroll>& openScrolls() {
  static std::vector<OpenScroll> scrolls;
  return scrolls;
}

// True when the focused control lies within the node `id`, as published so far.
bool focusIsWithin(Id id) {
  platform::A11yTree& tree = *screen().tree;
  Id at = tree.focused();
  for (int depth = 0; at != 0 && depth < 64; ++depth) {
    if (at == id) return true;
    const A11yNode* node = tree.find(at);
    at = node == nullptr ? 0 : node->parent;
  }
  return false;
}

void scrollByKeys(Id id, float page) {
  const Id focused = screen().tree->focused();
  if (focused == 0 || screen().tree->key(focused) == nullptr || !focusIsWithin(id)) return;
  const float now = ImGui::GetScrollY(), most = ImGui::GetScrollMaxY();
  float to = now;
  if (takeKey(focused, A11yKey::PageDown)) to = now + page;
  if (takeKey(focused, A11yKey::PageUp)) to = now - page;
  if (takeKey(focused, A11yKey::Down)) to = now + 60;
  if (takeKey(focused, A11yKey::Up)) to = now - 60;
  if (takeKey(focused, A11yKey::Home)) to = 0;
  if (takeKey(focused, A11yKey::End)) to = most;
  if (to == now) return;
  ImGui::SetScrollY(std::clamp(to, 0.0F, most));
  screen().again = true;
}

// Where a block lies that would scroll by itself but for the Page around it.
void openFlow(Id id, std::string_view name, float padding) {
  const Box b = box();
  const float top = b.y + (b.first ? 0 : b.gap);
  openNode(id, A11yRole::Group, name);
  openScrolls().push_back({id, padding, ImRect(b.left, top, b.right, top)});
  pushBox(b.left + padding, b.right - padding, top + padding, b.bottom);
}

void closeFlow() {
  const OpenScroll scroll = openScrolls().back();
  openScrolls().pop_back();
  const float bottom = popBox().y + scroll.padding;
  Box& b = box();
  b.y = bottom;
  b.first = false;
  used(ImRect(b.left, bottom, b.left, bottom));
  closeNode(scroll.id, ImRect(scroll.rect.Min, {scroll.rect.Max.x, std::max(bottom, scroll.rect.Min.y + 1)}));
}

}  // namespace

void revealFocus(Id id, const ImRect& seen) {
  constexpr float kFrames = 10, kRoom = 8;  // the browser scrolls on its own, too, and some frames later
  platform::A11yTree& tree = *screen().tree;
  float& before = screen().remembered[childId(id, "focus")];
  float& patience = screen().remembered[childId(id, "patience")];
  const Id focused = tree.focused();
  if (const float now = static_cast<float>(focused & 0xFFFFFFU); now != before) {
    before = now;
    patience = kFrames;
  }
  const bool asked = std::exchange(screen().remembered[childId(id, "asked")], 0.0F) > 0;
  if (patience <= 0) return;
  --patience;
  if (focused == id || !tree.focusIsVisible() || !focusIsWithin(id)) return;
  screen().again = true;
  const platform::A11yRect rect = tree.find(focused)->rect;
  if (asked) {  // what the browser wants in view goes first: the focus, or something else when that was there already
    if (rect.y >= seen.Min.y && rect.y + rect.height <= seen.Max.y) patience = 0;
    return;
  }
  float move = std::max(rect.y + rect.height + kRoom - seen.Max.y, 0.0F);
  if (rect.y - kRoom - move < seen.Min.y) move = rect.y - kRoom - seen.Min.y;
  if (move != 0) ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + move, 0.0F, ImGui::GetScrollMaxY()));
}

void bringIntoView() {
  constexpr float kEnough = 360, kAbove = 16;  // a form of some fields; what is left to see of what stands before it
  const ImGuiWindow* window = ImGui::GetCurrentWindow();
  const float top = box().y + (box().first ? 0 : box().gap);
  if (top + kEnough <= window->Pos.y + window->Size.y) return;
  ImGui::SetScrollFromPosY(top - kAbove - window->Pos.y, 0);
  screen().again = true;
}

Page::Page(bool flows) {
  if (!flows) return;
  scroll_.emplace("");  // landmarks lie in it, not it in one: it has nothing to say for itself
  screen().flowing = true;
}
Page::~Page() { screen().flowing = false; }

Scroll::Scroll(std::string_view name, float height, float padding, bool fromTop) : flows_(screen().flowing) {
  if (flows_) {
    if (fromTop) ImGui::SetScrollY(0);  // of the Page around it
    openFlow(makeId("scroll", name), name, padding);
    return;
  }
  Box& b = box();
  const float whole = height > 0 ? height : availableHeight();
  const ImRect rect = place(b.right - b.left, std::max(whole, kControl));
  const Id id = makeId("scroll", name);
  ImGui::SetCursorScreenPos(rect.Min);
  if (fromTop) ImGui::SetNextWindowScroll({0, 0});
  ImGui::BeginChild(id, rect.GetSize(), 0, ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground);
  openNode(id, A11yRole::Scroll, name, ImGui::GetScrollMaxY() > 0 && !name.empty() ? platform::kA11yFocusable : 0U);
  scrollAsAsked(id);
  openScrolls().push_back({id, padding, rect});
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float bar = ImGui::GetCurrentWindow()->ScrollbarSizes.x;
  pushBox(rect.Min.x + padding, rect.Max.x - std::max(padding, bar), start.y + padding, rect.Max.y - padding);
}

Scroll::~Scroll() {
  if (flows_) {
    closeFlow();
    return;
  }
  const OpenScroll scroll = openScrolls().back();
  openScrolls().pop_back();
  const Box inner = popBox();
  used(ImRect(inner.left, inner.top, inner.left, inner.y + scroll.padding));
  scrollByKeys(scroll.id, scroll.rect.GetHeight() * 0.85F);
  revealFocus(scroll.id, scroll.rect);
  focusRing(scroll.id, ImRect(scroll.rect.Min + ImVec2(4, 4), scroll.rect.Max - ImVec2(4, 4)));
  ImGui::EndChild();
  closeNode(scroll.id, scroll.rect);
}

Split::Split(std::string_view name, bool detailIsOpen, float listWidth) : name_(name), detailIsOpen_(detailIsOpen) {
  Box& b = box();
  left_ = b.left;
  right_ = b.right;
  top_ = b.y + (b.first ? 0 : b.gap);
  bottom_ = b.bottom;
  const float whole = right_ - left_;
  narrow_ = ImGui::GetIO().DisplaySize.x < kNarrow;
  listWidth_ = narrow_ || !detailIsOpen ? whole : listWidth > 0 ? listWidth : std::floor(whole * 5 / 12);
}

bool Split::list() {
  close();
  if (narrow_ && detailIsOpen_) return false;
  pushBox(left_, left_ + listWidth_, top_, bottom_);
  open_ = true;
  return true;
}

bool Split::detail() {
  close();
  if (!detailIsOpen_) return false;
  const float start = narrow_ ? left_ : left_ + listWidth_ + kSectionGap;
  if (!narrow_ && !screen().flowing) fill(ImRect(start - kSectionGap / 2, top_, start - kSectionGap / 2 + 1, bottom_), colour(Colour::Line));
  pushBox(start, right_, top_, bottom_);
  open_ = true;
  return true;
}

void Split::close() {
  if (open_) used_ = std::max(used_, popBox().y);
  open_ = false;
}

Split::~Split() {
  close();
  box().y = screen().flowing ? used_ : bottom_;
  box().first = false;
}

}  // namespace fyren::ui

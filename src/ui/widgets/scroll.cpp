// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include "ui/widgets/layout.h"
#include "ui/widgets/screen.h"

namespace fyren::ui {
namespace {

struct OpenScroll {
  Id id;
  Id outerFocus;
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

}  // namespace

Scroll::Scroll(std::string_view name, float height, float padding) {
  Box& b = box();
  const float whole = height > 0 ? height : availableHeight();
  const ImRect rect = place(b.right - b.left, std::max(whole, kControl));
  const Id id = makeId("scroll", name);
  ImGui::SetCursorScreenPos(rect.Min);
  open_ = ImGui::BeginChild(id, rect.GetSize(), 0, ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground);
  openNode(id, A11yRole::Scroll, name, ImGui::GetScrollMaxY() > 0 ? platform::kA11yFocusable : 0U);
  scrollAsAsked(id);
  openScrolls().push_back({id, 0, padding, rect});
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float bar = ImGui::GetCurrentWindow()->ScrollbarSizes.x;
  pushBox(rect.Min.x + padding, rect.Max.x - std::max(padding, bar), start.y + padding, rect.Max.y - padding);
}

Scroll::~Scroll() {
  const OpenScroll scroll = openScrolls().back();
  openScrolls().pop_back();
  const Box inner = popBox();
  used(ImRect(inner.left, inner.top, inner.left, inner.y + scroll.padding));
  scrollByKeys(scroll.id, scroll.rect.GetHeight() * 0.85F);
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
  if (!narrow_) fill(ImRect(start - kSectionGap / 2, top_, start - kSectionGap / 2 + 1, bottom_), colour(Colour::Line));
  pushBox(start, right_, top_, bottom_);
  open_ = true;
  return true;
}

void Split::close() {
  if (open_) popBox();
  open_ = false;
}

Split::~Split() {
  close();
  box().y = bottom_;
  box().first = false;
}

}  // namespace fyren::ui

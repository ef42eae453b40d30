// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/layout.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/screen.h"
#include "ui/widgets/text.h"

namespace fyren::ui {
namespace {

// Closes a node that has stood in the current box since `top`.
void closeNodeFrom(Id id, float top) {
  const Box& b = box();
  closeNode(id, ImRect(b.left, top, b.right, std::max(b.y, top + 1)));
}

// The node of a block without a box of its own: it remembers where it began.
struct OpenBlock {
  Id id;
  float top;
};
std::vector<OpenBlock>& openBlocks() {
  static std::vector<OpenBlock> blocks;
  return blocks;
}

void openBlock(std::string_view kind, A11yRole role, std::string_view name) {
  const Box& b = box();
  openBlocks().push_back({openNode(makeId(kind, name), role, name), b.y + (b.first ? 0 : b.gap)});
}

void closeBlock() {
  const OpenBlock block = openBlocks().back();
  openBlocks().pop_back();
  closeNodeFrom(block.id, block.top);
}

A11yRole roleOf(Landmark kind) {
  switch (kind) {
    case Landmark::Main: return A11yRole::Main;
    case Landmark::Navigation: return A11yRole::Navigation;
    case Landmark::Banner: return A11yRole::Banner;
    case Landmark::ContentInfo: return A11yRole::ContentInfo;
    case Landmark::Search: return A11yRole::Search;
    case Landmark::Region: break;
  }
  return A11yRole::Region;
}

}  // namespace

Row::Row(Align align, float gap) {
  id_ = makeId("row", "");
  Box& outer = box();
  const float top = outer.y + (outer.first ? 0 : outer.gap);
  Box inner = outer;
  if (outer.inRow) {  // a row in a row: what is left of the line
    inner.left = outer.x + (outer.first ? 0 : outer.gap);
  }
  inner.top = inner.y = outer.inRow ? outer.y : top;
  inner.x = inner.left;
  inner.first = true;
  inner.inRow = true;
  inner.gap = gap;
  inner.lineHeight = recall(id_, 0);
  inner.seenHeight = 0;
  inner.rightStart = -1;
  inner.rowId = id_;
  screen().boxes.push_back(inner);
  if (align == Align::Right) toTheRight();
}

void Row::toTheRight() {
  Box& b = box();
  const float width = recall(childId(id_, "right"), 0);
  const float before = b.first ? 0 : b.gap;
  if (b.x > b.left && b.x + before + width > b.right + 0.5F) {  // no room beside the left part
    b.y += std::max(b.lineHeight, b.seenHeight) + b.gap;
    b.x = b.left;
  }
  b.rightStart = b.x = std::max(b.x + (b.x > b.left ? before : 0), b.right - width);
  b.first = true;  // the gap is in the start already
}

Row::~Row() {
  const Box inner = popBox();
  Box& outer = box();
  remember(id_, inner.seenHeight);
  if (inner.rightStart >= 0) remember(childId(id_, "right"), inner.x - inner.rightStart);
  const float height = inner.y - inner.top + std::max(inner.seenHeight, 0.0F);
  if (outer.inRow) {
    outer.x = std::max(outer.x, inner.x);
    outer.seenHeight = std::max(outer.seenHeight, height);
  } else {
    outer.y = inner.top + height;
  }
  if (height > 0) outer.first = false;
}

Columns::Columns(std::initializer_list<float> widths, float gap, float breakpoint) {
  Box& outer = box();
  top_ = outer.y + (outer.first ? 0 : outer.gap);
  bottom_ = top_;
  boxLeft_ = outer.left;
  boxRight_ = outer.right;
  const float whole = boxRight_ - boxLeft_;
  stacked_ = whole < breakpoint;
  float fixed = gap * static_cast<float>(widths.size() - 1), weights = 0;
  for (const float w : widths) (w >= 24 ? fixed : weights) += w;
  float x = boxLeft_;
  for (const float w : widths) {
    const float width = stacked_ ? whole : w >= 24 ? w : std::floor((whole - fixed) * w / weights);
    left_.push_back(stacked_ ? boxLeft_ : x);
    width_.push_back(width);
    x += width + gap;
  }
  openBox();
}

void Columns::openBox() {
  pushBox(left_[at_], left_[at_] + width_[at_], stacked_ && at_ > 0 ? bottom_ + kSectionGap : top_, box().bottom);
}
void Columns::closeBox() { bottom_ = std::max(bottom_, popBox().y); }

void Columns::next() {
  closeBox();
  if (at_ + 1 < left_.size()) ++at_;
  openBox();
}

Columns::~Columns() {
  closeBox();
  box().y = bottom_;
  box().first = false;
}

Bar::Bar(Colour ground, float height, BarEdge edge, float content)
    : id_(makeId("bar", "")), edge_(edge), least_(height), above_(std::floor((height - content) / 2)) {
  const Box& outer = box();
  left_ = outer.left;
  right_ = outer.right;
  top_ = outer.y;
  bottom_ = top_ + std::max(height, recall(id_, height));
  fill(ImRect(left_, top_, right_, bottom_), colour(ground));
  const float padding = kGap * 2;
  pushBox(left_ + padding, right_ - padding, top_ + above_, bottom_);
}

Bar::~Bar() {
  const float content = popBox().y - top_ + std::min(above_, kGap);
  remember(id_, std::max(least_, content));
  Box& outer = box();
  outer.y = bottom_;
  outer.first = true;
  used(ImRect(left_, top_, left_, bottom_));
  const float edge = edge_ == BarEdge::Top ? top_ + 0.5F : bottom_ - 0.5F;
  if (edge_ != BarEdge::None) line(ImVec2(left_, edge), ImVec2(right_, edge), colour(Colour::Line));
}

Region::Region(Landmark kind, std::string_view name) { openBlock("region", roleOf(kind), name); }
Region::~Region() { closeBlock(); }
Group::Group(std::string_view name) { openBlock("group", A11yRole::Group, name); }
Group::~Group() { closeBlock(); }
ItemList::ItemList(std::string_view name) { openBlock("list", A11yRole::List, name); }
ItemList::~ItemList() { closeBlock(); }
Item::Item() { openBlock("item", A11yRole::ListItem, ""); }
Item::~Item() { closeBlock(); }

Section::Section(std::string_view title, int level) {
  Box& b = box();
  if (!b.first) b.y += kSectionGap - b.gap;
  openBlock("section", A11yRole::Group, title);
  heading(title, level);
}
Section::~Section() { closeBlock(); }

Card::Card(std::string_view name, float padding) : padding_(padding) {
  Box& b = box();
  left_ = b.left;
  right_ = b.right;
  top_ = b.y + (b.first ? 0 : b.gap);
  const Id id = openNode(makeId("card", name), A11yRole::Group, name);
  openBlocks().push_back({id, top_});
  // The height is known afterwards; the ground is drawn with that of the last frame.
  const float height = recall(id, 0);
  const ImRect rect(left_, top_, right_, top_ + height);
  fill(rect, colour(Colour::Raised), kRadius);
  outline(rect, colour(Colour::Line), kRadius);
  pushBox(left_ + padding, right_ - padding, top_ + padding, b.bottom);
}

Card::~Card() {
  const Box inner = popBox();
  const OpenBlock block = openBlocks().back();
  openBlocks().pop_back();
  const float bottom = inner.y + padding_;
  remember(block.id, bottom - top_);
  const ImRect rect(left_, top_, right_, bottom);
  closeNode(block.id, rect);
  used(rect);
  box().y = bottom;
  box().first = false;
}

Width::Width(float most) {
  Box& b = box();
  right_ = b.right;
  b.right = std::min(b.right, b.left + most);
}
Width::~Width() { box().right = right_; }

Inset::Inset(float sides, float above, float below) : below_(below) {
  const Box& b = box();
  pushBox(b.left + sides, b.right - sides, b.y + (b.first ? 0 : b.gap) + above, b.bottom - below);
}
Inset::~Inset() {
  const float bottom = popBox().y + below_;
  used(ImRect(box().left, bottom, box().left, bottom));
  box().y = bottom;
  box().first = false;
}

Ground::Ground(Colour role, float height) : height_(height), id_(makeId("ground", "")) {
  const Box& b = box();
  top_ = b.y + (b.first ? 0 : b.gap);
  const float known = height > 0 ? height : recall(id_, 0);  // of the last frame
  fill(ImRect(b.left, top_, b.right, top_ + known), colour(role));
  pushBox(b.left, b.right, top_, height > 0 ? top_ + height : b.bottom);
}
Ground::~Ground() {
  const float used = popBox().y - top_;
  if (height_ <= 0) remember(id_, used);
  box().y = top_ + (height_ > 0 ? height_ : used);
  box().first = false;
}

void space(float height) {
  Box& b = box();
  (b.inRow ? b.x : b.y) += height;
}

void divider() {
  const Box& b = box();
  const ImRect rect = place(b.right - b.left, 1);
  fill(rect, colour(Colour::Line));
}

float availableWidth() { return room(); }
float usedHeight() { return box().y - box().top; }
float availableHeight() {
  const Box& b = box();
  return std::max(b.bottom - b.y - (b.first ? 0 : b.gap), 1.0F);
}

}  // namespace fyren::ui

// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/labelled.h"

#include <algorithm>

namespace fyren::ui {
namespace {

constexpr float kSpaceBelowLabel = 4;

float heightOf(std::string_view text, float width) {
  return text.empty() ? 0 : drawWrapped(nullptr, {}, text, 0, Size::Small, Weight::Regular, width);
}

}  // namespace

Labelled::Labelled(Id id, std::string_view label, std::string_view help, std::string_view error, bool labelHidden,
                   float width, float height, bool required, std::string_view notice)
    : id_(id), label_(label), help_(help), error_(error.empty() ? notice : error), wrong_(!error.empty()) {
  const Box& b = box();
  width = std::min(width > 0 ? width : b.right - b.left, b.right - b.left);
  const float helpHeight = heightOf(help, width), errorHeight = heightOf(error_, width - 20);
  const float labelHeight = labelHidden ? 0 : lineHeight(Size::Body);
  const float above = labelHeight + helpHeight + (labelHeight + helpHeight > 0 ? kSpaceBelowLabel : 0);
  const float below = errorHeight > 0 ? kSpaceBelowLabel + errorHeight : 0;
  const ImRect all = place(width, above + height + below);
  float y = all.Min.y;
  if (!labelHidden) {
    drawLine(canvas(), {all.Min.x, y}, label, colour(Colour::Text), Size::Body, Weight::Regular, width);
    if (required) {
      const float x = all.Min.x + textWidth(label) + 4;
      drawLine(canvas(), {x, y}, "*", colour(Colour::Danger), Size::Body, Weight::Regular);
    }
    y += labelHeight;
  }
  help_rect_ = ImRect(all.Min.x, y, all.Max.x, y + helpHeight);
  if (!help.empty()) drawWrapped(&canvas(), help_rect_.Min, help, colour(Colour::Muted), Size::Small, Weight::Regular, width);
  y = all.Min.y + above;
  control_ = ImRect(all.Min.x, y, all.Max.x, y + height);
  y += height + kSpaceBelowLabel;
  error_rect_ = ImRect(all.Min.x + 20, y, all.Max.x, y + errorHeight);
  if (error_.empty()) return;
  const Colour ink = wrong_ ? Colour::Danger : Colour::Warning;
  drawIcon(canvas(), wrong_ ? Icon::Alert : Icon::Info, {all.Min.x, y + 1}, 16, colour(ink));
  drawWrapped(&canvas(), error_rect_.Min, error_, colour(wrong_ ? ink : Colour::Text), Size::Small, Weight::Regular, width - 20);
}

void Labelled::describe() const {
  Id help = 0, error = 0;
  if (!help_.empty()) {
    help = childId(id_, "help");
    publish(help, A11yRole::Text, help_rect_, help_).font = platform::A11yFont::Small;
  }
  if (!error_.empty()) {
    error = childId(id_, "error");
    publish(error, A11yRole::Text, error_rect_, error_).font = platform::A11yFont::Small;
  }
  A11yNode* node = screen().tree->find(id_);
  if (node == nullptr) return;
  node->describedBy = help;
  node->errorBy = error;
  if (wrong_) node->states |= platform::kA11yInvalid;
}

}  // namespace fyren::ui

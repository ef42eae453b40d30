// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <string>

#include "base/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/mark_look.h"
#include "ui/widgets/screen.h"
#include "ui/widgets/text.h"

namespace fyren::ui {
namespace {

float buttonWidth(std::string_view label) { return label.empty() ? 0 : textWidth(label) + 24 + kGap; }

BannerPress bannerButtons(const BannerOptions& options) {
  BannerPress press = BannerPress::None;
  Row row;
  if (!options.second.empty() && button(options.second, {.kind = ButtonKind::Quiet})) press = BannerPress::Second;
  if (!options.action.empty() && button(options.action)) press = BannerPress::Action;
  return press;
}

}  // namespace

BannerPress banner(Mark mark, std::string_view text, const BannerOptions& options) {
  const MarkLook look = lookOf(mark);
  const Box& b = box();
  const float whole = b.right - b.left;
  const float buttons = buttonWidth(options.action) + buttonWidth(options.second);
  const bool below = buttons > 0 && whole - buttons < 320;  // narrow: the buttons under the text
  const float codeWidth = options.code.empty() ? 0 : textWidth(options.code, Size::Body, Weight::Strong) + 8;
  const float textLeft = 40 + codeWidth;
  const float width = whole - textLeft - 12 - (below ? 0 : buttons);
  const float textHeight = drawWrapped(nullptr, {}, text, 0, Size::Body, Weight::Regular, width);
  const float line = std::max(textHeight, buttons > 0 && !below ? kControl : 20.0F);
  const ImRect rect = place(whole, line + 16 + (below ? kControl + 8 : 0));
  const Id id = openNode(makeId("banner", text), A11yRole::Group, wordOf(mark));
  fill(rect, colour(look.ground), kRadius);
  if (isContrast(scheme())) outline(rect, colour(look.ink), kRadius);
  canvas().AddRectFilled(rect.Min, {rect.Min.x + 4, rect.Max.y}, colour(look.ink), kRadius,
                         ImDrawFlags_RoundCornersLeft);
  const float top = rect.Min.y + 8 + std::floor((line - textHeight) / 2);
  drawIcon(canvas(), look.icon, {rect.Min.x + 14, top + 1}, 18, colour(look.ink));
  const ImRect codeRect(rect.Min.x + 40, top, rect.Min.x + 40 + codeWidth, top + 20);
  if (codeWidth > 0) {
    writeLine(codeRect, options.code, colour(look.ink), Size::Body, Weight::Strong);
    publishText(codeRect, options.code, Size::Body, Weight::Strong);
  }
  const ImRect textRect(rect.Min.x + textLeft, top, rect.Min.x + textLeft + width, top + textHeight);
  drawWrapped(&canvas(), textRect.Min, text, colour(Colour::Text), Size::Body, Weight::Regular, width);
  if (mark == Mark::MustFix) publish(childId(id, "alert"), A11yRole::Alert, textRect, text);
  else publishText(textRect, text);
  BannerPress press = BannerPress::None;
  if (buttons > 0) {
    const float x = below ? rect.Min.x + 40 : rect.Max.x - buttons - 4;
    pushBox(x, rect.Max.x - 8, below ? rect.Max.y - kControl - 8 : rect.Min.y + 8 + (line - kControl) / 2, rect.Max.y);
    press = bannerButtons(options);
    popBox();
  }
  closeNode(id, rect);
  return press;
}

bool progress(std::string_view what, std::optional<float> share, std::string_view detail, bool cancellable) {
  const Id id = makeId("progress", what);
  const Box& b = box();
  const float whole = std::min(b.right - b.left, 560.0F);
  const std::string cancel = fyren::text("common.cancel");
  const float side = cancellable ? buttonWidth(cancel) : 0;
  const ImRect rect = place(whole, 52);
  const ImRect words(rect.Min.x, rect.Min.y, rect.Max.x - side, rect.Min.y + 20);
  writeLine(words, what, colour(Colour::Text));
  const ImRect bar(rect.Min.x, rect.Min.y + 24, rect.Max.x - side, rect.Min.y + 30);
  fill(bar, colour(Colour::Pressed), 3);
  float from = 0, to = share.value_or(0);
  if (!share) {  // unknown: a piece that wanders, or stands still when less motion is asked
    const double phase = screen().frame->reducedMotion() ? 0.35 : std::fmod(screen().frame->seconds(), 1.6) / 1.6;
    from = static_cast<float>(phase) * 0.7F;
    to = from + 0.3F;
    if (!screen().frame->reducedMotion()) screen().again = true;
  }
  const float length = bar.GetWidth();
  fill(ImRect(bar.Min.x + from * length, bar.Min.y, bar.Min.x + std::max(to, 0.02F) * length, bar.Max.y), colour(Colour::Accent), 3);
  const ImRect below(rect.Min.x, rect.Min.y + 33, words.Max.x, rect.Max.y);
  writeLine(below, detail, colour(Colour::Muted), Size::Small);
  A11yNode& node = publish(id, A11yRole::Progress, bar, what);
  node.count = share ? static_cast<int>(std::clamp(*share, 0.0F, 1.0F) * 100) : -1;
  node.value = detail;
  if (!detail.empty()) publishText(below, detail, Size::Small);
  if (!cancellable) return false;
  pushBox(rect.Max.x - side + kGap, rect.Max.x, rect.Min.y + 10, rect.Max.y);
  const bool cancelled = button(cancel);
  popBox();
  return cancelled;
}

bool emptyState(std::string_view title, std::string_view explanation, std::string_view step) {
  space(kSectionGap);
  bool pressed = false;
  const Box& b = box();
  const float width = std::min(b.right - b.left, 440.0F);
  const float left = b.left + std::floor((b.right - b.left - width) / 2);
  const float top = b.y + (b.first ? 0 : b.gap);
  pushBox(left, left + width, top, b.bottom);
  heading(title, 2);
  muted(explanation);
  if (!step.empty()) {
    space(kGap);
    pressed = button(step, {.kind = ButtonKind::Primary});
  }
  const float bottom = popBox().y;
  box().y = bottom + kSectionGap;
  box().first = false;
  return pressed;
}

}  // namespace fyren::ui

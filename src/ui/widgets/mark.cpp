// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/mark.h"

#include <algorithm>

#include "base/text.h"
#include "ui/widgets/mark_look.h"
#include "ui/widgets/screen.h"

namespace fyren::ui {

MarkLook lookOf(Mark mark) {
  switch (mark) {
    case Mark::MustFix: return {Icon::Alert, Colour::Danger, Colour::DangerSoft};
    case Mark::ShouldCheck: return {Icon::Warning, Colour::Warning, Colour::WarningSoft};
    case Mark::Ongoing: return {Icon::Ongoing, Colour::Success, Colour::SuccessSoft};
    case Mark::Done: return {Icon::Check, Colour::Success, Colour::SuccessSoft};
    case Mark::Info: return {Icon::Info, Colour::Accent, Colour::AccentSoft};
    case Mark::Quiet: break;
  }
  return {Icon::Minus, Colour::Muted, Colour::Sunken};
}

std::string wordOf(Mark mark) {
  switch (mark) {
    case Mark::MustFix: return fyren::text("a11y.mark.mustFix");
    case Mark::ShouldCheck: return fyren::text("a11y.mark.shouldCheck");
    case Mark::Ongoing: return fyren::text("a11y.mark.ongoing");
    case Mark::Done: return fyren::text("a11y.mark.done");
    case Mark::Info: return fyren::text("a11y.mark.info");
    case Mark::Quiet: break;
  }
  return fyren::text("a11y.mark.quiet");
}

void drawMark(const ImRect& rect, Mark mark, std::string_view word) {
  const MarkLook look = lookOf(mark);
  drawIcon(canvas(), look.icon, {rect.Min.x, rect.GetCenter().y - 8}, 16, colour(look.ink));
  writeLine(ImRect(rect.Min.x + 22, rect.Min.y, rect.Max.x, rect.Max.y), word, colour(look.ink));
}

void mark(Mark mark, std::string_view word) {
  const std::string own = word.empty() ? wordOf(mark) : std::string(word);
  const float whole = box().right - box().left, natural = 22 + textWidth(own);
  if (natural <= whole) {
    const ImRect rect = place(natural, lineHeight(Size::Body));
    drawMark(rect, mark, own);
    publishText(rect, own);
    return;
  }
  const ImRect rect = place(whole, drawWrapped(nullptr, {}, own, 0, Size::Body, Weight::Regular, whole - 22));
  const MarkLook look = lookOf(mark);
  drawIcon(canvas(), look.icon, {rect.Min.x, rect.Min.y + 2}, 16, colour(look.ink));
  drawWrapped(&canvas(), rect.Min + ImVec2(22, 0), own, colour(look.ink), Size::Body, Weight::Regular, whole - 22);
  publishText(rect, own);
}

void badge(Mark mark, std::string_view word) {
  const MarkLook look = lookOf(mark);
  const float width = textWidth(word, Size::Small, Weight::Strong) + 34;
  const ImRect rect = place(std::min(width, box().right - box().left), 24);
  fill(rect, colour(look.ground), 4);
  if (isContrast(scheme())) outline(rect, colour(look.ink), 4);
  drawIcon(canvas(), look.icon, {rect.Min.x + 6, rect.Min.y + 5}, 14, colour(look.ink));
  writeLine(ImRect(rect.Min.x + 25, rect.Min.y, rect.Max.x - 4, rect.Max.y), word, colour(look.ink), Size::Small, Weight::Strong);
  publishText(rect, word, Size::Small, Weight::Strong);
}

void chip(std::string_view key, std::string_view value) {
  const float keyWidth = textWidth(key, Size::Small), valueWidth = textWidth(value, Size::Small, Weight::Strong);
  const float gap = key.empty() ? 0 : 6;
  const ImRect rect = place(std::min(keyWidth + gap + valueWidth + 16, box().right - box().left), 24);
  fill(rect, colour(Colour::Sunken), 4);
  outline(rect, colour(Colour::Line), 4);
  const ImRect inside(rect.Min.x + 8, rect.Min.y, rect.Max.x - 6, rect.Max.y);
  writeLine(inside, key, colour(Colour::Muted), Size::Small);
  writeLine(ImRect(inside.Min.x + keyWidth + gap, inside.Min.y, inside.Max.x, inside.Max.y), value,
            colour(Colour::Text), Size::Small, Weight::Strong);
  publishText(rect, key.empty() ? std::string(value) : std::string(key) + " " + std::string(value), Size::Small);
}

}  // namespace fyren::ui

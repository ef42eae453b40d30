// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/text.h"

#include <algorithm>
#include <utility>

#include "ui/widgets/button.h"
#include "ui/widgets/screen.h"

namespace fyren::ui {
namespace {

// In a row: one piece as wide as it is (wrapped only when wider than the whole row).
ImRect writeBlock(std::string_view text, std::uint32_t ink, Size size, Weight weight) {
  const Box& b = box();
  const float whole = b.right - b.left;
  const float natural = textWidth(text, size, weight);
  const float width = b.inRow ? std::min(natural, whole) : whole;
  const bool oneLine = text.find('\n') == std::string_view::npos && natural <= width + 0.5F;
  const float height = oneLine ? lineHeight(size) : drawWrapped(nullptr, {}, text, 0, size, weight, width);
  const ImRect rect = place(b.inRow ? width : std::min(width, whole), height);
  if (ImGui::ItemAdd(rect, 0)) drawWrapped(&canvas(), rect.Min, text, ink, size, weight, width);
  return rect;
}

void write(std::string_view text, std::uint32_t ink, Size size, Weight weight) {
  if (text.empty()) return;
  publishText(writeBlock(text, ink, size, weight), text, size, weight);
}

void writeHeading(std::string_view text, int level) {
  const Size size = level <= 1 ? Size::Title : Size::Body;
  const ImRect rect = writeBlock(text, colour(Colour::Text), size, Weight::Strong);
  A11yNode& node = publish(makeId("heading", text), A11yRole::Heading, rect, text);
  node.level = level;
  node.font = a11yFont(size, Weight::Strong);
}

// The view's heading, and the button that opens its chapter.
void writeWithHelp(std::string_view text, std::string_view help) {
  writeHeading(text, 1);
  if (iconButton(Icon::Help, help)) screen().headingHelpPressed = true;
}

}  // namespace

void body(std::string_view text) { write(text, colour(Colour::Text), Size::Body, Weight::Regular); }
void muted(std::string_view text) { write(text, colour(Colour::Muted), Size::Body, Weight::Regular); }
void strong(std::string_view text) { write(text, colour(Colour::Text), Size::Body, Weight::Strong); }
void small(std::string_view text) { write(text, colour(Colour::Muted), Size::Small, Weight::Regular); }
void coloured(std::string_view text, Colour role) { write(text, colour(role), Size::Body, Weight::Regular); }

void heading(std::string_view text, int level) {
  const std::string help = level == 1 ? std::exchange(screen().headingHelp, {}) : std::string();
  if (help.empty()) return writeHeading(text, level);
  if (box().inRow) return writeWithHelp(text, help);
  Row row;
  writeWithHelp(text, help);
}

void offerHeadingHelp(std::string name) {
  screen().headingHelp = std::move(name);
}
bool takeHeadingHelp() {
  screen().headingHelp.clear();
  return std::exchange(screen().headingHelpPressed, false);
}

void status(std::string_view text) {
  const Id id = makeId("status", "");
  const ImRect rect = writeBlock(text, colour(Colour::Muted), Size::Body, Weight::Regular);
  publish(id, A11yRole::Status, rect, text);
}

void icon(Icon icon, Colour role) {
  const ImRect rect = place(18, lineHeight(Size::Body));
  if (ImGui::ItemAdd(rect, 0)) drawIcon(canvas(), icon, rect.Min + ImVec2(0, 1), 18, colour(role));
}

}  // namespace fyren::ui

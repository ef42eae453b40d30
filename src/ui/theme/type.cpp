// SPDX-License-Identifier: EUPL-1.2
#include "ui/theme/type.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace fyren::ui {
namespace {

TypeFace face;

const char* endOf(std::string_view text) { return text.data() + text.size(); }

float widthOf(ImFont* font, float height, std::string_view text) {
  if (text.empty()) return 0;
  return font->CalcTextSizeA(height, FLT_MAX, 0, text.data(), endOf(text)).x;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Inter's numerals are proportional unless an OpenType feature is asked for, which ImGui cannot: each digit is
// centred in the widest digit's room instead.
float tabularRun(ImDrawList* list, ImVec2 at, std::string_view text, std::uint32_t colour, ImFont* font,
                 float height) {
  const float digit = widthOf(font, height, "0");
  float x = at.x;
  std::size_t i = 0;
  while (i < text.size()) {
    std::size_t end = i + 1;
    if (!isDigit(text[i])) {
      while (end < text.size() && !isDigit(text[end])) ++end;
    }
    const std::string_view piece = text.substr(i, end - i);
    const float wide = widthOf(font, height, piece);
    const float room = isDigit(text[i]) ? digit : wide;
    if (list != nullptr) {
      list->AddText(font, height, ImVec2(x + (room - wide) / 2, at.y), colour, piece.data(), endOf(piece));
    }
    x += room;
    i = end;
  }
  return x - at.x;
}

// The longest beginning that leaves room for "…".
std::string cut(std::string_view text, ImFont* font, float height, float width) {
  const float room = width - widthOf(font, height, "…");
  const char* stop = text.data();
  font->CalcTextSizeA(height, std::max(room, 1.0F), 0, text.data(), endOf(text), &stop);
  auto length = static_cast<std::size_t>(stop - text.data());
  while (length > 0 && text[length - 1] == ' ') --length;
  return std::string(text.substr(0, length)) + "…";
}

}  // namespace

void setTypeFace(TypeFace newFace) { face = newFace; }
ImFont* fontOf(Weight weight) { return weight == Weight::Strong ? face.strong : face.regular; }

float typeHeight(Size size) {
  switch (size) {
    case Size::Small: return 15;
    case Size::Title: return 24;
    case Size::Body: break;
  }
  return 17;
}

float textWidth(std::string_view text, Size size, Weight weight) {
  return std::ceil(widthOf(fontOf(weight), typeHeight(size), text));
}

float tabularWidth(std::string_view text, Size size, Weight weight) {
  return std::ceil(tabularRun(nullptr, ImVec2(0, 0), text, 0, fontOf(weight), typeHeight(size)));
}

void drawLine(ImDrawList& list, ImVec2 at, std::string_view text, std::uint32_t colour, Size size, Weight weight,
              float width, bool tabular) {
  if (text.empty()) return;
  ImFont* font = fontOf(weight);
  const float height = typeHeight(size);
  const ImVec2 start(std::round(at.x), std::round(at.y + (lineHeight(size) - height) / 2));
  std::string shortened;
  if (width > 0 && widthOf(font, height, text) > width + 0.5F) {
    shortened = cut(text, font, height, width);
    text = shortened;
  }
  if (tabular) {
    tabularRun(&list, start, text, colour, font, height);
  } else {
    list.AddText(font, height, start, colour, text.data(), endOf(text));
  }
}

float drawWrapped(ImDrawList* list, ImVec2 at, std::string_view text, std::uint32_t colour, Size size,
                  Weight weight, float width) {
  ImFont* font = fontOf(weight);
  const float height = typeHeight(size);
  const float step = lineHeight(size);
  float used = 0;
  const char* line = text.data();
  const char* end = endOf(text);
  while (line < end) {
    const char* newline = std::find(line, end, '\n');
    const char* stop = font->CalcWordWrapPosition(height, line, newline, std::max(width, 1.0F) + 0.5F);
    if (stop == line && line != newline) ++stop;  // a single sign wider than the box
    if (list != nullptr) {
      const ImVec2 start(std::round(at.x), std::round(at.y + used + (step - height) / 2));
      list->AddText(font, height, start, colour, line, stop);
    }
    used += step;
    line = stop;
    if (line == newline && line < end) ++line;
    while (stop != newline && line < end && *line == ' ') ++line;
  }
  return std::max(used, step);
}

}  // namespace fyren::ui

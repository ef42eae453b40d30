// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

struct ImFont;
struct ImDrawList;
struct ImVec2;

// Type and line drawings, for the wrappers only.
namespace fyren::ui {

struct TypeFace {
  ImFont* regular = nullptr;
  ImFont* strong = nullptr;
};
void setTypeFace(TypeFace face);

ImFont* fontOf(Weight weight);
// The height of the type as ImGui counts it (ascender to descender of Inter is 1.21 em): 17 is 14 CSS px.
float typeHeight(Size size);

float textWidth(std::string_view text, Size size = Size::Body, Weight weight = Weight::Regular);
// Width with numerals of equal width.
float tabularWidth(std::string_view text, Size size, Weight weight);
// One line, its box lineHeight(size) high with `at` as the upper left corner. Cut with … at `width` (0 = never).
void drawLine(ImDrawList& list, ImVec2 at, std::string_view text, std::uint32_t colour, Size size, Weight weight,
              float width = 0, bool tabular = false);
// Wrapped; gives the height used. `list` null measures only.
float drawWrapped(ImDrawList* list, ImVec2 at, std::string_view text, std::uint32_t colour, Size size,
                  Weight weight, float width);

// A square of `size` CSS px with `at` as the upper left corner.
void drawIcon(ImDrawList& list, Icon icon, ImVec2 at, float size, std::uint32_t colour);

}  // namespace fyren::ui

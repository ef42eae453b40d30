// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string_view>

namespace fyren::ui {

// Colours by what they mean, never by what they look like. Text on Surface, Raised and Hover is at least 7:1,
// controls' outlines and marks at least 3:1 (tests/ui/theme_test.cpp counts).
enum class Colour : std::uint8_t {
  Surface,     // the window
  Sunken,      // navigation, table heads
  Raised,      // fields, menus, dialogs
  Hover, Pressed, Selected,
  Text, Muted, Disabled,
  Line,        // between things
  Outline,     // around controls
  Accent, AccentHover, OnAccent, AccentSoft,
  Danger, DangerSoft, OnDanger,
  Warning, WarningSoft,
  Success, SuccessSoft,
  Focus,
  Shade,       // behind a dialog
  Training,    // the band of a training register
  OnTraining,
  kCount,
};

enum class Scheme : std::uint8_t {
  Light,
  Dark,
  HighContrast,
  WhiteContrast
};                                                      // high contrast on black and on white
enum class Size : std::uint8_t { Small, Body, Title };  // three sizes, no more
enum class Weight : std::uint8_t { Regular, Strong };   // two weights, no more

// Packed as ImGui wants it (IM_COL32, alpha last).
std::uint32_t colour(Colour role);
std::uint32_t colour(Colour role, float alpha);
std::uint32_t colourOf(Scheme scheme, Colour role);
Scheme scheme();
void setScheme(Scheme scheme);
bool isContrast(Scheme scheme);
// What the machine wishes, as far as the user has not chosen herself. `kept`: "light", "dark", "contrast",
// "white"; else no choice.
struct SchemeWishes {
  std::string_view kept = {};
  bool dark = false, contrast = false;
};
Scheme schemeFor(const SchemeWishes& wishes);

// The 4 px grid, in CSS pixels.
inline constexpr float kGrid = 4.0F;
inline constexpr float kGap = 8.0F;         // between things that belong together
inline constexpr float kSectionGap = 24.0F;  // between sections
inline constexpr float kControl = 32.0F;    // height of a control and of a row
inline constexpr float kCompactRow = 26.0F;
inline constexpr float kRadius = 6.0F;
inline constexpr float kNarrow = 900.0F;    // below this one thing at a time
float lineHeight(Size size);                // 1.4 times the type size

}  // namespace fyren::ui

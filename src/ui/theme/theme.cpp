// SPDX-License-Identifier: EUPL-1.2
#include "ui/theme/theme.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace fyren::ui {
namespace {

constexpr std::size_t kCount = static_cast<std::size_t>(Colour::kCount);
using Palette = std::array<std::uint32_t, kCount>;  // 0xRRGGBB, in the order of Colour

constexpr Palette kLight = {
    0xFFFFFF, 0xF4F6F8, 0xFFFFFF, 0xEEF2F6, 0xE2E8EF, 0xE3EEF9,  // Surface Sunken Raised Hover Pressed Selected
    0x17202A, 0x46525F, 0x6B7682, 0xDDE3E9, 0x7D8995,            // Text Muted Disabled Line Outline
    0x0B5CAD, 0x094B8E, 0xFFFFFF, 0xE3EEF9,                      // Accent AccentHover OnAccent AccentSoft
    0xA81E22, 0xFCEDEC, 0xFFFFFF,                                // Danger DangerSoft OnDanger
    0x7A4B00, 0xFDF3DC,                                          // Warning WarningSoft
    0x1B6338, 0xE6F4EA,                                          // Success SuccessSoft
    0x0B5CAD, 0x17202A, 0xF2C14B, 0x2B1F00,                      // Focus Shade Training OnTraining
};
constexpr Palette kDark = {
    0x14191F, 0x0F1317, 0x1C232A, 0x222A33, 0x2B3540, 0x1B3550,
    0xE8EDF2, 0xB4BEC9, 0x8792A0, 0x2A333D, 0x74808D,
    0x7AB8F5, 0x9CCBFA, 0x0A1A2A, 0x1B3550,
    0xFF9A94, 0x3A1D1E, 0x2A0808,
    0xF0C064, 0x352A12,
    0x7FD49B, 0x16301F,
    0x7AB8F5, 0x000000, 0xF2C14B, 0x2B1F00,
};
constexpr Palette kHighContrast = {
    0x000000, 0x000000, 0x000000, 0x1A1A1A, 0x333333, 0x002B55,
    0xFFFFFF, 0xFFFFFF, 0xC8C8C8, 0xFFFFFF, 0xFFFFFF,
    0x6CC7FF, 0xA6DDFF, 0x000000, 0x002B55,
    0xFF8F8F, 0x000000, 0x000000,
    0xFFD84A, 0x000000,
    0x7CFF9B, 0x000000,
    0xFFFF00, 0x000000, 0xFFD84A, 0x000000,
};

constexpr Palette kWhiteContrast = {
    0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xE6E6E6, 0xCCCCCC, 0xCCE4FF, 0x000000, 0x000000, 0x4A4A4A,
    0x000000, 0x000000, 0x00337F, 0x001F4D, 0xFFFFFF, 0xFFFFFF, 0x8A0000, 0xFFFFFF, 0xFFFFFF,
    0x5C3A00, 0xFFFFFF, 0x004D1A, 0xFFFFFF, 0xB3007D, 0x000000, 0xFFD84A, 0x000000,
};

Scheme current = Scheme::Light;

const Palette& paletteOf(Scheme scheme) {
  switch (scheme) {
    case Scheme::Dark: return kDark;
    case Scheme::HighContrast: return kHighContrast;
    case Scheme::WhiteContrast: return kWhiteContrast;
    case Scheme::Light: break;
  }
  return kLight;
}

std::uint32_t pack(std::uint32_t rgb, std::uint32_t alpha) {
  return (alpha << 24U) | ((rgb & 0xFFU) << 16U) | (rgb & 0xFF00U) | (rgb >> 16U);
}

}  // namespace

std::uint32_t colourOf(Scheme scheme, Colour role) {
  return pack(paletteOf(scheme)[static_cast<std::size_t>(role)], 0xFF);
}
std::uint32_t colour(Colour role) { return colourOf(current, role); }
std::uint32_t colour(Colour role, float alpha) {
  const auto a = static_cast<std::uint32_t>(std::clamp(alpha, 0.0F, 1.0F) * 255.0F + 0.5F);
  return (colour(role) & 0x00FFFFFFU) | (a << 24U);
}
Scheme scheme() { return current; }
void setScheme(Scheme scheme) { current = scheme; }
bool isContrast(Scheme scheme) { return scheme == Scheme::HighContrast || scheme == Scheme::WhiteContrast; }

Scheme schemeFor(const SchemeWishes& wishes) {
  if (wishes.kept == "light") return Scheme::Light;
  if (wishes.kept == "dark") return Scheme::Dark;
  if (wishes.kept == "contrast") return Scheme::HighContrast;
  if (wishes.kept == "white") return Scheme::WhiteContrast;
  if (wishes.contrast) return wishes.dark ? Scheme::HighContrast : Scheme::WhiteContrast;
  return wishes.dark ? Scheme::Dark : Scheme::Light;
}

float lineHeight(Size size) {
  switch (size) {
    case Size::Small: return 18;
    case Size::Title: return 28;
    case Size::Body: break;
  }
  return 20;
}

}  // namespace fyren::ui

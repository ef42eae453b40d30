// SPDX-License-Identifier: EUPL-1.2
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace fyren::ui {
namespace {

// Relative luminance and contrast as WCAG 2.2 defines them.
double luminance(std::uint32_t packed) {
  const auto part = [packed](unsigned shift) {
    const double c = static_cast<double>((packed >> shift) & 0xFFU) / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(0) + 0.7152 * part(8) + 0.0722 * part(16);
}

double contrast(Scheme scheme, Colour a, Colour b) {
  const double x = luminance(colourOf(scheme, a)), y = luminance(colourOf(scheme, b));
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

class Theme : public testing::TestWithParam<Scheme> {};

TEST_P(Theme, TextIsAtLeastSevenToOneOnEveryGround) {
  for (const Colour ground : {Colour::Surface, Colour::Sunken, Colour::Raised, Colour::Hover, Colour::Selected}) {
    EXPECT_GE(contrast(GetParam(), Colour::Text, ground), 7.0) << static_cast<int>(ground);
    EXPECT_GE(contrast(GetParam(), Colour::Muted, ground), 6.0) << static_cast<int>(ground);
  }
  EXPECT_GE(contrast(GetParam(), Colour::Muted, Colour::Surface), 7.0);
}

TEST_P(Theme, MarksAreReadableOnTheirGroundAndOnTheSurface) {
  const std::pair<Colour, Colour> marks[] = {{Colour::Danger, Colour::DangerSoft}, {Colour::Warning, Colour::WarningSoft},
                                             {Colour::Success, Colour::SuccessSoft}, {Colour::Accent, Colour::AccentSoft}};
  for (const auto& [ink, ground] : marks) {
    EXPECT_GE(contrast(GetParam(), ink, ground), 4.5) << static_cast<int>(ink);
    EXPECT_GE(contrast(GetParam(), ink, Colour::Surface), 4.5) << static_cast<int>(ink);
    EXPECT_GE(contrast(GetParam(), Colour::Text, ground), 7.0) << static_cast<int>(ground);
  }
}

TEST_P(Theme, ControlsAreOutlinedAtLeastThreeToOne) {
  for (const Colour ground : {Colour::Surface, Colour::Raised}) {
    EXPECT_GE(contrast(GetParam(), Colour::Outline, ground), 3.0);
    EXPECT_GE(contrast(GetParam(), Colour::Focus, ground), 3.0);
    EXPECT_GE(contrast(GetParam(), Colour::Disabled, ground), 3.0);
  }
}

TEST_P(Theme, FilledButtonsAreReadable) {
  EXPECT_GE(contrast(GetParam(), Colour::OnAccent, Colour::Accent), 4.5);
  EXPECT_GE(contrast(GetParam(), Colour::OnAccent, Colour::AccentHover), 4.5);
  EXPECT_GE(contrast(GetParam(), Colour::OnDanger, Colour::Danger), 4.5);
  EXPECT_GE(contrast(GetParam(), Colour::OnTraining, Colour::Training), 7.0);
}

INSTANTIATE_TEST_SUITE_P(EveryScheme, Theme,
                         testing::Values(Scheme::Light, Scheme::Dark, Scheme::HighContrast,
                                         Scheme::WhiteContrast));

TEST(SchemeFor, HoldsTheUsersChoiceOverWhatTheMachineWishes) {
  for (const bool dark : {false, true}) {
    for (const bool contrast : {false, true}) {
      EXPECT_EQ(schemeFor({"light", dark, contrast}), Scheme::Light);
      EXPECT_EQ(schemeFor({"dark", dark, contrast}), Scheme::Dark);
      EXPECT_EQ(schemeFor({"contrast", dark, contrast}), Scheme::HighContrast);
      EXPECT_EQ(schemeFor({"white", dark, contrast}), Scheme::WhiteContrast);
    }
  }
}

TEST(SchemeFor, FollowsTheMachineWhenNothingIsChosen) {
  EXPECT_EQ(schemeFor({"", false, false}), Scheme::Light);
  EXPECT_EQ(schemeFor({"", true, false}), Scheme::Dark);
  EXPECT_EQ(schemeFor({"", false, true}), Scheme::WhiteContrast);
  EXPECT_EQ(schemeFor({"", true, true}), Scheme::HighContrast);
}

}  // namespace
}  // namespace fyren::ui

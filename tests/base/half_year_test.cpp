// SPDX-License-Identifier: EUPL-1.2
#include "base/half_year.h"

#include <gtest/gtest.h>

namespace fyren {
namespace {

TEST(HalfYear, TurnsBetweenJuneAndJuly) {
  EXPECT_EQ(HalfYear::of(*Day::of(2026, 6, 30)).text(), "2026H1");
  EXPECT_EQ(HalfYear::of(*Day::of(2026, 7, 1)).text(), "2026H2");
  EXPECT_EQ(HalfYear::of(*Day::of(2026, 12, 31)).text(), "2026H2");
  EXPECT_EQ(HalfYear::of(*Day::of(2027, 1, 1)).text(), "2027H1");
}

TEST(HalfYear, CoversItsDays) {
  const HalfYear autumn = HalfYear::parse("2026H2").value();
  EXPECT_EQ(autumn.first(), *Day::of(2026, 7, 1));
  EXPECT_EQ(autumn.last(), *Day::of(2026, 12, 31));
  EXPECT_TRUE(autumn.days().contains(autumn.last()));
  EXPECT_FALSE(autumn.days().contains(autumn.last() + 1));
  EXPECT_EQ(HalfYear::parse("2026H1")->last(), *Day::of(2026, 6, 30));
}

TEST(HalfYear, HasNeighbours) {
  const HalfYear spring = HalfYear::parse("2026h1").value();
  EXPECT_EQ(spring.next().text(), "2026H2");
  EXPECT_EQ(spring.previous().text(), "2025H2");
  EXPECT_EQ(spring.next().next().text(), "2027H1");
  EXPECT_LT(spring.previous(), spring);
}

TEST(HalfYear, RefusesAnythingElse) {
  for (const char* wrong : {"", "2026", "2026H3", "2026H0", "2026-1", "26H1", "20x6H1", "2026H12"})
    EXPECT_FALSE(HalfYear::parse(wrong)) << wrong;
}

}  // namespace
}  // namespace fyren

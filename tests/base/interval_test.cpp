// SPDX-License-Identifier: EUPL-1.2
#include "base/interval.h"

#include <gtest/gtest.h>

namespace fyren {
namespace {

Day day(int month, int dayOfMonth) { return Day::of(2026, month, dayOfMonth).value(); }

const Interval autumn{day(8, 20), day(11, 14)};

TEST(Interval, IncludesBothEnds) {
  EXPECT_FALSE(autumn.contains(day(8, 19)));
  EXPECT_TRUE(autumn.contains(day(8, 20)));
  EXPECT_TRUE(autumn.contains(day(11, 14)));
  EXPECT_FALSE(autumn.contains(day(11, 15)));
}

TEST(Interval, WithoutLastDayGoesOn) {
  const Interval open{day(8, 20), std::nullopt};
  EXPECT_TRUE(open.isOpen());
  EXPECT_TRUE(open.contains(day(8, 20) + 36500));
  EXPECT_FALSE(open.contains(day(8, 19)));
}

TEST(Interval, OverlapsWhenOneDayIsShared) {
  EXPECT_TRUE(autumn.overlaps({day(11, 14), std::nullopt}));
  EXPECT_FALSE(autumn.overlaps({day(11, 15), std::nullopt}));
  EXPECT_TRUE(autumn.overlaps({day(1, 1), day(8, 20)}));
  EXPECT_FALSE(autumn.overlaps({day(1, 1), day(8, 19)}));
}

TEST(Interval, CoversWhatLiesWithinIt) {
  EXPECT_TRUE(autumn.covers(autumn));
  EXPECT_FALSE(autumn.covers({day(8, 19), day(11, 14)}));
  EXPECT_FALSE(autumn.covers({day(8, 20), day(11, 15)}));
  EXPECT_FALSE(autumn.covers({day(8, 20), std::nullopt}));
  EXPECT_TRUE((Interval{day(8, 20), std::nullopt}.covers({day(9, 1), std::nullopt})));
}

TEST(Interval, CanBeBackwardsWhenAListSaidSo) {
  EXPECT_TRUE((Interval{day(8, 20), day(8, 19)}.isBackwards()));
  EXPECT_FALSE((Interval{day(8, 20), day(8, 20)}.isBackwards()));
}

}  // namespace
}  // namespace fyren

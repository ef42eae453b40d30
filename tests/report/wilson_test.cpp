// SPDX-License-Identifier: EUPL-1.2
#include "report/wilson.h"

#include <gtest/gtest.h>

namespace fyren::report {
namespace {

// Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 1998, table I, method 3.
TEST(Wilson, IsAsNewcombeComputedIt) {
  EXPECT_NEAR(wilson(81, 263).low, 0.2553, 5e-5);
  EXPECT_NEAR(wilson(81, 263).high, 0.3662, 5e-5);
  EXPECT_NEAR(wilson(15, 148).low, 0.0624, 5e-5);
  EXPECT_NEAR(wilson(15, 148).high, 0.1605, 5e-5);
  EXPECT_NEAR(wilson(0, 20).low, 0, 1e-12);
  EXPECT_NEAR(wilson(0, 20).high, 0.1611, 5e-5);
  EXPECT_NEAR(wilson(1, 29).low, 0.0061, 5e-5);
  EXPECT_NEAR(wilson(1, 29).high, 0.1718, 5e-5);
}

TEST(Wilson, NobodyCountedMeansThatAnythingIsPossible) {
  EXPECT_EQ(wilson(0, 0).low, 0);
  EXPECT_EQ(wilson(0, 0).high, 1);
  EXPECT_FALSE(isCertainDifference(0, 0, 5, 10));
}

// Newcombe, Interval estimation for the difference, 1998, table II, method 10: 56/70 − 48/80 is 0.0524 to 0.3339,
// 9/10 − 3/10 is 0.1705 to 0.8090, 6/7 − 2/7 is 0.0582 to 0.8062, 5/56 − 0/29 is −0.0381 to 0.1926.
TEST(Wilson, ADifferenceIsCertainWhenItsIntervalLeavesOutNothing) {
  EXPECT_TRUE(isCertainDifference(56, 70, 48, 80));
  EXPECT_TRUE(isCertainDifference(9, 10, 3, 10));
  EXPECT_TRUE(isCertainDifference(6, 7, 2, 7));
  EXPECT_FALSE(isCertainDifference(5, 56, 0, 29));
}

}  // namespace
}  // namespace fyren::report

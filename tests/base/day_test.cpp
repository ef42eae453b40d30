// SPDX-License-Identifier: EUPL-1.2
#include "base/day.h"

#include <gtest/gtest.h>

namespace fyren {
namespace {

Day day(int year, int month, int dayOfMonth) { return Day::of(year, month, dayOfMonth).value(); }

TEST(Day, RefusesDaysThatDoNotExist) {
  EXPECT_FALSE(Day::of(1999, 2, 29));
  EXPECT_TRUE(Day::of(2000, 2, 29));
  EXPECT_FALSE(Day::of(1900, 2, 29));
  EXPECT_FALSE(Day::of(2026, 4, 31));
  EXPECT_FALSE(Day::of(2026, 0, 1));
  EXPECT_FALSE(Day::of(2026, 13, 1));
  EXPECT_FALSE(Day::of(2026, 1, 0));
}

TEST(Day, KnowsItsRange) {
  EXPECT_TRUE(Day::of(1800, 1, 1));
  EXPECT_FALSE(Day::of(1799, 12, 31));
  EXPECT_TRUE(Day::of(2999, 12, 31));
  EXPECT_FALSE(Day::of(3000, 1, 1));
}

TEST(Day, ReadsTheTwoWrittenFormsAndNothingElse) {
  EXPECT_EQ(Day::parse("2026-11-22"), day(2026, 11, 22));
  EXPECT_EQ(Day::parse("20261122"), day(2026, 11, 22));
  for (const char* wrong : {"", "2026-11-2", "2026/11/22", "26-11-22", "2026-11-22 ", "2026112a", "+0261122", "2026-13-01"})
    EXPECT_FALSE(Day::parse(wrong)) << wrong;
}

TEST(Day, WritesWhatItReads) {
  EXPECT_EQ(day(2026, 1, 2).iso(), "2026-01-02");
  EXPECT_EQ(day(2026, 1, 2).compact(), "20260102");
}

TEST(Day, CountsWholeDays) {
  EXPECT_EQ(day(2024, 3, 1) - day(2024, 2, 28), 2);
  EXPECT_EQ(day(2023, 3, 1) - day(2023, 2, 28), 1);
  EXPECT_EQ(day(2026, 12, 31) + 1, day(2027, 1, 1));
  EXPECT_EQ(day(1970, 1, 1).number(), 0);
  EXPECT_EQ(Day::fromNumber(-1), day(1969, 12, 31));
}

TEST(Day, KeepsTheCalendarDayOverYears) {
  EXPECT_EQ(day(2006, 11, 22).plusYears(20), day(2026, 11, 22));
  EXPECT_EQ(day(2008, 2, 29).plusYears(20), day(2028, 2, 29));
  EXPECT_EQ(day(2008, 2, 29).plusYears(18), day(2026, 3, 1));
}

TEST(Day, StaysWithinTheMonth) {
  EXPECT_EQ(day(2026, 8, 31).plusMonths(1), day(2026, 9, 30));
  EXPECT_EQ(day(2026, 12, 31).plusMonths(2), day(2027, 2, 28));
  EXPECT_EQ(day(2026, 3, 15).plusMonths(-3), day(2025, 12, 15));
}

TEST(Day, StartsTheWeekOnMonday) {
  EXPECT_EQ(day(2026, 11, 16).weekday(), 1);
  EXPECT_EQ(day(2026, 11, 22).weekday(), 7);
}

}  // namespace
}  // namespace fyren

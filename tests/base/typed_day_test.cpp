// SPDX-License-Identifier: EUPL-1.2
#include "base/typed_day.h"

#include <gtest/gtest.h>

namespace fyren {
namespace {

TEST(TypedDay, IsUnderstoodAsPeopleWriteIt) {
  for (const char* typed : {"2026-03-13", "20260313", "260313", "26-03-13", "2026-3-13", "2026/03/13", "13/3 2026", "13/3-26", "13/03/2026",
                            "13.3.2026", "13.3.26", "13 mars 2026", "13 Mar 2026", "13 mars, 2026", " 13 mars 2026 ", "13mars2026"})
    EXPECT_EQ(typedDay(typed), Day::of(2026, 3, 13)) << typed;
  EXPECT_EQ(typedDay("1 september 2008"), Day::of(2008, 9, 1));
  EXPECT_EQ(typedDay("29 feb 2028"), Day::of(2028, 2, 29));
}

TEST(TypedDay, IsNothingWhenItIsNoDayOrTheYearIsMissing) {
  for (const char* typed : {"", " ", "13 mars", "13/3", "29 feb 2027", "2026-02-30", "31/4 2026", "13/13 2026", "13 ma 2026", "13 marsch 2026",
                            "mars 13 2026", "igår", "13 mars 2026 kl 10", "13/3 126", "260332", "1303", "13 3", "13+3 2026", "--", "a", "2026"})
    EXPECT_EQ(typedDay(typed), std::nullopt) << typed;
}

}  // namespace
}  // namespace fyren

// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"

#include <gtest/gtest.h>

namespace fyren {
namespace {

TEST(Text, ComesFromTheCatalogue) {
  EXPECT_EQ(text("common.cancel"), "Avbryt");
  EXPECT_TRUE(hasText("common.cancel"));
  EXPECT_FALSE(hasText("common"));
}

TEST(Text, ShowsAKeyThatIsMissing) { EXPECT_EQ(text("no.such"), "«no.such»"); }

TEST(Text, WritesDaysAsPeopleDo) {
  const Day day = *Day::of(2026, 11, 22);
  EXPECT_EQ(dayText(day), "22 nov 2026");
  EXPECT_EQ(dayText(day, *Day::of(2026, 1, 1)), "sön 22 nov");
  EXPECT_EQ(dayText(day, *Day::of(2027, 1, 1)), "22 nov 2026");
}

TEST(Text, SetsThousandsApart) {
  EXPECT_EQ(countText(0), "0");
  EXPECT_EQ(countText(999), "999");
  EXPECT_EQ(countText(1000), "1\u00a0000");
  EXPECT_EQ(countText(-12345), "-12\u00a0345");
  EXPECT_EQ(countText(1234567), "1\u00a0234\u00a0567");
}

TEST(Text, PutsValuesIn) {
  const auto rows = [](std::int64_t count) {
    return worded("Listan har {antal|rad|rader}.", {"", {{"antal", count}}});
  };
  EXPECT_EQ(rows(1), "Listan har 1 rad.");
  EXPECT_EQ(rows(0), "Listan har 0 rader.");
  EXPECT_EQ(rows(1200), "Listan har 1\u00a0200 rader.");
  EXPECT_EQ(worded("{namn} fyllde år {dag}.", {"", {{"namn", "Åsa"}, {"dag", *Day::of(2026, 11, 22)}}}),
            "Åsa fyllde år 22 nov 2026.");
}

TEST(Text, LeavesAPlaceWithoutValueToBeSeen) {
  EXPECT_EQ(worded("{namn} fyllde år", {"", {}}), "{namn} fyllde år");
  EXPECT_EQ(worded("en { öppen", {"", {}}), "en { öppen");
}

TEST(Text, WordsMessagesWithinAMessage) {
  const Message inner{"common.cancel", {}};
  EXPECT_EQ(worded("<{val}>", {"", {{"val", std::vector<Message>{inner, inner}}}}), "<Avbryt, Avbryt>");
}

}  // namespace
}  // namespace fyren

// SPDX-License-Identifier: EUPL-1.2
#include "app/collation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace fyren::app {
namespace {

std::vector<std::string> sorted(std::vector<std::string> names) {
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return sortKey(a) < sortKey(b); });
  return names;
}

TEST(Collation, PutsAringAUmlautOUmlautLastInThatOrder) {
  EXPECT_EQ(sorted({"Öberg", "Ärling", "Åberg", "Zetterlund", "Andersson"}),
            (std::vector<std::string>{"Andersson", "Zetterlund", "Åberg", "Ärling", "Öberg"}));
}

TEST(Collation, TreatsAccentsAsTheirLetterAndIgnoresCase) {
  EXPECT_EQ(sortKey("IDÉ"), sortKey("ide"));
  EXPECT_EQ(sortKey("Müller"), sortKey("myller"));
  EXPECT_EQ(sortKey("Sørensen"), sortKey("sörensen"));
}

TEST(Collation, KeepsVBeforeW) {
  EXPECT_EQ(sorted({"Wallin", "Vinge", "Xu", "Vallin"}),
            (std::vector<std::string>{"Vallin", "Vinge", "Wallin", "Xu"}));
}

TEST(Collation, TakesLettersThatAreWrittenAsBaseAndMark) {
  EXPECT_EQ(sortKey("A\u030Aberg"), sortKey("Åberg"));
  EXPECT_EQ(sortKey("O\u0308berg"), sortKey("Öberg"));
}

TEST(Collation, SearchesWithoutMarks) {
  EXPECT_EQ(searchKey("Åsa Öberg-Müller"), "asa oberg-muller");
  EXPECT_EQ(searchKey("André Łukasz"), "andre lukasz");
}

TEST(Collation, SurvivesBrokenUtf8) {
  EXPECT_EQ(sortKey("\xC3").size(), 1U);
  EXPECT_EQ(sortKey("a\xE5"
                    "b")
                .size(),
            3U);
}

}  // namespace
}  // namespace fyren::app

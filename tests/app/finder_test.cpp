// SPDX-License-Identifier: EUPL-1.2
// What the palette finds by what is typed, and the handbook as it is searched and printed.
#include "app/finder.h"

#include <gtest/gtest.h>

#include "app/handbook.h"

namespace fyren::app {
namespace {

const std::vector<std::string> kLabels = {"Spara som …", "Ångra", "Läs in en lista …", "Spara", "Att göra"};

std::vector<std::string> meantBy(std::string_view typed) {
  std::vector<std::string> found;
  for (const std::size_t i : meant(typed, kLabels)) found.push_back(kLabels[i]);
  return found;
}

TEST(Finder, FindsByTheBeginningsOfWords) {
  EXPECT_EQ(meantBy("lis"), std::vector<std::string>{"Läs in en lista …"});
  EXPECT_EQ(meantBy("in lis"), std::vector<std::string>{"Läs in en lista …"});
  EXPECT_TRUE(meantBy("ista").empty());
}

TEST(Finder, KeepsTheOrderAndPutsThoseThatBeginAsTypedFirst) {
  EXPECT_EQ(meantBy("spara"), (std::vector<std::string>{"Spara som …", "Spara"}));
  EXPECT_EQ(meantBy("g"), std::vector<std::string>{"Att göra"});
}

TEST(Finder, TakesALetterWithAndWithoutItsMark) {
  EXPECT_EQ(meantBy("ang"), std::vector<std::string>{"Ångra"});
  EXPECT_EQ(meantBy("ÅNG"), std::vector<std::string>{"Ångra"});
}

TEST(Finder, GivesEverythingWhenNothingIsTyped) { EXPECT_EQ(meantBy(" ").size(), kLabels.size()); }

TEST(Handbook, ShowsNoMarksOfItsSource) {
  ASSERT_GT(handbook().size(), 20U);
  for (const HandbookChapter& chapter : handbook()) {
    EXPECT_FALSE(chapter.lines.empty()) << chapter.title;
    for (const HandbookLine& line : chapter.lines) EXPECT_EQ(line.words.find('*'), std::string::npos) << line.words;
  }
}

TEST(Handbook, PutsChaptersWithTheWordInTheTitleFirst) {
  const auto found = searchHandbook("gallring");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(searchHandbook("lösenfras återställningsblad").front(), searchHandbook("LOSENFRAS ATERSTALLNINGSBLAD").front());
  EXPECT_EQ(handbook()[searchHandbook("hembesök").front()].title, "Hembesök");
  EXPECT_TRUE(searchHandbook("xyzzy").empty());
  EXPECT_EQ(searchHandbook("").size(), handbook().size());
}

TEST(Handbook, IsPrintedWholeWithItsContentsFirst) {
  const std::string html = handbookHtml(*Day::of(2026, 11, 22), "Fyren 1 <2>.", [](std::string_view) { return std::string(); });
  EXPECT_NE(html.find("Fyren 1 &lt;2&gt;."), std::string::npos);
  for (const HandbookChapter& chapter : handbook()) {
    const std::size_t contents = html.find("<li>" + chapter.title + "</li>"), own = html.find("<h2>" + chapter.title + "</h2>");
    ASSERT_NE(contents, std::string::npos) << chapter.title;
    ASSERT_NE(own, std::string::npos) << chapter.title;
    EXPECT_LT(contents, own);
  }
  EXPECT_NE(html.find("<ol>\n<li>Har inte fyllt 20 år.</li>"), std::string::npos);
  EXPECT_EQ(html.find("{{"), std::string::npos);
}

}  // namespace
}  // namespace fyren::app

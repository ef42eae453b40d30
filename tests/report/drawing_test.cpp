// SPDX-License-Identifier: EUPL-1.2
#include "report/drawing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "report/rendering.h"

namespace fyren::report {
namespace {

float wide(std::string_view text, bool) { return 7.0F * static_cast<float>(text.size()); }

std::vector<std::uint32_t> persons(std::uint32_t count) {
  std::vector<std::uint32_t> all(count);
  std::iota(all.begin(), all.end(), 0U);
  return all;
}
Message named(const char* name) { return {"report.named", {{"namn", std::string(name)}}}; }

// Two steps: 40 tries and 10 answers, 12 and 3.
Book ladder() {
  Book book;
  Chart chart{"trappa", ChartKind::funnel, named("Trappan"), {named("Samtal"), named("Brev")}, {{named("Försök"), {}}, {named("Svar"), {}}}, {}, 0, {}};
  chart.series[0].values = {book.add("a", persons(40)), book.add("b", persons(12))};
  chart.series[1].values = {book.add("a/svar", persons(10)), book.add("b/svar", persons(3))};
  book.charts.push_back(std::move(chart));
  return book;
}

std::vector<Piece> shapes(const Drawing& drawing) {
  std::vector<Piece> all;
  std::copy_if(drawing.pieces.begin(), drawing.pieces.end(), std::back_inserter(all), [](const Piece& piece) { return piece.number.has_value(); });
  return all;
}
bool says(const Drawing& drawing, std::string_view words) {
  return std::any_of(drawing.pieces.begin(), drawing.pieces.end(), [words](const Piece& piece) { return piece.text.find(words) != std::string::npos; });
}

TEST(Drawing, AnswersLieWithinTheTriesOfTheirStepInProportion) {
  const Book book = ladder();
  const auto found = shapes(draw(book, book.charts.front(), 720, wide));
  ASSERT_EQ(found.size(), 4U);
  EXPECT_NEAR(found[1].width / found[0].width, 0.25F, 0.01F);
  EXPECT_GE(found[1].x, found[0].x);
  EXPECT_LE(found[1].x + found[1].width, found[0].x + found[0].width);
  EXPECT_EQ(found[1].number, book.byKey.at("a/svar"));
  EXPECT_TRUE(says(draw(book, book.charts.front(), 720, wide), "varav 10 (25 %)"));
}

TEST(Drawing, AHiddenNumberHasNoShapeButADash) {
  Book book = ladder();
  book.quantities[book.byKey.at("b")].hidden = book.quantities[book.byKey.at("b/svar")].hidden = true;
  const Drawing drawing = draw(book, book.charts.front(), 720, wide);
  EXPECT_EQ(shapes(drawing).size(), 2U);
  EXPECT_TRUE(says(drawing, "–"));
  EXPECT_FALSE(says(drawing, "12"));
  const ChartTable table = tableOf(book, book.charts.front());
  EXPECT_EQ(table.rows[1], (std::vector<std::string>{"Brev", "–", "–"}));
}

TEST(Drawing, TheTableBesideKnowsTheNumberOfEachCell) {
  const Book book = ladder();
  const ChartTable table = tableOf(book, book.charts.front());
  ASSERT_EQ(table.numbers.size(), table.rows.size());
  EXPECT_FALSE(table.numbers[0][0]);
  EXPECT_EQ(table.numbers[0][1], book.byKey.at("a"));
  EXPECT_EQ(table.numbers[1][2], book.byKey.at("b/svar"));
}

Book flow() {
  Book book;
  Chart chart{"flode", ChartKind::flow, named("Flödet"), {named("Avbrott"), named("Studiebevis"), named("Studier"), named("Kvar")}, {}, {}, 2, {}};
  chart.streams = {{0, 2, book.add("0/2", persons(6))}, {0, 3, book.add("0/3", persons(9))}, {1, 3, book.add("1/3", persons(5))}};
  book.charts.push_back(std::move(chart));
  return book;
}

TEST(Drawing, BandsOfAFlowAreAsThickAsTheirNumbers) {
  const Book book = flow();
  const auto found = shapes(draw(book, book.charts.front(), 720, wide));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_NEAR(found[1].height / found[0].height, 1.5F, 0.01F);
  EXPECT_LT(found[0].y, found[1].y);
}

// In black and white print the colour of a band tells nothing.
TEST(Svg, BandsOfAFlowHaveThePatternOfWhereTheyComeFrom) {
  const Book book = flow();
  const std::string svg = svgOf(book, book.charts.front());
  EXPECT_NE(svg.find("<path d=\"M"), std::string::npos);
  EXPECT_NE(svg.find("fill=\"url(#p-flode-1)\" fill-opacity"), std::string::npos);
  EXPECT_NE(svg.find("class=\"flow\""), std::string::npos);
  EXPECT_EQ(svg.find("<script"), std::string::npos);
}

TEST(Svg, NamesAreNoMarkup) {
  Book book = ladder();
  book.charts.front().categories[0] = named("<b>Skolan & co</b>");
  const std::string svg = svgOf(book, book.charts.front());
  EXPECT_EQ(svg.find("<b>"), std::string::npos);
  EXPECT_NE(svg.find("&lt;b&gt;Skolan &amp; co"), std::string::npos);
}

}  // namespace
}  // namespace fyren::report

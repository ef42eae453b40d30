// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "exchange/import/list_builder.h"

namespace fyren::exchange::test {
namespace {

void expectTheTwoPersons(const ListTable& table) {
  ASSERT_EQ(table.rowCount(), 2u);
  ASSERT_EQ(table.columnCount(), 9u);
  EXPECT_EQ(table.headings()[1], "Förnamn");
  EXPECT_EQ(table.cell(0, 2), "Åberg");
  EXPECT_EQ(table.cell(1, 1), "Björn");
  EXPECT_EQ(table.cell(1, 7), "2021-08-01");
}

TEST(ListReader, ReadsTheSameListInEveryEncodingAndForm) {
  const struct { const char* file; Encoding encoding; char delimiter; } forms[] = {
      {"utf-8.csv", Encoding::utf8, ';'}, {"utf-8-bom.csv", Encoding::utf8Bom, ';'},
      {"windows-1252.csv", Encoding::windows1252, ';'}, {"utf-16le.csv", Encoding::utf16le, ';'},
      {"utf-16be.csv", Encoding::utf16be, ';'}, {"utf-16le-without-bom.csv", Encoding::utf16le, ';'},
      {"tab.csv", Encoding::utf8, '\t'}, {"pipe.csv", Encoding::utf8, '|'}, {"comma-quoted.csv", Encoding::utf8, ','},
      {"mac-line-ends.csv", Encoding::utf8, ';'}, {"lf-without-last-line-end.csv", Encoding::utf8, ';'},
      {"trailing-separators.csv", Encoding::utf8, ';'}, {"preamble.csv", Encoding::utf8, ';'},
      {"sep-line.csv", Encoding::utf8, ','}};
  for (const auto& form : forms) {
    SCOPED_TRACE(form.file);
    const auto table = readList(fixture(form.file));
    ASSERT_TRUE(table.ok());
    EXPECT_EQ(table->encoding(), form.encoding);
    EXPECT_EQ(table->delimiter(), form.delimiter);
    expectTheTwoPersons(*table);
  }
}

TEST(ListReader, KeepsLineBreaksInsideQuotesAndCountsRowsLikeASpreadsheet) {
  const auto table = readList(fixture("quotes-with-newline.csv"));
  ASSERT_TRUE(table.ok());
  ASSERT_EQ(table->rowCount(), 2u);
  EXPECT_EQ(table->cell(0, 2), "Åberg \"Ebba\"");
  EXPECT_EQ(table->cell(0, 3), "Storgatan 1\r\nc/o Öst");
  EXPECT_EQ(table->rowNumber(1), 3u);
  EXPECT_EQ(table->lineNumber(1), 4u);
}

TEST(ListReader, RefusesOnlyTheRowWhoseQuoteIsNeverClosed) {
  const auto table = readList(fixture("unclosed-quote.csv"));
  ASSERT_TRUE(table.ok());
  ASSERT_EQ(table->rowCount(), 2u);
  ASSERT_NE(table->refusal(0), nullptr);
  EXPECT_EQ(table->refusal(0)->text.key, "import.row.unclosedQuote");
  EXPECT_EQ(table->refusal(0)->line, 2u);
  EXPECT_EQ(table->refusal(1), nullptr);
  EXPECT_EQ(table->cell(1, 1), "Björn");
}

TEST(ListReader, LetsARowBeShorterButNotLongerThanTheHeadings) {
  const auto table = readList(fixture("ragged.csv"));
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->refusal(0), nullptr);
  EXPECT_EQ(table->cell(0, 5), "");
  ASSERT_NE(table->refusal(1), nullptr);
  EXPECT_EQ(table->refusal(1)->text.key, "import.row.tooManyCells");
}

// The mark of a protected youth stands last: of a row that ends before it nobody knows.
TEST(ListReader, RefusesARowThatEndsBeforeTheColumnOfProtectedYouths) {
  const auto table = readList(bytesOf("Personnummer;Namn;Skyddad\n20080305-2380;Elin;\n20080306-2389;Amina\n"));
  ASSERT_TRUE(table);
  ASSERT_EQ(table->rowCount(), 2U);
  EXPECT_EQ(table->refusal(0), nullptr);
  ASSERT_NE(table->refusal(1), nullptr);
  EXPECT_EQ(table->refusal(1)->text.key, "import.row.cutOff");
}

TEST(ListReader, PassesOverHeadingsThatComeAgain) {
  const auto table = readList(fixture("repeated-headings.csv"));
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->rowCount(), 3u);
  ASSERT_EQ(table->problems().size(), 1u);
  EXPECT_EQ(table->problems()[0].row, 4u);
}

TEST(ListReader, ReadsAListWithoutHeadings) {
  const auto table = readList(fixture("without-headings.csv"));
  ASSERT_TRUE(table.ok());
  EXPECT_FALSE(table->hasHeadings());
  EXPECT_EQ(table->rowCount(), 2u);
  EXPECT_EQ(table->rowNumber(0), 1u);
}

TEST(ListReader, RefusesWhatIsNoListAndSaysWhatItIs) {
  const struct { const char* file; ListRefusal refusal; } files[] = {
      {"empty.csv", ListRefusal::empty}, {"blank.csv", ListRefusal::empty}, {"only-headings.csv", ListRefusal::noRows},
      {"binary.csv", ListRefusal::binary}, {"nul-inside.csv", ListRefusal::binary},
      {"spreadsheet.xlsx.csv", ListRefusal::damaged}, {"document.pdf.csv", ListRefusal::pdf},
      {"picture.png.csv", ListRefusal::image}, {"register.fyren.csv", ListRefusal::fyrenFile}};
  for (const auto& file : files) {
    SCOPED_TRACE(file.file);
    const auto table = readList(fixture(file.file));
    ASSERT_FALSE(table.ok());
    EXPECT_EQ(table.error().code, file.refusal);
    EXPECT_TRUE(hasText(table.error().message.key)) << table.error().message.key;
  }
}

TEST(ListReader, RefusesA200MegabyteFileBeforeReadingIt) {
  EXPECT_FALSE(refuseSize(maxListBytes));
  ASSERT_TRUE(refuseSize(maxListBytes + 1));
  const auto refused = refuseSize(200u * 1024u * 1024u);
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->code, ListRefusal::tooLarge);
  EXPECT_NE(text(refused->message).find("200"), std::string::npos) << text(refused->message);
}

TEST(ListReader, ReadsTheSameInSlicesOfAnySize) {
  const Bytes bytes = fixture("repeated-headings.csv");
  for (std::size_t slice : {1u, 2u, 3u, 1000u}) EXPECT_EQ(readList(bytes, slice)->rowCount(), 3u);
}

TEST(ListReader, SurvivesAQuoteOnEveryLine) {
  std::string text = "Personnummer;Namn\r\n";
  for (int i = 0; i < 5000; ++i) text += "a;\"b\r\n";
  EXPECT_TRUE(readList(bytesOf(text)).ok());
}

TEST(GuardFormula, IsTakenAwayAgain) {
  for (std::string_view cell : {"=1+1", "+46", "-", "@x", "'=1", "''+", "'hej", "", "vanlig", "-5"}) {
    EXPECT_EQ(unguardFormula(guardFormula(cell)), cell);
    const std::string safe = guardFormula(cell);
    EXPECT_TRUE(safe.empty() || std::string_view("=+-@").find(safe[0]) == std::string_view::npos) << safe;
  }
}

ReadOptions headingsOn(std::size_t row) {
  ReadOptions options;
  options.headingRow = row;
  return options;
}

TEST(ListReader, TakesTheHeadingsFromTheRowThatTheUserNames) {
  const Bytes bytes = bytesOf("Utdrag;ur registret\nNr;Kallas\n20080305-2380;Elin\n20090112-2390;Björn\n");
  const auto named = readList(bytes, 2000, headingsOn(2));
  ASSERT_TRUE(named.ok());
  EXPECT_EQ(named->headings(), (std::vector<std::string>{"Nr", "Kallas"}));
  EXPECT_EQ(named->headingRow(), 2u);
  EXPECT_EQ(named->rowCount(), 2u);
  EXPECT_EQ(named->rowNumber(0), 3u);
  const auto none = readList(bytes, 2000, headingsOn(0));
  EXPECT_FALSE(none->hasHeadings());
  EXPECT_EQ(none->headingRow(), 0u);
  EXPECT_EQ(none->rowCount(), 4u);
  const auto beyond = readList(bytes, 2000, headingsOn(40));
  ASSERT_TRUE(beyond.ok()) << "a row that is not there: guessed as without";
  EXPECT_EQ(beyond->rowCount(), readList(bytes)->rowCount());
}

TEST(ListReader, FollowsTheUsersEncodingButForAFileThatNamesItsOwn) {
  ReadOptions options;
  options.encoding = Encoding::windows1252;
  options.insists = true;
  const Bytes utf8 = bytesOf("Personnummer;Förnamn\n20080305-2380;Åsa\n");
  const auto read = readList(utf8, 2000, options);
  EXPECT_EQ(read->encoding(), Encoding::windows1252);
  Bytes marked = bytesOf("\xEF\xBB\xBF");
  marked.insert(marked.end(), utf8.begin(), utf8.end());
  const auto named = readList(marked, 2000, options);
  EXPECT_EQ(named->encoding(), Encoding::utf8Bom);
  EXPECT_EQ(named->cell(0, 1), "Åsa");
}

}  // namespace
}  // namespace fyren::exchange::test

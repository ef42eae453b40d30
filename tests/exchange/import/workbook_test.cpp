// SPDX-License-Identifier: EUPL-1.2
// Workbooks (xlsx), by their parts. Source of the format: ECMA-376 Part 1, 18.3 to 18.8.
#include <gtest/gtest.h>

#include "exchange/import/list_builder.h"
#include "exchange/import/workbook_parts.h"

namespace fyren::exchange::test {
namespace {

std::string headings(int row) { return sheetRow(row, {"Personnummer", "Förnamn", "Efternamn", "Folkbokföringsdatum"}); }

WorkbookParts oneSheet(const std::string& rows, const std::string& after = {}) {
  WorkbookParts parts;
  parts.sheets.emplace_back("Elever", "<sheetData>" + rows + "</sheetData>" + after);
  return parts;
}

std::string why(const Bytes& bytes) {
  const auto table = readList(bytes);
  return table.ok() ? "was read" : text(table.error().message);
}

TEST(Workbook, GivesRowsAsASpreadsheetCountsThem) {
  const auto table = readList(oneSheet(sheetRow(1, {"Utdrag"}) + headings(3) + sheetRow(4, {"20080305-2380", "Elin", "Åberg"}) +
                                       sheetRow(6, {"20090112-2390", "Björn", "Ö"})).bytes());
  ASSERT_TRUE(table.ok()) << text(table.error().message);
  ASSERT_EQ(table->rowCount(), 2U);
  EXPECT_EQ(table->headings()[3], "Folkbokföringsdatum");
  EXPECT_EQ(table->cell(0, 2), "Åberg");
  EXPECT_EQ(table->rowNumber(0), 4U);
  EXPECT_EQ(table->rowNumber(1), 6U);
  EXPECT_TRUE(table->isWorkbook());
  EXPECT_EQ(table->sheet(), "Elever");
}

TEST(Workbook, ReadsTextsThatCellsShareAlsoThoseInPieces) {
  WorkbookParts parts = oneSheet(headings(1) + sheetRow(2, {"20080305-2380", "<c r=\"B2\" t=\"s\"><v>0</v></c>", "<c r=\"C2\" t=\"s\"><v>1</v></c>"}));
  parts.shared = "<si><t>Elin</t><rPh><t>x</t></rPh></si><si><r><t>Åb</t></r><r><t xml:space=\"preserve\">erg_x000D_</t></r></si>";
  const auto table = readList(parts.bytes());
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->cell(0, 1), "Elin");
  EXPECT_EQ(table->cell(0, 2), "Åberg");
}

// 18.17.4.1: day 1 is 1900-01-01 or, in the other system, day 0 is 1904-01-01; 1900 has a 29 February that never was.
TEST(Workbook, ReadsNumbersAsTheirFormatShowsThem) {
  const std::string styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt numFmtId=\"165\" formatCode=\"000000\\-0000\"/>"
                             "<numFmt numFmtId=\"166\" formatCode=\"[Red]#,##0 &quot;dagar&quot;\"/></numFmts>"
                             "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                             "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs>";
  const struct { const char* style; const char* value; const char* shown; const char* shown1904; } cases[] = {
      {"1", "39512", "2008-03-05", "2012-03-06"}, {"2", "39512.5", "2008-03-05 12:00", "2012-03-06 12:00"},
      {"1", "61", "1900-03-01", "1904-03-02"}, {"1", "59", "1900-02-28", "1904-02-29"},
      {"0", "39512", "39512", "39512"}, {"0", "2.00803052380E+11", "200803052380", "200803052380"},
      {"0", "200803052380", "200803052380", "200803052380"}, {"0", "1.5", "1.5", "1.5"},
      {"3", "803052380", "0803052380", "0803052380"}, {"4", "12", "12", "12"}, {"1", "0.5", "12:00", "12:00"}};
  for (const bool since1904 : {false, true})
    for (const auto& one : cases) {
      SCOPED_TRACE(std::string(one.style) + " " + one.value);
      WorkbookParts parts = oneSheet(headings(1) + sheetRow(2, {"20080305-2380", "Elin", "Åberg", std::string("<c r=\"D2\" s=\"") + one.style + "\"><v>" + one.value + "</v></c>"}));
      parts.styles = styles;
      if (since1904) parts.properties = "<workbookPr date1904=\"1\"/>";
      const auto table = readList(parts.bytes());
      ASSERT_TRUE(table.ok());
      EXPECT_EQ(table->cell(0, 3), since1904 ? one.shown1904 : one.shown);
    }
}

TEST(Workbook, TakesAFormulasValueAndTellsWhereThereIsNone) {
  const auto table = readList(oneSheet(headings(1) + sheetRow(2, {"20080305-2380", "<c r=\"B2\" t=\"str\"><f>A1&amp;B1</f><v>Elin</v></c>", "<c r=\"C2\"><f>X()</f><v/></c>",
                                                                 "<c r=\"D2\" t=\"e\"><v>#N/A</v></c>"})).bytes());
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->cell(0, 1), "Elin");
  EXPECT_EQ(table->cell(0, 2), "");
  EXPECT_EQ(table->cell(0, 3), "") << "an error says nothing";
  ASSERT_EQ(table->problems().size(), 2U);
  EXPECT_EQ(table->problems()[0].text.key, "import.row.formulasWithoutValue");
  EXPECT_EQ(text(table->problems()[1].text), "Rutan i kolumnen Folkbokföringsdatum visar felet #N/A i kalkylarket. Den lästes som tom.");
}

TEST(Workbook, ChoosesTheSheetThatIsAList) {
  WorkbookParts parts;
  parts.sheets.emplace_back("Läs mig", "<sheetData>" + sheetRow(1, {"Utdrag", "till", "kommunen"}) + "</sheetData>");
  parts.sheets.emplace_back("Elever", "<sheetData>" + headings(1) + sheetRow(2, {"20080305-2380", "Elin", "Åberg"}) + "</sheetData>");
  const auto table = readList(parts.bytes());
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->sheet(), "Elever");
  ASSERT_EQ(table->sheets().size(), 2U);
  EXPECT_EQ(table->sheets()[0].name, "Elever") << "best first";
  ReadOptions options;
  options.sheet = "Läs mig";
  EXPECT_EQ(readList(parts.bytes(), 100, options).error().code, ListRefusal::noRows);
}

TEST(Workbook, LetsCellsMergedDownwardsCountForEveryRowAndHeadingsStandOnTwoLines) {
  const std::string merges = "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"D1:E1\"/><mergeCell ref=\"B3:B4\"/></mergeCells>";
  const auto table = readList(oneSheet(sheetRow(1, {"Personnummer", "Vårdnadshavare 1", "", "Vårdnadshavare 2"}) + sheetRow(2, {"", "Namn", "Telefon", "Namn", "Telefon"}) +
                                       sheetRow(3, {"20080305-2380", "Eva", "070-1", "Per", "070-2"}) + sheetRow(4, {"20090112-2390", "", "070-1"}), merges).bytes());
  ASSERT_TRUE(table.ok()) << text(table.error().message);
  const std::vector<std::string> expected = {"Personnummer", "Vårdnadshavare 1 Namn", "Vårdnadshavare 1 Telefon", "Vårdnadshavare 2 Namn", "Vårdnadshavare 2 Telefon"};
  EXPECT_EQ(table->headings(), expected);
  ASSERT_EQ(table->rowCount(), 2U);
  EXPECT_EQ(table->cell(1, 1), "Eva");
}

TEST(Workbook, IsRefusedWithASentenceThatSaysWhatItIs) {
  Bytes whole = oneSheet(headings(1)).bytes();
  EXPECT_NE(why(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(whole.size() / 2))).find("skadad"), std::string::npos);
  Bytes torn = whole;
  torn[60] = static_cast<std::uint8_t>(torn[60] ^ 0x20);
  EXPECT_NE(why(torn).find("skadad"), std::string::npos) << "a checksum is wrong";
  WorkbookParts evil = oneSheet(headings(1));
  evil.sheets[0].second = "<";
  EXPECT_NE(why(evil.bytes()).find("skadad"), std::string::npos);
  ZipOfTexts entities;
  entities.add("xl/workbook.xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><workbook>&b;</workbook>");
  EXPECT_NE(why(entities.bytes()).find("dokumenttyp"), std::string::npos);
  ZipOfTexts ods, word, other, locked;
  ods.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet").add("content.xml", "<x/>");
  EXPECT_NE(why(ods.bytes()).find("OpenDocument"), std::string::npos);
  word.add("word/document.xml", "<x/>");
  EXPECT_NE(why(word.bytes()).find("dokument"), std::string::npos);
  other.add("list.csv", "a;b");
  EXPECT_NE(why(other.bytes()).find("packad fil"), std::string::npos);
  locked.encrypted = true;
  locked.add("list.csv", "a;b");
  EXPECT_NE(why(locked.bytes()).find("lösenord"), std::string::npos);
  std::string ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  EXPECT_NE(why(bytesOf(ole + "Workbook")).find(".xls"), std::string::npos);
  for (const char sign : std::string("EncryptedPackage")) ole.append({sign, '\0'});
  EXPECT_NE(why(bytesOf(ole)).find("lösenord"), std::string::npos);
  EXPECT_NE(why(bytesOf("<html><table><tr><td>Personnummer</td></tr></table></html>")).find("webbsida"), std::string::npos);
  EXPECT_EQ(why(whole), text("import.file.noRows"));
}

TEST(Workbook, DoesNotLetCellsFarAwayGrowTheList) {
  const auto table = readList(oneSheet(headings(1) + "<row r=\"2\"><c r=\"A2\"><v>200803052380</v></c><c r=\"XFD2\"><v>1</v></c></row>"
                                       "<row r=\"99999999\"><c r=\"A99999999\"><v>1</v></c></row>").bytes());
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->columnCount(), 4U);
  ASSERT_EQ(table->rowCount(), 2U);
  EXPECT_EQ(table->refusal(0), nullptr);
  EXPECT_EQ(table->problems()[0].text.key, "import.row.farAway");
  EXPECT_EQ(table->problems()[0].row, 2U);
  ASSERT_NE(table->refusal(1), nullptr) << "no sheet has so many rows";
  EXPECT_EQ(table->rowNumber(1), 3U);
}

}  // namespace
}  // namespace fyren::exchange::test

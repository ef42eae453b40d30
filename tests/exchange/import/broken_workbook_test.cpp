// SPDX-License-Identifier: EUPL-1.2
// Workbooks that say one thing and hold another.
#include <gtest/gtest.h>

#include "exchange/import/list_builder.h"
#include "exchange/import/workbook_parts.h"

namespace fyren::exchange::test {
namespace {

std::string headings() { return sheetRow(1, {"Personnummer", "Förnamn", "Efternamn"}); }
std::string shared(const std::string& place, const std::string& index) { return "<c r=\"" + place + "\" t=\"s\"><v>" + index + "</v></c>"; }

Result<ListTable, ListFailure> sheet(const std::string& rows, const std::string& texts = "<si><t>Elin</t></si><si><t>Ek</t></si>") {
  WorkbookParts parts;
  parts.sheets.emplace_back("Elever", "<sheetData>" + rows + "</sheetData>");
  parts.shared = texts;
  return readList(parts.bytes());
}

// A workbook whose sheet is packed so; `says` is the size that the archive gives it.
std::string whyNot(const std::string& deflated, std::uint32_t says) {
  WorkbookParts parts;
  ZipOfTexts zip;
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  zip.add("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
  zip.add("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" + office + "/worksheet\" Target=\"s.xml\"/></Relationships>");
  zip.add("xl/workbook.xml", "<workbook xmlns:r=\"" + office + "\"><sheets><sheet name=\"Elever\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
  zip.addPacked("xl/s.xml", deflated, says);
  const auto table = readList(zip.bytes());
  return table.ok() ? "was read" : table.error().message.key;
}

TEST(PackedWorkbook, ThatUnpacksToTooMuchIsRefusedByWhatItSaysAndByWhatItGives) {
  const std::string start = "<worksheet><sheetData>";
  const std::string dense = ZipOfTexts::deflatedBlanks(start, 32U << 20U), small = ZipOfTexts::deflatedBlanks(start, 1U << 20U);
  EXPECT_LT(dense.size(), 300U * 1024U);
  EXPECT_EQ(whyNot(dense, 32U << 20U), "import.file.bomb");
  EXPECT_EQ(whyNot(small, 300U << 20U), "import.file.bomb") << "it says so itself";
  EXPECT_EQ(whyNot(dense, 0xFFFFFFF0U), "import.file.bomb");
  EXPECT_EQ(whyNot(small, 1U << 20U), "import.file.damaged") << "it is cut off, not too large";
  EXPECT_EQ(whyNot(dense, 5000), "import.file.damaged") << "it says less than it holds";
}

TEST(BrokenWorkbook, RefusesTheRowWhoseTextIsNotThere) {
  for (const char* index : {"2", "99999999999", "-1", "abc", "1.0"}) {
    SCOPED_TRACE(index);
    const auto table = sheet(headings() + sheetRow(2, {"20080305-2380", shared("B2", index), "Ek"}) + sheetRow(3, {"20090112-2390", shared("B3", "0"), shared("C3", "1")}));
    ASSERT_TRUE(table.ok());
    ASSERT_EQ(table->rowCount(), 2U);
    ASSERT_NE(table->refusal(0), nullptr);
    EXPECT_EQ(table->refusal(0)->text.key, "import.row.brokenText");
    EXPECT_EQ(table->refusal(0)->row, 2U);
    EXPECT_EQ(table->refusal(1), nullptr);
    EXPECT_EQ(table->cell(1, 1), "Elin");
  }
}

TEST(BrokenWorkbook, IsDamagedWhenMostTextsAreNotThere) {
  const std::string rows = headings() + sheetRow(2, {"20080305-2380", shared("B2", "7"), shared("C2", "8")});
  EXPECT_EQ(sheet(rows).error().message.key, "import.file.damaged");
  EXPECT_EQ(sheet(rows, "").error().message.key, "import.file.damaged");
}

TEST(BrokenWorkbook, IsDamagedWhenItsHeadingsAre) {
  const auto table = sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Personnummer</t></is></c>" + shared("B1", "9") + shared("C1", "0") + shared("D1", "1") + "</row>" +
                           sheetRow(2, {"20080305-2380", "Elin", "Ek"}));
  ASSERT_FALSE(table.ok());
  EXPECT_EQ(table.error().message.key, "import.file.damaged");
}

TEST(BrokenWorkbook, RefusesTheRowWhoseCellsAreSomewhereElse) {
  const std::string cell = "\" t=\"inlineStr\"><is><t>Elin</t></is></c>";
  for (const char* place : {"A2", "B7", "7B", "B0", "Å2", "B", "2", "ABCD2", "B2:C2", "B-2"}) {
    SCOPED_TRACE(place);
    const auto table = sheet(headings() + sheetRow(2, {"20080305-2380", "<c r=\"" + std::string(place) + cell}) + sheetRow(3, {"20090112-2390", "Björn", "Ö"}));
    ASSERT_TRUE(table.ok());
    ASSERT_EQ(table->rowCount(), 2U);
    ASSERT_NE(table->refusal(0), nullptr);
    EXPECT_EQ(table->refusal(0)->text.key, "import.row.brokenPlace");
    EXPECT_EQ(table->refusal(1), nullptr);
  }
}

TEST(BrokenWorkbook, TellsOfRowsThatComeTwiceOrBackwards) {
  const auto table = sheet(headings() + sheetRow(3, {"20080305-2380", "Elin", "Ek"}) + sheetRow(3, {"20090112-2390", "Björn", "Ö"}));
  ASSERT_TRUE(table.ok());
  ASSERT_EQ(table->rowCount(), 2U);
  EXPECT_EQ(table->refusal(0), nullptr);
  ASSERT_NE(table->refusal(1), nullptr);
  EXPECT_EQ(table->refusal(1)->text.key, "import.row.brokenPlace");
}

TEST(Workbook, MayLeaveOutThePlacesOfItsCells) {
  const auto table = sheet("<row><c t=\"inlineStr\"><is><t>Personnummer</t></is></c><c t=\"inlineStr\"><is><t>Förnamn</t></is></c></row>"
                           "<row><c t=\"inlineStr\"><is><t>20080305-2380</t></is></c><c t=\"inlineStr\"><is><t>Elin</t></is></c></row>");
  ASSERT_TRUE(table.ok());
  ASSERT_EQ(table->rowCount(), 1U);
  EXPECT_EQ(table->refusal(0), nullptr);
  EXPECT_EQ(table->cell(0, 1), "Elin");
}

TEST(Workbook, TakesACellOfSeveralLinesForOneText) {
  const auto table = sheet(headings() + sheetRow(2, {"20080305-2380", "Anna\nKarin", "Ek"}));
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->cell(0, 1), "Anna Karin");
}

}  // namespace
}  // namespace fyren::exchange::test

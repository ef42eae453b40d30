// SPDX-License-Identifier: EUPL-1.2
#include "exchange/spreadsheet/xlsx_writer.h"

#include <gtest/gtest.h>

namespace fyren::spreadsheet {
namespace {

std::string text(const Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

TEST(XlsxWriter, NumbersAreNumbersAndAllElseIsText) {
  const std::string book = text(writeXlsx({{"Tabell 1", {{"År", "Kvinnor"}, {"2023", "3497"}, {"=1+1", "007"}}}}));
  EXPECT_NE(book.find("<c r=\"B2\"><v>3497</v></c>"), std::string::npos);
  EXPECT_NE(book.find("<c r=\"A3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1</t></is></c>"), std::string::npos);
  EXPECT_NE(book.find("preserve\">007</t>"), std::string::npos);
  EXPECT_EQ(book.find("<f>"), std::string::npos);
}

TEST(XlsxWriter, SheetNamesFitAndAreToldApart) {
  const std::string book = text(writeXlsx({{"Nådda/ej nådda: Njurunda och hela Stöde med omnejd", {}}, {"Nådda ej nådda  Njurunda och hela Stöde med omnejd", {}}}));
  EXPECT_NE(book.find("sheet name=\"Nådda ej nådda  Njurunda och\""), std::string::npos);
  EXPECT_NE(book.find("sheet name=\"Nådda ej nådda  Njurunda och 2\""), std::string::npos);
}

TEST(XlsxWriter, IsAZipFile) {
  const Bytes book = writeXlsx({{"A", {{"x"}}}});
  ASSERT_GT(book.size(), 22U);
  EXPECT_EQ(text(book).substr(0, 4), "PK\x03\x04");
  EXPECT_EQ(text(book).substr(book.size() - 22, 4), "PK\x05\x06");
  EXPECT_EQ(writeXlsx({{"A", {{"x"}}}}), book);
}

}  // namespace
}  // namespace fyren::spreadsheet

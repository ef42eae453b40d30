// SPDX-License-Identifier: EUPL-1.2
#include "exchange/scb/code_file.h"

#include <gtest/gtest.h>

#include "exchange/scb/code_table.h"
#include "exchange/spreadsheet/xlsx_writer.h"

namespace fyren::scb {
namespace {

TEST(CodeFile, AWorkbookGivesItsLines) {
  const Bytes book = spreadsheet::writeXlsx({{"Läs mig", {{"Kodlista"}}}, {"Koder", {{"lista", "nyckel", "kod"}, {"SYSKONTAKT", "PRA", "33"}}}});
  const auto read = readCodeFile(book);
  ASSERT_TRUE(read.ok()) << read.error().message.key;
  EXPECT_FALSE(read->isWhole);
  EXPECT_NE(read->text.find("SYSKONTAKT;PRA;33"), std::string::npos);
  const auto used = withCodes(builtInPeriodFile(HalfYear::parse("2026H2").value()), read->text, true);
  EXPECT_TRUE(used.ok());
}

TEST(CodeFile, TextAndWholePeriodFilesAreTakenAsTheyAre) {
  const auto text = readCodeFile(asBytes("SYSKONTAKT;PRA;33\n"));
  ASSERT_TRUE(text.ok());
  EXPECT_EQ(text->text, "SYSKONTAKT;PRA;33\n");
  const auto whole = readCodeFile(asBytes("  {\"period\": \"2026H2\"}"));
  ASSERT_TRUE(whole.ok());
  EXPECT_TRUE(whole->isWhole);
}

TEST(CodeFile, WhatCannotBeReadIsRefused) {
  EXPECT_FALSE(readCodeFile({}).ok());
  EXPECT_FALSE(readCodeFile(asBytes("%PDF-1.7 anything")).ok());
  EXPECT_FALSE(readCodeFile(asBytes(std::string_view("PK\x03\x04 not whole", 14))).ok());
}

}  // namespace
}  // namespace fyren::scb

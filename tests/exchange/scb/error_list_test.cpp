// SPDX-License-Identifier: EUPL-1.2
#include "exchange/scb/error_list.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "exchange/scb/code_table.h"
#include "exchange/scb/delivery.h"
#include "exchange/scb/youths.h"

namespace fyren::scb {
namespace {

using test::day;
using test::idOf;
using test::Youth;

const HalfYear h2 = HalfYear::parse("2026H2").value();
const Day inJanuary = test::day("2027-01-20");

// Compares with tests/golden/scb/<name>; FYREN_UPDATE_GOLDEN=1 writes it anew.
void expectGolden(const std::string& name, std::string_view text) {
  const std::string path = std::string(FYREN_TEST_DIR) + "/golden/scb/" + name;
  if (std::getenv("FYREN_UPDATE_GOLDEN")) std::ofstream(path, std::ios::binary) << text;
  std::ifstream in(path, std::ios::binary);
  ASSERT_TRUE(in) << path;
  EXPECT_EQ((std::string{std::istreambuf_iterator<char>(in), {}}), text);
}

// The autumn: one goes on, one turned 20 in October, one moved, one was in a measure.
std::vector<UngdomFacts> autumn(Sysselsattningstyp ofTheSecond) {
  return {Youth(1, "2008-03-05", 238).registered("2026-08-20").told("2026-09-10", Sysselsattningstyp::ingen),
          Youth(2, "2006-10-14", 239).registered("2025-09-01", Registreringsorsak::studiebevis).told("2026-08-02", ofTheSecond),
          Youth(3, "2009-01-30", 239).registered("2026-07-01", Registreringsorsak::ejPaborjat).told("2026-09-20", Sysselsattningstyp::arbete).ended("2026-11-30", Avregistreringsorsak::flyttat),
          Youth(4, "2007-12-24", 238).registered("2026-02-02", Registreringsorsak::avbrottIm).told("2026-10-05", Sysselsattningstyp::praktik).began("2026-10-01", Atgardstyp::praktik)};
}

PeriodFile ownCodes() {
  auto own = withCodes(builtInPeriodFile(h2), "lista;nyckel;kod\nSENSYSREG;SB;7\r\nSYSKONTAKT\tARB\t11\n\nSYSKONTAKT;OKA;99\n", true);
  EXPECT_TRUE(own);
  return std::move(*own);
}

SentDelivery sent(const PreparedDelivery& delivery, const PeriodFile& period) {
  SentDelivery was{delivery.file.bytes, {}, period.format};
  for (const DeliveryRow& row : delivery.file.rows) was.owners.push_back(row.ungdom);
  return was;
}

TEST(CodeTable, SecondPeriodWithItsOwnCodesIsByteForByte) {
  const auto delivery = prepareDelivery(autumn(Sysselsattningstyp::okand), test::sundsvall(), ownCodes(), inJanuary, builtInLaw());
  EXPECT_TRUE(delivery.check.mayBeWritten());
  expectGolden("2026H2-own-codes.txt", asText(delivery.file.bytes));
}

TEST(CodeTable, WhatWasWrittenIsReadAgain) {
  const PeriodFile own = ownCodes();
  EXPECT_TRUE(own.official);
  EXPECT_EQ(own.codeOf(Registreringsorsak::studiebevis), "7");
  EXPECT_EQ(own.codeOf(Sysselsattningstyp::studier), "STU");
  const auto again = withCodes(builtInPeriodFile(h2), codeTable(own), true);
  ASSERT_TRUE(again);
  EXPECT_EQ(codeTable(*again), codeTable(own));
}

TEST(CodeTable, AnUnknownKeyOrATwiceUsedCodeIsRefusedWithItsPlace) {
  const auto unknown = withCodes(builtInPeriodFile(h2), "SENSYSREG;XX;7\n", false);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().faults.front().key, "delivery.ownPeriod.unknownKey");
  EXPECT_FALSE(withCodes(builtInPeriodFile(h2), "SENSYSREG;SB;GR\n", false));
  EXPECT_FALSE(withCodes(builtInPeriodFile(h2), "SENSYSREG;SB;\n", false));
}

TEST(ErrorList, FindsThePersonByLineAndByNumber) {
  const auto delivery = prepareDelivery(autumn(Sysselsattningstyp::okand), test::sundsvall(), ownCodes(), inJanuary, builtInLaw());
  const std::string nummer = delivery.file.rows[2].cells[0];
  const std::string pasted = "Följande rader är fel:\r\nRad 2: SysKontakt har okänt värde\r\n\n" + nummer.substr(0, 8) + "-" + nummer.substr(8) + " åtgärd saknar slut\n4711\n";
  const auto errors = readErrorList(pasted, sent(delivery, ownCodes()));
  ASSERT_EQ(errors.size(), 3U);
  EXPECT_EQ(errors[0].ungdom, delivery.file.rows[0].ungdom);  // line 1 is the heading
  EXPECT_EQ(errors[1].ungdom, delivery.file.rows[2].ungdom);
  EXPECT_FALSE(errors[2].ungdom.has_value());
}

TEST(ErrorList, LinesOutsideTheFileLeadNowhere) {
  const auto delivery = prepareDelivery(autumn(Sysselsattningstyp::okand), test::sundsvall(), ownCodes(), inJanuary, builtInLaw());
  const std::size_t lines = delivery.file.rows.size() + 1;
  const auto at = [&](std::size_t line) { return readErrorList("rad " + std::to_string(line), sent(delivery, ownCodes())).front().ungdom; };
  EXPECT_FALSE(at(0));
  EXPECT_FALSE(at(1));
  EXPECT_EQ(at(2), delivery.file.rows.front().ungdom);
  EXPECT_EQ(at(lines), delivery.file.rows.back().ungdom);
  EXPECT_FALSE(at(lines + 1));
}

// SCB refuses a row, the person's occupation is mended, and the new file differs for that person alone.
TEST(ErrorList, ADeliveryIsCorrectedAfterIt) {
  const PeriodFile period = ownCodes();
  const auto first = prepareDelivery(autumn(Sysselsattningstyp::okand), test::sundsvall(), period, inJanuary, builtInLaw());
  const auto errors = readErrorList("Rad 2 SysKontakt 99 godtas inte", sent(first, period));
  ASSERT_EQ(errors.size(), 1U);
  ASSERT_EQ(errors[0].ungdom, idOf<UngdomId>(2));  // the oldest stands first
  const auto mended = prepareDelivery(autumn(Sysselsattningstyp::arbete), test::sundsvall(), period, inJanuary, builtInLaw());
  const auto before = readBack(sent(first, period));
  ASSERT_TRUE(before);
  const DeliveryDifference difference = compareDeliveries(*before, mended.file);
  ASSERT_EQ(difference.persons.size(), 1U);
  EXPECT_EQ(difference.persons[0].ungdom, idOf<UngdomId>(2));
  EXPECT_EQ(difference.unchanged, 3U);
  std::string told;
  const auto tell = [&told](const char* sign, const std::vector<std::vector<std::string>>& rows) {
    for (const auto& row : rows) {
      told += sign;
      for (const std::string& cell : row) told += cell + ";";
      told += "\n";
    }
  };
  tell("-", difference.persons[0].before);
  tell("+", difference.persons[0].after);
  expectGolden("2026H2-difference.txt", told);
}

}  // namespace
}  // namespace fyren::scb

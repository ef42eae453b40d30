// SPDX-License-Identifier: EUPL-1.2
#include "exchange/scb/period_file.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.h"
#include "exchange/scb/code_keys.h"

namespace fyren::scb {
namespace {

HalfYear period(std::string_view text) { return HalfYear::parse(text).value(); }

std::string builtIn() { return builtInPeriodFile(period("2026H1")).json; }

std::string with(std::string text, std::string_view old, std::string_view replacement) {
  const auto at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return at == std::string::npos ? text : text.replace(at, old.size(), replacement);
}

// The keys of the faults, sorted; empty when the file was accepted.
std::vector<std::string> faultsOf(const std::string& json) {
  const auto read = readPeriodFile(asBytes(json));
  std::vector<std::string> keys;
  if (read) return keys;
  for (const auto& fault : read.error().faults) {
    EXPECT_TRUE(hasText(fault.key)) << fault.key;
    EXPECT_EQ(text(fault).find('{'), std::string::npos) << text(fault);
    keys.push_back(fault.key);
  }
  return keys;
}
using Keys = std::vector<std::string>;

TEST(PeriodFile, BuiltInOnesAreAProposalAndSaySo) {
  for (const auto* name : {"2026H1", "2026H2"}) {
    const PeriodFile file = builtInPeriodFile(period(name));
    EXPECT_FALSE(file.official);
    EXPECT_EQ(file.note, "förslag, ej officiella");
    EXPECT_EQ(file.period, period(name));
  }
}

// Sundsvall's Metodbok 7.1: first half-year by 1 September, second by 1 February.
TEST(PeriodFile, DeadlinesAreFirstSeptemberAndFirstFebruary) {
  EXPECT_EQ(builtInPeriodFile(period("2026H1")).deadline.iso(), "2026-09-01");
  EXPECT_EQ(builtInPeriodFile(period("2026H2")).deadline.iso(), "2027-02-01");
}

TEST(PeriodFile, ALaterHalfYearGetsTheNearestFileMoved) {
  const PeriodFile file = builtInPeriodFile(period("2031H2"));
  EXPECT_EQ(file.period, period("2031H2"));
  EXPECT_EQ(file.deadline.iso(), "2032-02-01");
  EXPECT_FALSE(file.official);
}

TEST(PeriodFile, DueNextIsThePeriodWhoseDeadlineHasNotPassed) {
  EXPECT_EQ(periodDueNext(*Day::of(2027, 2, 1)), period("2026H2"));
  EXPECT_EQ(periodDueNext(*Day::of(2027, 2, 2)), period("2027H1"));
  EXPECT_EQ(periodDueNext(*Day::of(2026, 9, 1)), period("2026H1"));
  EXPECT_EQ(periodDueNext(*Day::of(2026, 9, 2)), period("2026H2"));
}

TEST(PeriodFile, ANumberTooLargeForAnyMachineIsRefusedInWords) {
  EXPECT_EQ(faultsOf(std::string(400, '9')), Keys{"delivery.period.numberTooLarge"});
}

TEST(PeriodFile, EveryStoredValueHasItsOwnCode) {
  const PeriodFile file = builtInPeriodFile(period("2026H1"));
  for (std::size_t list = 0; list < codeListCount; ++list) {
    const auto keys = keysOf(static_cast<CodeList>(list));
    const auto& codes = file.codes[list];
    ASSERT_EQ(keys.size(), codes.size());
    for (std::size_t i = 0; i < keys.size(); ++i) EXPECT_EQ(keys[i].first, codes[i].code);
  }
  EXPECT_EQ(file.codeOf(Registreringsorsak::studiebevis), "SB");
  EXPECT_EQ(file.codeOf(Sysselsattningstyp::ingen), "ING");
  EXPECT_EQ(file.codeOf(Atgardstyp::enstakaSamtal), "SAM1");
  EXPECT_EQ(file.codeOf(GrundAtgSlut::fyllt20), "F20");
  EXPECT_EQ(file.codeOf(SysEfter::introduktionsprogram), "IM");
  EXPECT_EQ(file.codeOf(Avregistreringsorsak::utvandrat), "UTV");
}

TEST(PeriodFile, AReplacedCodeIsUsed) {
  const auto read = readPeriodFile(asBytes(with(builtIn(), R"("SB": "SB")", R"("SB": "42")")));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->codeOf(Registreringsorsak::studiebevis), "42");
  EXPECT_EQ(read->orsakRegCodeOf(Registreringsorsak::studiebevis), "SB");
}

TEST(PeriodFile, TellsWhereSomethingIsWrong) {
  const auto read = readPeriodFile(asBytes(with(builtIn(), R"("SAM1": "SAM1", )", "")));
  ASSERT_FALSE(read);
  ASSERT_EQ(read.error().faults.size(), 1u);
  EXPECT_EQ(text(read.error().faults[0]), "”codes.ATGARD.SAM1” saknas.");
}

TEST(PeriodFile, RefusesWhatItDoesNotKnow) {
  EXPECT_EQ(faultsOf(with(builtIn(), R"("official")", R"("extra": 1, "official")")), Keys{"delivery.period.unknownKey"});
  EXPECT_EQ(faultsOf(with(builtIn(), R"("SAM1": "SAM1")", R"("SAM1": "SAM1", "SAM9": "X")")), Keys{"delivery.period.unknownKey"});
  EXPECT_EQ(faultsOf(with(builtIn(), R"("ATGARD": {)", R"("ATGARDER": {}, "ATGARD": {)")), Keys{"delivery.period.unknownList"});
  EXPECT_EQ(faultsOf(with(builtIn(), R"("field": "regDat")", R"("field": "shoeSize")")), Keys{"delivery.period.unknownField"});
  EXPECT_EQ(faultsOf(with(builtIn(), "\"youthOccasion\"", "\"perWeek\"")), Keys{"delivery.period.unknownWord"});
}

TEST(PeriodFile, RefusesDoubleCodesUnlessTheListSharesThem) {
  const std::string doubled = with(builtIn(), R"("AMI": "AMI")", R"("AMI": "PRA")");
  EXPECT_EQ(faultsOf(doubled), Keys{"delivery.period.codeTwice"});
  EXPECT_EQ(faultsOf(with(doubled, R"("codes": {)", R"("sharedCodes": ["ATGARD"], "codes": {)")), Keys{});
}

TEST(PeriodFile, RefusesAKeyThatStandsTwice) {
  EXPECT_EQ(faultsOf(with(builtIn(), R"("SAM1": "SAM1")", R"("SAM1": "A", "SAM1": "SAM1")")), Keys{"delivery.period.keyTwice"});
}

TEST(PeriodFile, RefusesWrongDaysAndPeriods) {
  EXPECT_EQ(faultsOf(with(builtIn(), "2026-09-01", "2026-09-31")), Keys{"delivery.period.notADay"});
  EXPECT_EQ(faultsOf(with(builtIn(), "2026-09-01", "2026-06-30")), Keys{"delivery.period.deadlineTooEarly"});
  EXPECT_EQ(faultsOf(with(builtIn(), "2026-09-01", "2026-07-01")), Keys{});
  EXPECT_EQ(faultsOf(with(builtIn(), "\"2026H1\"", "\"2026H3\"")), Keys{"delivery.period.notAPeriod"});
}

TEST(PeriodFile, NoOccupationCanHaveItsOwnColumn) {
  const std::string column = with(builtIn(), R"("inSys": "code")", R"("inSys": "column")");
  EXPECT_EQ(faultsOf(column), Keys{"delivery.period.needsColumn"});
  const std::string added = with(column, R"({"name": "SysKontakt")", R"({"name": "InSys", "field": "inSys"}, {"name": "SysKontakt")");
  EXPECT_EQ(faultsOf(added), Keys{});
}

TEST(PeriodFile, HeadingsAndCodesMustFitTheEncoding) {
  const std::string narrow = with(builtIn(), R"("utf-8")", R"("windows-1252")");
  EXPECT_EQ(faultsOf(narrow), Keys{});
  EXPECT_EQ(faultsOf(with(narrow, R"("SB": "SB")", R"("SB": "Ł")")), Keys{"delivery.period.notInEncoding"});
  EXPECT_EQ(faultsOf(with(narrow, R"("byteOrderMark": false)", R"("byteOrderMark": true)")), Keys{"delivery.period.markNeedsUtf8"});
}

TEST(PeriodFile, SurvivesHostileBytes) {
  EXPECT_EQ(faultsOf(""), Keys{"delivery.period.notJson"});
  EXPECT_EQ(faultsOf("\xFF\xFE\x00"), Keys{"delivery.period.notJson"});
  EXPECT_EQ(faultsOf("[]"), Keys{"delivery.period.notAnObject"});
  EXPECT_EQ(faultsOf("null"), Keys{"delivery.period.notAnObject"});
  EXPECT_EQ(faultsOf(std::string(periodFileMaxBytes + 1, ' ')), Keys{"delivery.period.tooLarge"});
  EXPECT_EQ(faultsOf(std::string(100'000, '[')), Keys{"delivery.period.notJson"});
  EXPECT_EQ(faultsOf(with(builtIn(), R"("note": "f)", R"("note": "\u0000f)")), Keys{"delivery.period.badText"});
  std::string many = "{";
  for (int i = 0; i < 5000; ++i) many += (i ? ",\"k" : "\"k") + std::to_string(i) + "\":1";
  EXPECT_LE(faultsOf(many + "}").size(), 50u);
}

// Every prefix of a right file is refused, none crashes.
TEST(PeriodFile, RefusesEveryTruncation) {
  const std::string whole = builtIn();
  const std::size_t end = whole.find_last_of('}');
  for (std::size_t length = 0; length <= end; length += 7) EXPECT_NE(faultsOf(whole.substr(0, length)), Keys{});
}

TEST(PeriodFile, RefusesWrongTypesEverywhere) {
  for (const auto* key : {"period", "official", "note", "deadline", "file", "rowUnit", "inSys", "columns", "codes"}) {
    const std::string quotedKey = '"' + std::string(key) + "\":";
    EXPECT_NE(faultsOf(with(builtIn(), quotedKey, quotedKey + " [[1]], \"x\":")), Keys{}) << key;
  }
}

}  // namespace
}  // namespace fyren::scb

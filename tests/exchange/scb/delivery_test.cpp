// SPDX-License-Identifier: EUPL-1.2
#include "exchange/scb/delivery.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "base/text.h"
#include "exchange/scb/youths.h"

namespace fyren::scb {
namespace {

using test::day;
using test::idOf;
using test::Youth;

const HalfYear h1 = HalfYear::parse("2026H1").value();
const Day inAugust = test::day("2026-08-15");

PreparedDelivery prepared(const std::vector<UngdomFacts>& everyone, const PeriodFile& period, Day today = inAugust) {
  return prepareDelivery(everyone, test::sundsvall(), period, today, builtInLaw());
}
PreparedDelivery prepared(const std::vector<UngdomFacts>& everyone) { return prepared(everyone, builtInPeriodFile(h1)); }

PeriodFile changed(std::initializer_list<std::pair<std::string_view, std::string_view>> replacements) {
  std::string json = builtInPeriodFile(h1).json;
  for (const auto& [old, replacement] : replacements) json.replace(json.find(old), old.size(), replacement);
  auto read = readPeriodFile(asBytes(json));
  EXPECT_TRUE(read);
  return std::move(*read);
}

// The cell of a column in a row.
std::string cell(const PreparedDelivery& delivery, std::size_t row, std::string_view column) {
  const auto& header = delivery.file.header;
  const auto at = std::find(header.begin(), header.end(), column);
  if (at == header.end() || row >= delivery.file.rows.size()) return "(no such cell)";
  return delivery.file.rows[row].cells[static_cast<std::size_t>(at - header.begin())];
}

// Compares with tests/golden/<name>; FYREN_WRITE_GOLDEN=1 writes it anew.
void expectGolden(const std::string& name, const Bytes& bytes) {
  const std::string path = std::string(FYREN_TEST_DIR) + "/golden/scb/" + name;
  if (std::getenv("FYREN_WRITE_GOLDEN"))
    std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  std::ifstream in(path, std::ios::binary);
  ASSERT_TRUE(in) << path;
  const std::string expected{std::istreambuf_iterator<char>(in), {}};
  EXPECT_EQ(expected, std::string(asText(bytes)));
}

// A small half-year in which every block of the form occurs.
std::vector<UngdomFacts> sixYouths() {
  return {
      Youth(1, "2008-03-05", 238).registered("2025-10-01").told("2026-02-10", Sysselsattningstyp::ingen).told("2026-05-04", Sysselsattningstyp::arbete),
      Youth(2, "2007-08-20", 239).registered("2026-01-15", Registreringsorsak::studiebevis).told("2026-02-02", Sysselsattningstyp::annan)
          .began("2026-02-01", Atgardstyp::regelbundnaSamtal).told("2026-04-20", Sysselsattningstyp::praktik)
          .finished("2026-03-20", GrundAtgSlut::annanAktor, SysEfter::praktik)
          .began("2026-04-15", Atgardstyp::praktik),
      Youth(3, "2006-04-11", 238).registered("2024-09-01", Registreringsorsak::avbrottIm).told("2026-01-20", Sysselsattningstyp::utomlands),
      Youth(4, "2009-01-30", 239).registered("2026-03-01", Registreringsorsak::ejPaborjat).ended("2026-05-31", Avregistreringsorsak::flyttat),
      Youth(5, "2008-11-11", 239).registered("2025-09-09", Registreringsorsak::saknas).told("2026-03-03", Sysselsattningstyp::annan)
          .began("2026-03-01", Atgardstyp::annan, "Bygga \"båt\"; kvällstid"),
      Youth(6, "2007-12-24", 238).registered("2025-02-02").ended("2025-12-31", Avregistreringsorsak::studier),
  };
}

TEST(Delivery, IsTheProposedFileByteForByte) {
  const auto delivery = prepared(sixYouths());
  EXPECT_EQ(delivery.check.locked, std::vector<Message>{});
  expectGolden("2026H1-proposed.txt", delivery.file.bytes);
}

TEST(Delivery, CanBeWindows1252WithTabsAndIsoDates) {
  const auto delivery = prepared(sixYouths(), changed({{"utf-8", "windows-1252"}, {"\";\"", "\"\\t\""}, {"ÅÅÅÅMMDD", "ÅÅÅÅ-MM-DD"},
                                                       {"CRLF", "LF"}, {"\"headerRow\": true", "\"headerRow\": false"}}));
  expectGolden("2026H1-windows1252.txt", delivery.file.bytes);
}

TEST(Delivery, CanHaveOneRowForEachMeasure) {
  expectGolden("2026H1-atgard.txt", prepared(sixYouths(), changed({{"youthOccasion", "youthAtgard"}})).file.bytes);
}

TEST(Delivery, CanHaveOneRowForEachYouthWithNoOccupationAsAColumn) {
  const auto file = changed({{"youthOccasion", "youth"}, {"\"inSys\": \"code\"", "\"inSys\": \"column\""},
                             {"{\"name\": \"SysKontakt\"", "{\"name\": \"InSys\", \"field\": \"inSys\"}, {\"name\": \"SysKontakt\""}});
  expectGolden("2026H1-youth.txt", prepared(sixYouths(), file).file.bytes);
}

TEST(Delivery, StartsWithAByteOrderMarkWhenAsked) {
  const auto bytes = prepared(sixYouths(), changed({{"\"byteOrderMark\": false", "\"byteOrderMark\": true"}})).file.bytes;
  ASSERT_GE(bytes.size(), 3u);
  EXPECT_EQ(asText(bytes).substr(0, 3), "\xEF\xBB\xBF");
}

TEST(Delivery, IsTheSameInAnyOrder) {
  auto youths = sixYouths();
  const auto one = prepared(youths);
  std::reverse(youths.begin(), youths.end());
  const auto other = prepared(youths);
  EXPECT_EQ(one.file.bytes, other.file.bytes);
  EXPECT_EQ(one.file.sha256, other.file.sha256);
  EXPECT_EQ(one.file.youths, 5u);
}

TEST(Delivery, HasTheHashThatOthersCount) {
  // printf 'a\r\n' | sha256sum
  PeriodFile file = builtInPeriodFile(h1);
  file.columns = {{"a", Field::personnummer}};
  EXPECT_EQ(writeDelivery({}, file).sha256, "8e4621379786ef42a4fec155cd525c291dd7db3c1fde3478522f4f61c03fd1bd");
}

TEST(Delivery, KnowsWhoseEachLineIs) {
  const PeriodFile period = builtInPeriodFile(h1);
  const auto delivery = prepared(sixYouths());
  for (std::size_t row = 0; row < delivery.file.rows.size(); ++row) EXPECT_EQ(delivery.file.lineOf(row, period), row + 2);
  EXPECT_EQ(cell(delivery, 0, "PersonNr"), test::testNumber("2006-04-11", 238).text12());
  EXPECT_EQ(delivery.file.rows[0].ungdom, idOf<UngdomId>(3));
}

// --- who belongs to the half-year: skollagen 29 kap. 9 § and 26 kap. 25 §; all covered in the half-year (SCB)

TEST(Delivery, HoldsThoseRegisteredOnTheLastDayOfThePeriodButNotTheDayAfter) {
  EXPECT_EQ(prepared({Youth(1, "2008-03-05", 238).registered("2026-06-30")}).file.rows.size(), 1u);
  EXPECT_EQ(prepared({Youth(1, "2008-03-05", 238).registered("2026-07-01")}).file.rows.size(), 0u);
}

TEST(Delivery, HoldsThoseWhoseLastDayIsTheFirstOfThePeriodButNotTheDayBefore) {
  const auto stu = Avregistreringsorsak::studier;
  const auto in = prepared({Youth(1, "2008-03-05", 238).registered("2025-09-01").ended("2026-01-01", stu)});
  ASSERT_EQ(in.file.rows.size(), 1u);
  EXPECT_EQ(cell(in, 0, "AvregDat"), "20260101");
  EXPECT_EQ(cell(in, 0, "OrsakAvreg"), "STU");
  EXPECT_EQ(prepared({Youth(1, "2008-03-05", 238).registered("2025-09-01").ended("2025-12-31", stu)}).file.rows.size(), 0u);
}

// The responsibility does not hold on the 20th birthday (29 kap. 9 § 1), so its last day is the day before.
TEST(Delivery, HoldsThoseWhoTurn20AfterTheFirstDayOfThePeriod) {
  const auto second = prepared({Youth(1, "2006-01-02", 238).registered("2025-09-01")});
  ASSERT_EQ(second.file.rows.size(), 1u);
  EXPECT_EQ(cell(second, 0, "AvregDat"), "20260101");
  EXPECT_EQ(cell(second, 0, "OrsakAvreg"), "F20");
  EXPECT_EQ(prepared({Youth(1, "2006-01-01", 238).registered("2025-09-01")}).file.rows.size(), 0u);
}

TEST(Delivery, TellsOfA20thBirthdayOnTheLastDayOfThePeriodButNotOnTheSecondAfterIt) {
  const auto last = prepared({Youth(1, "2006-06-30", 238).registered("2025-09-01")});
  ASSERT_EQ(last.file.rows.size(), 1u);
  EXPECT_EQ(cell(last, 0, "AvregDat"), "20260629");
  const auto later = prepared({Youth(1, "2006-07-02", 238).registered("2025-09-01")});
  ASSERT_EQ(later.file.rows.size(), 1u);
  EXPECT_EQ(cell(later, 0, "AvregDat"), "");
}

TEST(Delivery, TellsNewFromCarriedOver) {
  EXPECT_EQ(cell(prepared({Youth(1, "2008-03-05", 238).registered("2026-01-01")}), 0, "NyReg"), "1");
  EXPECT_EQ(cell(prepared({Youth(1, "2008-03-05", 238).registered("2025-12-31")}), 0, "NyReg"), "0");
}

TEST(Delivery, CarriesAMeasureAcrossTheBorderOfThePeriod) {
  const UngdomFacts across = Youth(1, "2008-03-05", 238).registered("2025-09-01")
      .told("2025-12-10", Sysselsattningstyp::annan).told("2026-02-01", Sysselsattningstyp::annan).told("2026-07-10", Sysselsattningstyp::annan)
      .began("2025-12-01", Atgardstyp::regelbundnaSamtal).finished("2026-07-20", GrundAtgSlut::enligtPlan, SysEfter::arbete);
  const auto delivery = prepared({across});
  ASSERT_EQ(delivery.file.rows.size(), 1u);
  EXPECT_EQ(cell(delivery, 0, "AtgStart"), "20251201");
  EXPECT_EQ(cell(delivery, 0, "AtgSlut"), "");
  const auto next = prepared({across}, builtInPeriodFile(h1.next()));
  ASSERT_EQ(next.file.rows.size(), 1u);
  EXPECT_EQ(cell(next, 0, "AtgSlut"), "20260720");
  EXPECT_EQ(cell(next, 0, "SysEfter"), "ARB");
}

TEST(Delivery, LeavesOutContactsOfOtherHalfYears) {
  const auto delivery = prepared({Youth(1, "2008-03-05", 238).registered("2025-09-01").told("2025-12-31", Sysselsattningstyp::arbete)
      .told("2026-01-01", Sysselsattningstyp::studier).told("2026-06-30", Sysselsattningstyp::arbete).told("2026-07-01", Sysselsattningstyp::utomlands)});
  ASSERT_EQ(delivery.file.rows.size(), 2u);
  EXPECT_EQ(cell(delivery, 0, "KontaktDat"), "20260101");
  EXPECT_EQ(cell(delivery, 1, "KontaktDat"), "20260630");
  EXPECT_EQ(cell(delivery, 1, "RegDat"), "20250901");
}

// --- the lock

TEST(Delivery, IsLockedWhileARedFindingRemains) {
  Youth youth = Youth(1, "2008-03-05", 238).registered("2025-09-01").told("2026-02-02", Sysselsattningstyp::annan)
                    .began("2026-02-01", Atgardstyp::regelbundnaSamtal).finished("2026-03-01", std::nullopt, SysEfter::arbete);
  const auto locked = prepared({youth});
  EXPECT_FALSE(locked.check.mayBeWritten());
  ASSERT_EQ(locked.check.red.size(), 1u);
  EXPECT_EQ(locked.check.red[0].rule, "R3");
  EXPECT_TRUE(locked.file.bytes.empty());
  EXPECT_TRUE(locked.file.sha256.empty());
  EXPECT_FALSE(locked.file.rows.empty());  // the preview is there
  EXPECT_EQ(text(locked.check.locked.at(0)),
            "Filen kan inte skrivas än: 1 fynd hos 1 person måste rättas först.");
  const auto open = prepared({youth.finished("2026-03-01", GrundAtgSlut::fickArbete, SysEfter::arbete)});
  EXPECT_TRUE(open.check.mayBeWritten());
  EXPECT_FALSE(open.file.bytes.empty());
}

TEST(Delivery, IsLockedBeforeThePeriodBegins) {
  const Youth youth = Youth(1, "2008-03-05", 238).registered("2025-09-01");
  EXPECT_FALSE(prepared({youth}, builtInPeriodFile(h1), day("2025-12-31")).check.mayBeWritten());
  EXPECT_TRUE(prepared({youth}, builtInPeriodFile(h1), day("2026-01-01")).check.mayBeWritten());
}

TEST(Delivery, SaysWhatToKnowBeforeSending) {
  const auto keys = [](Day today) {
    std::vector<std::string> found;
    for (const auto& notice : prepared({}, builtInPeriodFile(h1), today).check.notices) {
      EXPECT_TRUE(hasText(notice.key)) << notice.key;
      found.push_back(notice.key);
    }
    return found;
  };
  const std::vector<std::string> usual{"delivery.notice.proposal", "delivery.notice.empty", "delivery.notice.protected"};
  EXPECT_EQ(keys(day("2026-09-01")), usual);
  EXPECT_EQ(keys(day("2026-06-30"))[1], "delivery.notice.notOver");
  EXPECT_EQ(keys(day("2026-09-02"))[1], "delivery.notice.late");
}

TEST(Delivery, IsLockedByATextThatTheEncodingCannotHold) {
  const std::vector<UngdomFacts> youths{Youth(5, "2008-11-11", 239).registered("2025-09-09").told("2026-03-03", Sysselsattningstyp::annan)
                                            .began("2026-03-01", Atgardstyp::annan, "Kurs i Łódź")};
  const auto locked = prepared(youths, changed({{"utf-8", "windows-1252"}}));
  EXPECT_FALSE(locked.check.mayBeWritten());
  ASSERT_EQ(locked.check.red.size(), 1u);
  EXPECT_EQ(locked.check.red[0].rule, "L1");
  EXPECT_EQ(locked.check.red[0].ungdom, idOf<UngdomId>(5));
  EXPECT_TRUE(prepared(youths).check.mayBeWritten());
}

// --- the difference

SentDelivery sent(const DeliveryFile& file, const PeriodFile& period) {
  SentDelivery kept{file.bytes, {}, period.format};
  for (const auto& row : file.rows) kept.owners.push_back(row.ungdom);
  return kept;
}

TEST(DeliveryDifference, IsNothingForTheSameFile) {
  for (const auto& period : {builtInPeriodFile(h1), changed({{"utf-8", "windows-1252"}, {"\"headerRow\": true", "\"headerRow\": false"}})}) {
    const auto file = prepared(sixYouths(), period).file;
    const auto back = readBack(sent(file, period));
    ASSERT_TRUE(back);
    const auto difference = compareDeliveries(*back, file);
    EXPECT_TRUE(difference.persons.empty());
    EXPECT_EQ(difference.unchanged, 5u);
  }
}

TEST(DeliveryDifference, TellsNewGoneAndChangedPersons) {
  const PeriodFile period = builtInPeriodFile(h1);
  auto youths = sixYouths();
  const auto before = readBack(sent(prepared(youths).file, period));
  ASSERT_TRUE(before);
  youths.erase(youths.begin());  // youth 1 is gone
  youths[0].atgarder.pop_back(); // youth 2 loses a row
  youths.push_back(Youth(7, "2009-02-02", 238).registered("2026-06-01"));
  const auto difference = compareDeliveries(*before, prepared(youths).file);
  EXPECT_EQ(difference.added, 1u);
  EXPECT_EQ(difference.gone, 1u);
  EXPECT_EQ(difference.changed, 1u);
  EXPECT_EQ(difference.unchanged, 3u);
  ASSERT_EQ(difference.persons.size(), 3u);
  EXPECT_EQ(difference.persons[0].ungdom, idOf<UngdomId>(2));
  EXPECT_EQ(difference.persons[0].before.size(), 1u);
  EXPECT_TRUE(difference.persons[0].after.empty());
  EXPECT_EQ(difference.persons[2].ungdom, idOf<UngdomId>(1));
  EXPECT_EQ(difference.persons[2].change, PersonChange::gone);
}

TEST(DeliveryDifference, RefusesAKeptFileThatDoesNotFit) {
  const PeriodFile period = builtInPeriodFile(h1);
  SentDelivery kept = sent(prepared(sixYouths()).file, period);
  kept.owners.pop_back();
  EXPECT_EQ(readBack(kept).error().code, ReadBackError::ownersDoNotMatch);
  kept.bytes.pop_back();
  EXPECT_EQ(readBack(kept).error().code, ReadBackError::notInThisFormat);
}

}  // namespace
}  // namespace fyren::scb

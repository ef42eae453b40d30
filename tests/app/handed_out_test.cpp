// SPDX-License-Identifier: EUPL-1.2
#include "app/handed_out.h"

#include "app/register_fixture.h"
#include "app/report_keeping.h"
#include "app/report_room.h"

// What has been handed out once is known: later reports hide what could be reckoned from both.
namespace fyren::app {
namespace {

// Twelve youths from February, two more from September.
class HandedOut : public testing::RegisterTest {
 protected:
  void SetUp() override {
    for (int i = 0; i < 14; ++i) came(i, i < 12 ? "2025-02-01" : "2025-09-01");
  }
  void came(int i, const char* from) {
    const UngdomId id = add("Alva", "Berg", (*Day::of(2008, 1, 1) + i).iso().c_str(), i % 2 == 0);
    put(Registrering{{}, id, {testing::day(from), {}}, Registreringsorsak::avbrottNp, {}, Source::handlaggare});
  }
  ShownReport reportOf(report::Period period, const std::string& verksamhet = "") { return annualReport(*session_, {period, 5, verksamhet, false}); }
  void handOut(report::Period period, const std::string& verksamhet = "") { ASSERT_TRUE(keepPublished(*session_, reportOf(period, verksamhet))); }
  static std::optional<std::int64_t> told(const ShownReport& shown, const std::string& key) {
    const report::Quantity& quantity = shown.book.at(shown.book.byKey.at(key));
    return quantity.hidden ? std::nullopt : std::optional(quantity.count);
  }

  const report::Period year{*Day::of(2025, 1, 1), *Day::of(2025, 12, 31)}, first{*Day::of(2025, 1, 1), *Day::of(2025, 6, 30)}, second{*Day::of(2025, 7, 1), *Day::of(2025, 12, 31)};
};

TEST_F(HandedOut, AYearHidesWhatItsFirstHalfWouldGiveAway) {
  EXPECT_EQ(told(reportOf(year), "2025/iRegistret"), 14);
  handOut(first);
  EXPECT_EQ(told(reportOf(first), "2025H1/iRegistret"), 12);
  const ShownReport shown = reportOf(year);
  EXPECT_EQ(told(shown, "2025/iRegistret"), std::nullopt);  // 14 less 12 would be two
  EXPECT_EQ(shown.besides, std::vector<std::string>{"2025H1"});
}

TEST_F(HandedOut, WhoWasLeftAfterTheFirstHalfIsKnownInTheSecond) {
  handOut(first);
  const ShownReport shown = reportOf(second);
  EXPECT_EQ(told(shown, "2025H2/perioder/report.row.nya"), std::nullopt);
  EXPECT_EQ(told(shown, "2025H2/perioder/report.row.utgang"), std::nullopt);  // 14 less the 12 of the first half
  EXPECT_EQ(told(shown, "2025H2/iRegistret"), std::nullopt);
}

TEST_F(HandedOut, WhatWasHiddenStaysHiddenWhenTheSamePeriodIsHandedOutAgain) {
  handOut(second);
  EXPECT_EQ(told(reportOf(second), "2025H2/perioder/report.row.nya"), std::nullopt);
  for (int i = 14; i < 20; ++i) came(i, "2025-10-01");
  EXPECT_EQ(told(reportOf(second), "2025H2/perioder/report.row.nya"), std::nullopt);
}

TEST_F(HandedOut, AReportWithoutTheProviderDoesNotForgetTheOneWithIt) {
  handOut(year, "Aim");
  handOut(year);
  const auto kept = session_->store().installning("rapport.lamnad.2025-01-01..2025-12-31");
  ASSERT_TRUE(kept && *kept);
  EXPECT_NE((**kept).find("verksamhet=Aim"), std::string::npos);
  EXPECT_EQ(**session_->store().installning("rapport.lamnade"), R"({"2025-01-01..2025-12-31":["Aim",""]})");
}

TEST_F(HandedOut, AWorkingYearAndACalendarYearAreNotTakenForEachOther) {
  handOut(year);
  const ShownReport shown = reportOf({*Day::of(2024, 12, 1), *Day::of(2025, 11, 30)});
  EXPECT_EQ(shown.besides, std::vector<std::string>{"2025"});
  handOut({*Day::of(2024, 12, 1), *Day::of(2025, 11, 30)});
  EXPECT_TRUE(reportOf(year).toldBefore.empty());
}

}  // namespace
}  // namespace fyren::app

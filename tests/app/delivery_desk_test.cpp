// SPDX-License-Identifier: EUPL-1.2
#include "app/delivery_desk.h"

#include "app/delivery_room.h"
#include "app/overview.h"
#include "app/register_fixture.h"
#include "app/report_room.h"

namespace fyren::app {
namespace {

using testing::day;

class DeliveryDeskTest : public testing::RegisterTest {
 protected:
  void SetUp() override {
    readSchoolList();
    elin_ = add("Elin", "Berg", "2008-03-05");
    ASSERT_TRUE(recordRegistrering(*session_, {{}, elin_, {day("2026-08-20"), {}}, Registreringsorsak::avbrottNp, {}}).ok());
    ASSERT_TRUE(recordSysselsattning(*session_, {elin_, day("2026-09-15"), Sysselsattningstyp::praktik, Source::kontakt}).ok());
  }
  UngdomId elin_;
  HalfYear period_ = HalfYear::parse("2026H2").value();
};

TEST_F(DeliveryDeskTest, CodesOfItsOwnChangeTheFileUntilTheyAreTakenAway) {
  EXPECT_FALSE(hasOwnPeriodFile(*session_, period_));
  EXPECT_EQ(testing::said(keepCodes(*session_, period_, "SYSKONTAKT;PRA;33", true)), "Periodfilen för 2026H2 är sparad.");
  EXPECT_TRUE(isOfficial(*session_, period_));
  DeliveryRoom room = deliveryRoom(*session_, period_);
  EXPECT_TRUE(room.official);
  EXPECT_NE(std::find(room.rows.front().begin(), room.rows.front().end(), "33"), room.rows.front().end());
  ASSERT_TRUE(dropPeriodFile(*session_, period_).ok());
  room = deliveryRoom(*session_, period_);
  EXPECT_EQ(std::find(room.rows.front().begin(), room.rows.front().end(), "33"), room.rows.front().end());
}

TEST_F(DeliveryDeskTest, AFaultyPeriodFileChangesNothing) {
  const auto faulty = keepCodes(*session_, period_, "SYSKONTAKT;PRA;ARB", true);
  ASSERT_FALSE(faulty.ok());
  EXPECT_FALSE(hasOwnPeriodFile(*session_, period_));
  const auto other = keepPeriodFile(*session_, HalfYear::parse("2026H1").value(), periodFileText(*session_, period_));
  ASSERT_FALSE(other.ok());
  EXPECT_EQ(text(other.error().message), "Filen gäller 2026H2, men 2026H1 är valt. Ingenting har ändrats.");
}

TEST_F(DeliveryDeskTest, TellsWhatDiffersFromTheDeliveryBefore) {
  EXPECT_FALSE(deliveryDifference(*session_, period_).hasEarlier);
  ASSERT_TRUE(makeDelivery(*session_, period_).ok());
  EXPECT_TRUE(deliveryDifference(*session_, period_).lines.empty());
  ASSERT_TRUE(keepCodes(*session_, period_, "SYSKONTAKT;PRA;33", false).ok());  // it is read by what made it
  const DifferenceShown shown = deliveryDifference(*session_, period_);
  ASSERT_EQ(shown.lines.size(), 1U);
  EXPECT_EQ(shown.lines[0].namn, "Berg, Elin");
  EXPECT_EQ(text(shown.lines[0].what), "Ändrad");
  EXPECT_NE(shown.lines[0].after.find("33"), std::string::npos);
}

TEST_F(DeliveryDeskTest, ScbsAnswerLeadsToThePerson) {
  EXPECT_FALSE(scbErrors(*session_, period_, "rad 2").ok());
  ASSERT_TRUE(makeDelivery(*session_, period_).ok());
  const auto errors = scbErrors(*session_, period_, "Rad 2: fel kod\nRad 9: fel kod");
  ASSERT_TRUE(errors.ok());
  ASSERT_EQ(errors->size(), 2U);
  EXPECT_EQ(errors->at(0).ungdom, elin_);
  EXPECT_EQ(errors->at(0).line, 2U);
  EXPECT_FALSE(errors->at(1).ungdom.has_value());
}

TEST_F(DeliveryDeskTest, CountsDownToBothDeadlines) {
  auto all = deadlines(*session_);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].last, day("2026-09-01"));
  EXPECT_LT(all[0].daysLeft, 0);
  EXPECT_EQ(all[1].last, day("2027-02-01"));
  EXPECT_EQ(all[1].daysLeft, 71);
  EXPECT_FALSE(all[1].delivered);
}

TEST_F(DeliveryDeskTest, AFileMadeBeforeTheHalfYearIsOverIsADraft) {
  const std::int64_t lastEvening = Day::parse("2026-12-31")->number() * 86'400'000LL + 22 * 3'600'000LL;  // 23:00 here
  ASSERT_TRUE(makeDelivery(*session_, period_).ok());
  EXPECT_FALSE(deadlines(*session_)[1].delivered);
  EXPECT_EQ(deadlines(*session_)[1].draft, day("2026-11-22"));
  nowUtcMs_ = lastEvening;
  passTo(day("2026-12-31"));
  ASSERT_TRUE(makeDelivery(*session_, period_).ok());
  EXPECT_FALSE(deadlines(*session_)[1].delivered);
  EXPECT_EQ(deadlines(*session_)[1].draft, day("2026-12-31"));
  TodoBoard board;
  board.refresh(*session_);
  EXPECT_FALSE(overview(*session_, board).leveransGjord);
  EXPECT_EQ(overview(*session_, board).leveransUtkast, day("2026-12-31"));

  nowUtcMs_ = lastEvening + 3'600'000;  // midnight here
  passTo(day("2027-01-01"));
  ASSERT_TRUE(makeDelivery(*session_, period_).ok());
  EXPECT_TRUE(deadlines(*session_)[0].delivered);
  EXPECT_FALSE(deadlines(*session_)[0].draft.has_value());
  EXPECT_TRUE(overview(*session_, board).leveransGjord);
}

TEST_F(DeliveryDeskTest, TheListHoldsEveryHalfYearWithADeadlineOrSomebodyRegistered) {
  const auto named = [this] {
    std::string all;
    for (const HalfYear period : deliveryPeriods(*session_)) all += period.text() + " ";
    return all;
  };
  EXPECT_EQ(named(), "2026H2 2026H1 ");  // nobody was registered in the first: its deadline is shown
  const UngdomId maja = add("Maja", "Lind", "2008-09-17");
  ASSERT_TRUE(recordRegistrering(*session_, {{}, maja, {day("2024-11-01"), day("2025-01-31")}, Registreringsorsak::avbrottIm, Avregistreringsorsak::flyttat}).ok());
  EXPECT_EQ(named(), "2026H2 2026H1 2025H1 2024H2 ");
}

TEST_F(DeliveryDeskTest, ThoseWhoLeftInThePeriodBelongToIt) {
  const UngdomId old = add("Linnea", "Östergren", "2006-12-10"), moved = add("Maja", "Lind", "2008-09-17");
  ASSERT_TRUE(
      recordRegistrering(*session_, {{}, old, {day("2026-01-15"), {}}, Registreringsorsak::avbrottIm, {}})
          .ok());
  ASSERT_TRUE(recordRegistrering(*session_, {{},
                                             moved,
                                             {day("2026-02-01"), day("2026-07-01")},
                                             Registreringsorsak::avbrottIm,
                                             Avregistreringsorsak::flyttat})
                  .ok());
  passTo(day("2027-01-10"));
  const Belonging counted = belonging(*session_, period_);
  EXPECT_EQ(counted.alla, 3);
  EXPECT_EQ(counted.nya, 1);
  EXPECT_EQ(counted.fyllde20, 1);
  EXPECT_EQ(counted.flyttade, 1);
  EXPECT_EQ(belonging(*session_, HalfYear::parse("2025H2").value()).alla, 0);
}

TEST_F(DeliveryDeskTest, TheDryRunIsDueAgainAfterAMonth) {
  EXPECT_TRUE(dryRun(*session_).isDue);
  ASSERT_TRUE(noteDryRun(*session_, period_, 0, 1).ok());
  EXPECT_FALSE(dryRun(*session_).isDue);
  passTo(today_ + 31);
  EXPECT_FALSE(dryRun(*session_).isDue);
  passTo(today_ + 1);
  EXPECT_TRUE(dryRun(*session_).isDue);
}

TEST_F(DeliveryDeskTest, TheRoutineForProtectedPersonsIsTickedForEachHalfYear) {
  ASSERT_TRUE(tickProtectedStep(*session_, period_, 1, true).ok());
  EXPECT_EQ(protectedSteps(*session_, period_), (std::vector<bool>{false, true, false}));
  EXPECT_EQ(protectedSteps(*session_, HalfYear::parse("2026H1").value()), (std::vector<bool>{false, false, false}));
  ASSERT_TRUE(tickProtectedStep(*session_, period_, 1, false).ok());
  EXPECT_EQ(protectedSteps(*session_, period_), (std::vector<bool>{false, false, false}));
}

TEST_F(DeliveryDeskTest, AReportKeepsItsOwnWordsAndGivesTheSuggestionBack) {
  const ReportWish wish{periodOf(PeriodKind::kalenderar, session_->today(), 0), 5, {}, false};
  const ShownReport before = annualReport(*session_, wish);
  ASSERT_TRUE(keepReportText(*session_, wish, "framat", "Vi söker i somras.").ok());
  ShownReport after = annualReport(*session_, wish);
  EXPECT_EQ(after.texts.back(), "Vi söker i somras.");
  EXPECT_TRUE(after.isOwn.back());
  ASSERT_TRUE(keepReportText(*session_, wish, "framat", "").ok());
  after = annualReport(*session_, wish);
  EXPECT_EQ(after.texts.back(), before.texts.back());
}

TEST_F(DeliveryDeskTest, ANumberOfTheStatisticsLeadsToItsPersons) {
  const report::Book book = statistics(*session_, {report::Measure::iRegistret, report::Dimension::orsak, periodOf(PeriodKind::kalenderar, session_->today(), 0)});
  const report::TableRow& whole = book.tables.front().rows.back();
  const auto persons = personsBehind(*session_, book.at(*whole.cells[2].quantity));
  ASSERT_EQ(persons.size(), 1U);
  EXPECT_EQ(persons[0].id, elin_);
}

TEST(Periods, HoldTheirDaysByName) {
  EXPECT_EQ(nameOf(periodOf(PeriodKind::verksamhetsar, day("2023-12-01"), 0)), "2024");
  EXPECT_EQ(nameOf(periodOf(PeriodKind::verksamhetsar, day("2023-11-30"), 0)), "2023");
  EXPECT_EQ(periodOf(PeriodKind::verksamhetsar, day("2023-11-30"), 0), (report::Period{day("2022-12-01"), day("2023-11-30")}));
  EXPECT_EQ(nameOf(periodOf(PeriodKind::lasar, day("2026-11-22"), 1)), "2025/26");
  EXPECT_EQ(nameOf(periodOf(PeriodKind::halvar, day("2026-11-22"), 1)), "2026H1");
  EXPECT_EQ(nameOf(periodOf(PeriodKind::kalenderar, day("2026-11-22"), 0)), "2026");
}

TEST_F(DeliveryDeskTest, EveryByteOfTheFileIsShown) {
  const DeliveryRoom room = deliveryRoom(*session_, period_);
  std::string hex;
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < room.byteLines.size(); ++i) {
    const ByteLine line = byteLine(room, i);
    EXPECT_EQ(line.at, bytes);
    bytes += (line.hex.size() + 1) / 3;
    hex += line.hex + " ";
    const std::size_t end = line.signs.find("¶");  // a new line of the file begins a new line here
    EXPECT_TRUE(end == std::string::npos || end + std::string("¶").size() == line.signs.size());
  }
  EXPECT_EQ(bytes, room.byteCount);
  EXPECT_EQ(hex.substr(hex.size() - 6), "0D 0A ");
}

}  // namespace
}  // namespace fyren::app

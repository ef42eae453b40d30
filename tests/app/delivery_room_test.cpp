// SPDX-License-Identifier: EUPL-1.2
#include "app/delivery_room.h"

#include "app/register_fixture.h"

namespace fyren::app {
namespace {

using testing::day;

class DeliveryRoomTest : public testing::RegisterTest {
 protected:
  void SetUp() override {
    readSchoolList();
    elin_ = add("Elin", "Berg", "2008-03-05");
    ASSERT_TRUE(
        recordRegistrering(*session_, {{}, elin_, {day("2026-08-20"), {}}, Registreringsorsak::avbrottNp, {}})
            .ok());
    // R2: a measure needs an occupation known within it.
    ASSERT_TRUE(recordSysselsattning(*session_,
                                     {elin_, day("2026-09-15"), Sysselsattningstyp::praktik, Source::kontakt})
                    .ok());
  }
  UngdomId elin_;
  HalfYear period_ = HalfYear::parse("2026H2").value();
};

TEST_F(DeliveryRoomTest, SuggestsThePeriodWhoseDeadlineIsNext) {
  EXPECT_EQ(suggestedPeriod(*session_), period_);
  EXPECT_EQ(deliveryPeriods(*session_).front(), period_);
  const DeliveryRoom room = deliveryRoom(*session_, period_);
  EXPECT_EQ(room.deadline, day("2027-02-01"));
  EXPECT_EQ(room.daysLeft, 71);
  EXPECT_FALSE(room.official);
}

TEST_F(DeliveryRoomTest, IsLockedWhileARedFindingRemains) {
  // R3 and R4: an ended measure needs reason and occupation after.
  Atgard atgard{{}, elin_, Atgardstyp::praktik, "", "", {day("2026-09-01"), day("2026-10-01")}, {}, {}};
  ASSERT_TRUE(recordAtgard(*session_, atgard).ok());
  DeliveryRoom room = deliveryRoom(*session_, period_);
  EXPECT_FALSE(room.mayWrite);
  EXPECT_EQ(room.red, 2);
  EXPECT_EQ(room.findings.front().namn, "Elin Berg");
  EXPECT_FALSE(text(room.lock).empty());
  EXPECT_TRUE(room.sha256.empty());
  const auto refusal = makeDelivery(*session_, period_);
  ASSERT_FALSE(refusal.ok());
  EXPECT_EQ(refusal.error().code, CommandError::refused);

  atgard = facts(elin_).atgarder.at(0);
  atgard.grundAtgSlut = GrundAtgSlut::enligtPlan;
  atgard.sysEfter = SysEfter::arbete;
  ASSERT_TRUE(recordAtgard(*session_, atgard).ok());
  room = deliveryRoom(*session_, period_);
  EXPECT_TRUE(room.mayWrite) << text(room.lock);
}

TEST_F(DeliveryRoomTest, KeepsTheExactBytesThatWereMade) {
  const DeliveryRoom room = deliveryRoom(*session_, period_);
  ASSERT_TRUE(room.mayWrite) << text(room.lock);
  EXPECT_EQ(room.ungdomar, 1);
  EXPECT_EQ(room.rows.size(), room.rowUngdom.size());
  const auto made = makeDelivery(*session_, period_);
  ASSERT_TRUE(made.ok());
  EXPECT_EQ(made.value().sha256, room.sha256);
  EXPECT_EQ(made.value().bytes.size(), room.byteCount);
  EXPECT_EQ(made.value().sha256.size(), 64U);

  const auto kept = keptDeliveries(*session_).value();
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].madeBy, "Karin Ek");
  EXPECT_EQ(kept[0].period, period_);
  EXPECT_EQ(keptBytes(*session_, kept[0].id)->bytes, made.value().bytes);
  EXPECT_EQ(text(session_->undoable().value()), "Leverans till SCB för 2026H2");
  EXPECT_EQ(keptBytes(*session_, AnyRowId{}).error().code, CommandError::notFound);
}

}  // namespace
}  // namespace fyren::app

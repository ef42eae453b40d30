// SPDX-License-Identifier: EUPL-1.2
#include "app/training_clock.h"

#include "app/delivery_room.h"
#include "app/register_fixture.h"
#include "own_register.h"

namespace fyren::app {
namespace {

using testing::day;

// The wall in Sweden: an hour ahead of UTC, in summer two (from the last Sunday of March to that of October).
class SwedishClock final : public platform::Clock {
 public:
  std::int64_t now = 0;
  Day today() const override { return localTime(now).day; }
  std::int64_t nowUtcMilliseconds() const override { return now; }
  platform::LocalTime localTime(std::int64_t utcMs) const override {
    const std::int64_t hour = utcMs >= at("2027-03-28", 60) && utcMs < at("2027-10-31", 60) ? 120 : 60;
    const std::int64_t minutes = utcMs / 60'000 + hour;
    return {Day::fromNumber(static_cast<std::int32_t>(minutes / 1440)), static_cast<int>(minutes % 1440)};
  }
  double monotonicMilliseconds() const override { return 17; }
  static std::int64_t at(const char* iso, int minuteUtc) {
    return (std::int64_t{day(iso).number()} * 1440 + minuteUtc) * 60'000;
  }
};

TEST(TrainingClock, GoesAsTheMachineUntilItIsMoved) {
  SwedishClock wall;
  wall.now = SwedishClock::at("2026-11-22", 9 * 60) + 4321;
  const MovableClock clock(wall);
  EXPECT_EQ(clock.today(), day("2026-11-22"));
  EXPECT_EQ(clock.nowUtcMilliseconds(), wall.now);
}

TEST(TrainingClock, KeepsTheTimeOfDayWhereSummerTimeDiffers) {
  SwedishClock wall;
  wall.now = SwedishClock::at("2026-11-22", 9 * 60) + 4321;  // 10:00 here
  MovableClock clock(wall);
  clock.move(day("2027-06-30"));
  EXPECT_EQ(clock.today(), day("2027-06-30"));
  const platform::LocalTime there = clock.localTime(clock.nowUtcMilliseconds());
  EXPECT_EQ(there.day, day("2027-06-30"));
  EXPECT_EQ(there.minuteOfDay, 10 * 60);
  EXPECT_EQ(clock.nowUtcMilliseconds() % 60'000, 4321);
  EXPECT_EQ(clock.monotonicMilliseconds(), 17);
  clock.move(std::nullopt);
  EXPECT_EQ(clock.nowUtcMilliseconds(), wall.now);
}

TEST(TrainingClock, StaysOnItsDayAtBothEndsOfTheDayAndInTheHourThatSpringSkips) {
  SwedishClock wall;
  MovableClock clock(wall);
  for (const char* there : {"2026-12-31", "2027-03-28", "2027-06-30", "2027-10-31"})
    for (const int minute : {0, 2 * 60 + 30, 23 * 60 + 59}) {
      wall.now = SwedishClock::at("2026-11-21", 23 * 60 + minute);
      clock.move(day(there));
      EXPECT_EQ(clock.localTime(clock.nowUtcMilliseconds()).day, day(there)) << there << " " << minute;
    }
}

class MovedClock : public testing::RegisterTest {
 protected:
  void SetUp() override {
    readSchoolList();
    elin_ = add("Elin", "Berg", "2008-03-05");
    ASSERT_TRUE(
        recordRegistrering(*session_, {{}, elin_, {day("2026-08-20"), {}}, Registreringsorsak::avbrottNp, {}})
            .ok());
    ASSERT_TRUE(recordSysselsattning(*session_,
                                     {elin_, day("2026-09-15"), Sysselsattningstyp::praktik, Source::kontakt})
                    .ok());
  }
  void moveTo(const char* iso) {
    ASSERT_TRUE(moveTrainingClock(*session_, day(iso)).ok());
    session_->noticeDay();
  }
  UngdomId elin_;
  HalfYear period_ = HalfYear::parse("2026H2").value();
};

TEST_F(MovedClock, LetsTheHalfYearEndAndTheDeliveryBeMade) {
  ASSERT_TRUE(makeDelivery(*session_, period_).ok());
  EXPECT_FALSE(deliveryStanding(*session_, period_).isDone);
  EXPECT_EQ(deliveryStanding(*session_, period_).draft, day("2026-11-22"));
  moveTo("2027-01-04");
  EXPECT_EQ(session_->today(), day("2027-01-04"));
  ASSERT_TRUE(makeDelivery(*session_, period_).ok());
  EXPECT_TRUE(deliveryStanding(*session_, period_).isDone);
}

TEST_F(MovedClock, JudgesForTheDayWhereItStandsAndAgainWhenItIsMovedBack) {
  EXPECT_EQ(row(elin_).lage, Lage::registrerad);
  moveTo("2028-03-05");  // turns 20 (29 kap. 9 § 1 skollagen)
  EXPECT_NE(row(elin_).lage, Lage::registrerad);
  moveTo("2028-03-04");
  EXPECT_EQ(row(elin_).lage, Lage::registrerad);
  moveTo("2026-11-22");
  EXPECT_EQ(row(elin_).lage, Lage::registrerad);
  ASSERT_TRUE(recordKontakt(
                  *session_,
                  {.ungdom = elin_, .dag = day("2026-11-22"), .personal = {}, .sysselsattning = std::nullopt})
                  .ok())
      << "what comes after is told as later";
  EXPECT_EQ(session_->store().acts({.ungdom = {}, .olderThanHlc = {}, .limit = 1}).value().front().command,
            "kontakt.record");
}

TEST_F(MovedClock, IsTakenBackByNoUndoAndLeavesTheUndoOfWhatWasBefore) {
  const auto before = session_->undoable();
  moveTo("2026-12-24");
  EXPECT_EQ(session_->undoable(), before);
  ASSERT_TRUE(undo(*session_).ok());
  session_->noticeDay();
  EXPECT_EQ(session_->today(), day("2026-12-24"));
}

TEST_F(MovedClock, IsRefusedInARealRegisterAndBeyondTheInventedLives) {
  EXPECT_EQ(moveTrainingClock(*session_, day("2036-11-23")).error().field, "dag");
  open(RegisterKind::real);
  const auto moved = moveTrainingClock(*session_, day("2027-01-04"));
  ASSERT_FALSE(moved.ok());
  EXPECT_EQ(moved.error().code, CommandError::refused);
  EXPECT_EQ(text(moved.error().message),
            "Klockan går bara att flytta i ett övningsregister. Ingenting har ändrats.");
  session_->noticeDay();
  EXPECT_EQ(session_->today(), day("2026-11-22"));
}

// Whatever the setting says, also when somebody else's program wrote it.
TEST_F(MovedClock, OfARealRegisterHeedsNoSetting) {
  open(RegisterKind::real);
  store::Act act = session_->store().begin({"Karin Ek", "test", std::nullopt, {}});
  putTrainingDay(act, day("2027-01-04"));
  ASSERT_TRUE(act.commit().ok());
  session_->recordsChanged();
  session_->noticeDay();
  EXPECT_EQ(session_->today(), day("2026-11-22"));
  EXPECT_EQ(platform::anHourAhead(session_->nowUtcMs()).day, day("2026-11-22"));
}

TEST(TrainingClockApplication, BeginsOnTheSameDayForEverybodyAndIsWhereItWasAfterAReload) {
  Machine machine;
  machine.clock.set(*Day::of(2028, 2, 29));
  {
    Application application(machine.seams());
    application.opening().openTraining();
    settle(application);
    ASSERT_EQ(application.phase(), Phase::open);
    EXPECT_EQ(application.session()->today(), trainingStart());
    ASSERT_TRUE(moveTrainingClock(*application.session(), day("2027-01-04")).ok());
    settle(application);
    EXPECT_EQ(application.session()->today(), day("2027-01-04"));
    settle(application);
  }
  Application again(machine.seams());
  settle(again);
  ASSERT_EQ(again.opening().resumable().size(), 1U);
  again.opening().resume(again.opening().resumable().front().id);
  settle(again);
  ASSERT_EQ(again.phase(), Phase::open);
  EXPECT_EQ(again.session()->today(), day("2027-01-04"));
}

// The register that comes after a training one is dated by the machine.
TEST(TrainingClockApplication, IsNotHandedOnToTheNextRegister) {
  Machine machine;
  Application application(machine.seams());
  application.opening().openTraining();
  settle(application);
  ASSERT_TRUE(moveTrainingClock(*application.session(), day("2029-01-04")).ok());
  settle(application);
  makeRegister(application);
  ASSERT_EQ(application.session()->reg().kind, RegisterKind::real);
  EXPECT_EQ(application.session()->today(), day("2026-11-22"));
  EXPECT_EQ(platform::anHourAhead(application.session()
                                      ->store()
                                      .acts({.ungdom = {}, .olderThanHlc = {}, .limit = 1})
                                      .value()
                                      .front()
                                      .atUtcMs)
                .day,
            day("2026-11-22"));
}

}  // namespace
}  // namespace fyren::app

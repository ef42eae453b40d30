// SPDX-License-Identifier: EUPL-1.2
#include "app/training_clock.h"

#include "app/commands/carry_out.h"
#include "app/session.h"

namespace fyren::app {
namespace {

constexpr std::string_view kDaySetting = "ovning.dag";
constexpr int kYearsEitherWay = 10;  // the generated lives reach no further
constexpr std::int64_t kMinuteMs = 60'000, kDayMs = 86'400'000;

std::int64_t minutesOf(platform::LocalTime time) {
  return std::int64_t{time.day.number()} * 1440 + time.minuteOfDay;
}

}  // namespace

// The day's own distance from UTC is found by trying: in the hour that spring skips it settles on the hour
// beside.
std::int64_t MovableClock::moved(std::int64_t utcMs) const {
  constexpr int kTries = 3;
  if (!day_) return utcMs;
  const platform::LocalTime wall = real_.localTime(utcMs);
  const std::int64_t wanted = minutesOf({*day_, wall.minuteOfDay});
  std::int64_t there = utcMs + std::int64_t{*day_ - wall.day} * kDayMs;
  for (int i = 0; i < kTries; ++i) there += (wanted - minutesOf(real_.localTime(there))) * kMinuteMs;
  return there;
}

Day trainingStart() {
  return *Day::of(2026, 11, 22);
}

std::optional<Day> trainingDay(const store::RegisterStore& store) {
  const auto info = store.info();
  if (!info || info->kind != RegisterKind::training) return std::nullopt;
  const auto kept = store.installning(kDaySetting);
  if (!kept || !*kept) return std::nullopt;
  const auto day = Day::parse(**kept);
  return day ? std::optional(*day) : std::nullopt;
}

void putTrainingDay(store::Act& act, Day day) {
  act.putInstallning(kDaySetting, day.iso());
}

CommandResult moveTrainingClock(Session& session, Day day) {
  if (session.reg().kind != RegisterKind::training) return refused({"training.fel.skarpt", {}});
  const Day first = trainingStart().plusYears(-kYearsEitherWay),
            last = trainingStart().plusYears(kYearsEitherWay);
  if (day < first || day > last)
    return invalid("dag", {"training.fel.forLangt", {{"forst", first}, {"sist", last}}});
  store::Act act = beginAct(session, "clock.move", std::nullopt, {"history.klocka", {{"dag", day}}});
  putTrainingDay(act, day);
  act.settle();
  return carryOutRecord(session, act, {"training.gjort.klocka", {{"dag", day}}});
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>

#include "app/command.h"
#include "platform/clock.h"

namespace fyren::store {
class Act;
class RegisterStore;
}  // namespace fyren::store

namespace fyren::app {

class Session;

// The machine's clock until it is moved; then it stands on that day and goes only round it: the same time of
// day as on the wall, also where summer time differs. Nothing is ever measured by it. Each open register has
// its own, so that another register never sees the day; what keeps and saves a register asks the machine.
class MovableClock final : public platform::Clock {
 public:
  explicit MovableClock(const platform::Clock& real) : real_(real) {}
  void move(std::optional<Day> day) { day_ = day; }  // nothing: as the machine's

  Day today() const override { return day_ ? *day_ : real_.today(); }
  std::int64_t nowUtcMilliseconds() const override { return moved(real_.nowUtcMilliseconds()); }
  platform::LocalTime localTime(std::int64_t utcMs) const override { return real_.localTime(utcMs); }
  double monotonicMilliseconds() const override { return real_.monotonicMilliseconds(); }
  // That moment of the wall on the day where the clock stands.
  std::int64_t moved(std::int64_t utcMs) const;

 private:
  const platform::Clock& real_;
  std::optional<Day> day_;
};

// Where every training register begins, so that all meet the same persons and the answers are the same.
Day trainingStart();

// On which day the clock of the register stands; nothing: as the machine's, as in every register that is not
// for training.
std::optional<Day> trainingDay(const store::RegisterStore& store);
void putTrainingDay(store::Act& act, Day day);

// Refused unless the register is for training, and beyond some years from where it begins. The day is kept in
// the register; everything is judged for it as after midnight (OpenSession::beginDay). No undo takes it back:
// move it back.
CommandResult moveTrainingClock(Session& session, Day day);

}  // namespace fyren::app

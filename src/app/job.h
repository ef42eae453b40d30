// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/message.h"

namespace fyren::app {

// Long work in slices, so that the screen stays alive: the loop calls step() once a frame with what the
// frame can spare, until it answers `done`. Destroying a Job before that cancels it; nothing is then written.
class Job {
 public:
  enum class Step { more, waiting, done };  // waiting: for a worker or the disk; no need to draw meanwhile
  virtual ~Job() = default;
  virtual Step step(double budgetMs) = 0;
  virtual Message what() const = 0;       // "Läser folkbokföring.csv"
  virtual double fraction() const = 0;    // 0..1; below 0 when not known
  virtual bool canCancel() const { return true; }
};

}  // namespace fyren::app

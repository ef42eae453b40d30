// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <deque>
#include <functional>
#include <utility>

#include "app/job.h"

namespace fyren::app {

// A Job made of stages that follow each other: "derive the key", "open the file", "load the register". A stage
// answers done when the next may begin; its fraction is shown together with its name.
class StagedJob final : public Job {
 public:
  struct Progress {
    double fraction = -1;
  };
  using Work = std::function<Step(double budgetMs, Progress& progress)>;

  explicit StagedJob(bool canCancel) : canCancel_(canCancel) {}
  void then(Message what, Work work) { stages_.push_back({std::move(what), std::move(work)}); }
  // Ends the job after the stage that is running: something failed and has been told.
  void stop() { stopped_ = true; }

  Step step(double budgetMs) override {
    if (stopped_ || at_ >= stages_.size()) return Step::done;
    const Step answer = stages_[at_].work(budgetMs, progress_);
    if (answer != Step::done) return answer;
    progress_ = {};
    ++at_;
    return stopped_ || at_ >= stages_.size() ? Step::done : Step::more;
  }
  Message what() const override { return at_ < stages_.size() ? stages_[at_].what : Message{}; }
  double fraction() const override { return progress_.fraction; }
  bool canCancel() const override { return canCancel_; }

 private:
  struct Stage {
    Message what;
    Work work;
  };
  std::deque<Stage> stages_;  // a running stage may add more
  std::size_t at_ = 0;
  Progress progress_;
  bool canCancel_;
  bool stopped_ = false;
};

}  // namespace fyren::app

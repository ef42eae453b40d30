// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_set>
#include <vector>

#include "app/backup_room.h"
#include "core/register/ungdom_facts.h"

namespace fyren::app {

class Session;

// Compares the youths of another state of a register with those of the open one, in pieces. When the open one is
// changed meanwhile it begins again.
class RegisterComparing {
 public:
  explicit RegisterComparing(std::vector<UngdomFacts> then) : then_(std::move(then)) {}

  bool step(const Session& session, std::size_t youths);  // true: done
  double progress() const;                                // 0..1
  Comparison& found() { return found_; }                  // the counts and the names, after step() gave true

 private:
  void lookBack(const Session& session, std::size_t youths);
  void lookHere(const Session& session, std::size_t youths);

  std::vector<UngdomFacts> then_;
  std::size_t back_ = 0, here_ = 0;  // how many have been looked at
  std::uint64_t version_ = 0;
  std::unordered_set<UngdomId> seen_;
  Comparison found_;
};

}  // namespace fyren::app

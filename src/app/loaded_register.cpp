// SPDX-License-Identifier: EUPL-1.2
#include "app/loaded_register.h"

#include <algorithm>
#include <utility>

namespace fyren::app {
namespace {

constexpr std::size_t kRowsPerYouth = 8;  // rows that are read in the time that one youth takes to judge

}  // namespace

RegisterLoading::RegisterLoading(store::FactsReading reading, const Viewpoint& view)
    : reading_(std::move(reading)), hadToRead_(true), view_(view) {}

RegisterLoading::RegisterLoading(std::vector<UngdomFacts> facts, const Viewpoint& view) : hadToRead_(false), view_(view) {
  made_.facts = std::move(facts);
}

store::StoreResult<bool> RegisterLoading::step(std::size_t youths) {
  if (reading_) {
    const auto read = reading_->step(youths * kRowsPerYouth);
    if (!read) return read.error();
    if (!*read) return false;
    made_.facts = reading_->take();
    reading_.reset();
    return false;
  }
  judge(youths);
  return made_.rows.size() == made_.facts.size();
}

void RegisterLoading::judge(std::size_t youths) {
  if (made_.rows.empty()) {
    made_.rows.reserve(made_.facts.size());
    made_.place.reserve(made_.facts.size());
    made_.index.clear(made_.facts.size());
  }
  const std::size_t end = std::min(made_.facts.size(), made_.rows.size() + youths);
  for (std::size_t i = made_.rows.size(); i < end; ++i) {
    made_.rows.push_back(registerRow(made_.facts[i], view_));
    made_.place.emplace(made_.rows[i].id, i);
    made_.index.add(made_.rows[i]);
  }
}

double RegisterLoading::progress() const {
  constexpr double kReadingShare = 0.4;
  if (reading_) return reading_->progress() * kReadingShare;
  const double judged = made_.facts.empty() ? 1.0
                                            : static_cast<double>(made_.rows.size()) / static_cast<double>(made_.facts.size());
  return hadToRead_ ? kReadingShare + judged * (1 - kReadingShare) : judged;
}

}  // namespace fyren::app

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

RegisterLoading::RegisterLoading(const std::vector<UngdomFacts>* facts, const Viewpoint& view)
    : borrowed_(facts), hadToRead_(false), view_(view) {}

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
  return made_.rows.size() == facts().size();
}

void RegisterLoading::judge(std::size_t youths) {
  const std::vector<UngdomFacts>& all = facts();
  if (made_.rows.empty()) {
    made_.rows.reserve(all.size());
    made_.place.reserve(all.size());
    made_.index.clear(all.size());
  }
  const std::size_t end = std::min(all.size(), made_.rows.size() + youths);
  for (std::size_t i = made_.rows.size(); i < end; ++i) {
    made_.rows.push_back(registerRow(all[i], view_));
    made_.place.emplace(made_.rows[i].id, i);
    made_.index.add(made_.rows[i]);
    addTo(made_.counts, all[i], 1);
  }
}

double RegisterLoading::progress() const {
  constexpr double kReadingShare = 0.4;
  if (reading_) return reading_->progress() * kReadingShare;
  const std::size_t all = facts().size();
  const double judged = all == 0 ? 1.0 : static_cast<double>(made_.rows.size()) / static_cast<double>(all);
  return hadToRead_ ? kReadingShare + judged * (1 - kReadingShare) : judged;
}

}  // namespace fyren::app

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

#include "app/backup_record.h"
#include "app/register_index.h"
#include "app/register_row.h"
#include "store/facts_reading.h"

namespace fyren::app {

// What an open session keeps in memory of its register.
struct LoadedRegister {
  std::vector<UngdomFacts> facts;  // same order as rows
  std::vector<RegisterRow> rows;
  std::unordered_map<UngdomId, std::size_t> place;
  RegisterIndex index;
  RegisterCounts counts;
};

// Makes a LoadedRegister in pieces: reads every youth's facts (unless they are given), judges them and indexes the
// lines. Nothing else changes meanwhile: dropping it before it is done leaves everything as it was.
class RegisterLoading {
 public:
  RegisterLoading(store::FactsReading reading, const Viewpoint& view);
  RegisterLoading(std::vector<UngdomFacts> facts, const Viewpoint& view);
  // Borrows the facts, and leaves those of take() empty.
  RegisterLoading(const std::vector<UngdomFacts>* facts, const Viewpoint& view);

  store::StoreResult<bool> step(std::size_t youths);  // true: done
  double progress() const;                            // 0..1, never falling
  LoadedRegister take() { return std::move(made_); }  // once, after step() gave true

 private:
  void judge(std::size_t youths);
  const std::vector<UngdomFacts>& facts() const { return borrowed_ != nullptr ? *borrowed_ : made_.facts; }

  std::optional<store::FactsReading> reading_;
  const std::vector<UngdomFacts>* borrowed_ = nullptr;
  bool hadToRead_;
  Viewpoint view_;
  LoadedRegister made_;
};

}  // namespace fyren::app

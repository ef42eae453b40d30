// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "core/register/ungdom_facts.h"
#include "store/store_error.h"

namespace fyren::store {

class AllFacts;

// RegisterStore::allFacts() in pieces, so that a screen stays alive meanwhile. Borrows the register: nothing may
// be written to it until this has been read to its end or is gone. During an act it reads what has been put.
class FactsReading {
 public:
  explicit FactsReading(std::unique_ptr<AllFacts> work);
  FactsReading(FactsReading&&) noexcept;
  FactsReading& operator=(FactsReading&&) noexcept;
  ~FactsReading();

  StoreResult<bool> step(std::size_t rows);  // true: everything has been read. Errors: damaged, full
  double progress() const;                   // 0..1, never falling
  std::vector<UngdomFacts> take();           // once, after step() gave true

 private:
  std::unique_ptr<AllFacts> work_;
};

}  // namespace fyren::store

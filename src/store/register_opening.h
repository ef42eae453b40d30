// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <vector>

#include "store/register_store.h"

namespace fyren::store {

class OpeningWork;

// RegisterStore::open() and openBlocks() in pieces of a few milliseconds, so that a screen stays alive meanwhile;
// the youths' facts, which opening has to read in any case, are handed over with it. Destroying it before it is
// done leaves nothing behind.
class RegisterOpening {
 public:
  static RegisterOpening ofImage(Bytes image, StoreEnv env);
  static RegisterOpening ofBlocks(std::vector<Bytes> blocks, StoreEnv env);

  RegisterOpening(RegisterOpening&&) noexcept;
  RegisterOpening& operator=(RegisterOpening&&) noexcept;
  ~RegisterOpening();

  StoreResult<bool> step();  // one piece; true: the register is open. Errors as RegisterStore::open()
  double progress() const;   // 0..1, never falling
  RegisterStore takeStore();               // once, after step() gave true
  std::vector<UngdomFacts> takeFacts();    // likewise: what allFacts() would give

 private:
  explicit RegisterOpening(std::unique_ptr<OpeningWork> work);
  std::unique_ptr<OpeningWork> work_;
};

}  // namespace fyren::store

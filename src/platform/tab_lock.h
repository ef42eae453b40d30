// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace fyren::platform {

// Windows of the same browser share its storage: only one of them may write a register. Web Locks on the web.
// Calls return at once; callbacks come later on the same thread (natively: before the call returns).
class TabLock {
 public:
  enum class Answer : std::uint8_t {
    held,       // this window may write
    elsewhere,  // another window may
    unknown,    // the browser has no such locks: what is written is still guarded (BlockBatch::expect)
  };

  virtual ~TabLock() = default;
  // The right to write this register; the right to any other is given up when it is had. `takeOver`: asks the
  // window that has it to yield, and takes it by force when that does not answer within some seconds.
  virtual void ask(std::string registerId, bool takeOver, std::function<void(Answer)> done) = 0;
  virtual void giveUp() = 0;
  // `wanted`: another window asks for the right; bring home what is under way, then giveUp(). `lost`: another
  // window has taken it.
  virtual void watch(std::function<void()> wanted, std::function<void()> lost) = 0;
};

}  // namespace fyren::platform

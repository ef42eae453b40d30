// SPDX-License-Identifier: EUPL-1.2
#include "scarce_memory.h"

#include <cstdlib>
#include <new>

namespace {

int failsIn = 0;
bool failed = false;

void* take(std::size_t size) {
  if (failsIn > 0 && --failsIn == 0) {
    failed = true;
    return nullptr;
  }
  return std::malloc(size == 0 ? 1 : size);
}

}  // namespace

namespace fyren::app::testing {

void failAllocation(int nth) {
  failsIn = nth;
  failed = false;
}
bool hasFailed() { return failed; }

}  // namespace fyren::app::testing

// For the whole test program. What is aligned more than usual goes another way, and never fails.
void* operator new(std::size_t size) {
  if (void* place = take(size)) return place;
  throw std::bad_alloc();
}
void* operator new[](std::size_t size) { return operator new(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return take(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return take(size); }
void operator delete(void* place) noexcept { std::free(place); }
void operator delete[](void* place) noexcept { std::free(place); }
void operator delete(void* place, std::size_t) noexcept { std::free(place); }
void operator delete[](void* place, std::size_t) noexcept { std::free(place); }

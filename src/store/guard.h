// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <exception>
#include <string>
#include <utility>

#include "store/store_error.h"

namespace fyren::store {

// The failure with its sentence ("store.…").
StoreFailure failureOf(StoreError error, std::string detail = {});
// The failure that the exception in flight stands for.
StoreFailure failureInFlight();

// The edge of the store: what `work` returns, or the failure that its exception stands for.
template <typename T, typename Work>
StoreResult<T> guard(Work&& work) {
  try {
    if constexpr (std::is_void_v<T>) {
      std::forward<Work>(work)();
      return {};
    } else {
      return std::forward<Work>(work)();
    }
  } catch (...) {
    return failureInFlight();
  }
}

}  // namespace fyren::store

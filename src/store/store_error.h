// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "base/message.h"
#include "base/result.h"

namespace fyren::store {

// Why an operation of the store failed. The person's sentence is in Failure::message ("store.…").
enum class StoreError : std::uint8_t {
  foreign = 1,    // a database, or bytes, but no register of Fyren
  newerVersion,   // a register written by a later Fyren: nothing was read
  damaged,        // ours, but its contents do not hold together: nothing was read
  deletedRow,     // a value was put under the id of a row that has been deleted
  unknownRow,     // a row to be erased is not there
  notAllowed,     // a value breaks a rule of this register (a real number in a training register ...)
  nothingToUndo,
  nothingToRedo,
  busy,           // an act is going on and takes a while (an import): nothing was changed
  full,           // no memory left; nothing was changed
  failed,         // anything else: a fault in Fyren; nothing was changed
};

using StoreFailure = Failure<StoreError>;
template <typename T>
using StoreResult = Result<T, StoreFailure>;

}  // namespace fyren::store

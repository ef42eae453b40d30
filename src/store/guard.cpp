// SPDX-License-Identifier: EUPL-1.2
#include "store/guard.h"

#include <sqlite3.h>

#include <new>

#include "store/sqlite/sqlite_error.h"

namespace fyren::store {
namespace {

const char* sentence(StoreError error) {
  switch (error) {
    case StoreError::foreign:
      return "store.foreign";
    case StoreError::newerVersion:
      return "store.newerVersion";
    case StoreError::damaged:
      return "store.damaged";
    case StoreError::deletedRow:
      return "store.deletedRow";
    case StoreError::unknownRow:
      return "store.unknownRow";
    case StoreError::notAllowed:
      return "store.notAllowed";
    case StoreError::nothingToUndo:
      return "store.nothingToUndo";
    case StoreError::nothingToRedo:
      return "store.nothingToRedo";
    case StoreError::busy:
      return "store.busy";
    case StoreError::full:
      return "store.full";
    case StoreError::failed:
      break;
  }
  return "store.failed";
}

StoreError meaningOf(int sqliteCode) {
  switch (sqliteCode) {
    case SQLITE_NOMEM:
    case SQLITE_FULL:
    case SQLITE_TOOBIG:
      return StoreError::full;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      return StoreError::damaged;
    default:
      return StoreError::failed;
  }
}

}  // namespace

StoreFailure failureOf(StoreError error, std::string detail) {
  return {error, Message{sentence(error), {}}, std::move(detail)};
}

StoreFailure failureInFlight() {
  try {
    throw;
  } catch (const StoreFault& fault) {
    return failureOf(fault.error(), fault.what());
  } catch (const SqliteError& error) {
    return failureOf(meaningOf(error.code()), error.what());
  } catch (const std::bad_alloc&) {
    return failureOf(StoreError::full);
  } catch (const std::exception& error) {
    return failureOf(StoreError::failed, error.what());
  }
}

}  // namespace fyren::store

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <stdexcept>
#include <string>

#include "store/store_error.h"

namespace fyren::store {

// SQLite said no. Never leaves the store: see guard.h.
class SqliteError : public std::runtime_error {
 public:
  SqliteError(int code, const std::string& what) : std::runtime_error(what), code_(code) {}
  int code() const { return code_; }  // SQLite's primary result code

 private:
  int code_;
};

// The store itself found that something does not hold. Never leaves the store: see guard.h.
class StoreFault : public std::runtime_error {
 public:
  StoreFault(StoreError error, const std::string& detail) : std::runtime_error(detail), error_(error) {}
  StoreError error() const { return error_; }

 private:
  StoreError error_;
};

}  // namespace fyren::store

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <set>

#include "store/act.h"
#include "store/change_log.h"
#include "store/guard.h"

namespace fyren::store {

// An act that is going on. Ended by commit() or by its destruction, which rolls back.
struct ActWork {
  ActWork(Database& db, ActHeader head);
  ~ActWork();
  ActWork(const ActWork&) = delete;
  ActWork& operator=(const ActWork&) = delete;

  // Does a part of the act, unless an earlier part has failed; keeps the first failure.
  template <typename Part>
  void attempt(Part&& part) {
    if (failure) return;
    auto done = guard<void>([&] { part(*log); });
    if (!done) failure = done.error();
  }
  void erase(Table table, const AnyRowId& id) {
    attempt([&](ChangeLog& changes) { changes.erase(def(table), id); });
  }
  void end();

  Database& database;
  ActHeader header;
  std::optional<Transaction> transaction;
  std::optional<ChangeLog> log;
  std::optional<StoreFailure> failure;
  std::set<std::uint64_t> purgedNumbers;
  bool isGoingOn = true;
  bool isSettled = false;
};

class Act::State : public ActWork {
 public:
  using ActWork::ActWork;
};

}  // namespace fyren::store

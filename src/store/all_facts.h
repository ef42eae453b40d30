// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "core/register/ungdom_facts.h"
#include "store/sqlite/connection.h"
#include "store/tables.h"

namespace fyren::store {

// All youths with all facts: every table is read once from end to end, each fact finds its youth by id. A fact
// whose youth is gone (a merge can leave one) is passed over. In pieces; throws StoreFault and SqliteError.
class AllFacts {
 public:
  explicit AllFacts(Connection& connection) : connection_(connection) {}

  bool step(std::size_t rows);  // true: all is read
  double progress() const;      // 0..1
  std::vector<UngdomFacts> take() { return std::move(all_); }

 private:
  struct Part;
  static std::span<const Part> parts();

  void count();
  void addUngdom(const Query& row);
  void addNumber(const Query& row);
  template <typename T, std::vector<T> UngdomFacts::*list>
  void add(const Query& row);
  UngdomFacts* of(const UngdomId& id);

  Connection& connection_;
  std::vector<UngdomFacts> all_;
  std::unordered_map<UngdomId, std::size_t> place_;
  std::optional<Query> query_;  // of the part that is being read
  std::size_t part_ = 0;
  std::size_t sorted_ = 0;
  std::int64_t done_ = 0;
  std::int64_t total_ = -1;
};

std::vector<UngdomFacts> readAllFacts(Connection& connection);

}  // namespace fyren::store

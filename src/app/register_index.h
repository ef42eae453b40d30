// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/register_list.h"

namespace fyren::app {

// What makes the register list quick: a folded text per row to search in, and the order by each sort, worked
// out once and kept until rows change. Typing then only filters. Belongs to the rows it was last given.
class RegisterIndex {
 public:
  // Anew from all rows: n log n at the first order() after it.
  void rebuild(const std::vector<RegisterRow>& rows);
  // The same row by row: empty, with room for `rows`, then each in its order.
  void clear(std::size_t rows);
  void add(const RegisterRow& row);
  // The row at `place` was changed (same number of rows as before).
  void replace(const std::vector<RegisterRow>& rows, std::size_t place);

  // All rows by this sort, ascending, names deciding between equals.
  const std::vector<std::uint32_t>& order(const std::vector<RegisterRow>& rows, RegisterSort sort) const;
  // One flag a row: is every word of `search` found in it? Everything is when there is no word.
  std::vector<bool> found(std::string_view search) const;
  const std::array<int, kRegisterShowCount>& counts(const std::vector<RegisterRow>& rows) const;

 private:
  static constexpr std::size_t kSortCount = 9;
  void forgetOrders(bool namesToo);
  void moveName(std::uint32_t place, std::string key);

  std::string haystack_;           // the rows' folded texts, each ended by a line feed
  std::vector<std::size_t> ends_;  // one past each row's line feed
  mutable std::array<std::vector<std::uint32_t>, kSortCount> orders_;
  std::vector<std::string> nameKeys_;
  mutable std::vector<std::uint32_t> nameRank_;
  mutable std::array<int, kRegisterShowCount> counts_{};
  mutable bool counted_ = false;
};

// True when the row belongs to this choice of the list.
bool isShown(const RegisterRow& row, RegisterShow show);

}  // namespace fyren::app

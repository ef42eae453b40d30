// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/half_year.h"
#include "cli/stop.h"

namespace fyren::cli {

// An option of a command, "--period". Every command also takes commonOptions().
struct Option {
  std::string_view name;
  bool takesValue = true;
};
std::span<const Option> commonOptions();

// What was written after the command's name: `--option value` or `--option=value` in any order, and exactly as
// many other words as the command wants, or more where it takes more.
class Arguments {
 public:
  static Outcome<Arguments> parse(std::span<const std::string> words, std::span<const Option> options,
                                  std::size_t wanted, bool takesMore = false);

  const std::string& at(std::size_t index) const { return words_[index]; }
  std::size_t count() const { return words_.size(); }
  bool has(std::string_view option) const { return given_.find(option) != given_.end(); }
  std::optional<std::string> value(std::string_view option) const;
  std::string valueOr(std::string_view option, std::string_view otherwise) const;

  // Refused (wrong use) when the value is missing or not of its kind.
  Outcome<std::string> needed(std::string_view option) const;
  Outcome<std::optional<Day>> day(std::string_view option) const;
  Outcome<HalfYear> halfYear(std::string_view option) const;
  Outcome<long long> number(std::string_view option, long long otherwise) const;

 private:
  std::vector<std::string> words_;
  std::map<std::string, std::string, std::less<>> given_;
};

}  // namespace fyren::cli

// SPDX-License-Identifier: EUPL-1.2
#include "core/measures/uppfoljning.h"

#include <algorithm>

namespace fyren {
namespace {

constexpr std::int64_t kMinutes = 60;

std::optional<std::int64_t> number(std::string_view digits, std::size_t most, std::int64_t greatest) {
  if (digits.empty() || digits.size() > most) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value > greatest ? std::nullopt : std::optional(value);
}

}  // namespace

std::string clockText(std::int64_t minut) {
  const std::string minutes = std::to_string(minut % kMinutes);
  return std::to_string(minut / kMinutes) + "." + (minutes.size() < 2 ? "0" : "") + minutes;
}

std::optional<std::int64_t> readClock(std::string_view typed) {
  while (typed.starts_with(' ')) typed.remove_prefix(1);
  while (typed.ends_with(' ')) typed.remove_suffix(1);
  const std::size_t sign = std::min(typed.find_first_of(".:"), typed.size());
  const auto hours = number(typed.substr(0, sign), 2, 23);
  if (!hours) return std::nullopt;
  if (sign == typed.size()) return *hours * kMinutes;
  const std::string_view rest = typed.substr(sign + 1);
  const auto minutes = rest.size() == 2 ? number(rest, 2, 59) : std::nullopt;
  if (!minutes) return std::nullopt;
  return *hours * kMinutes + *minutes;
}

}  // namespace fyren

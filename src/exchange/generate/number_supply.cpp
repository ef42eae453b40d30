// SPDX-License-Identifier: EUPL-1.2
#include "exchange/generate/number_supply.h"

#include <string>

namespace fyren::generate {
namespace {

constexpr int womanTestNumber = 238;
constexpr int manTestNumber = 239;
constexpr int lastNumber = 999;

}  // namespace

Personnummer inventedNumber(Day birth, int fodelsenummer, RegisterKind kind, NumberKind form) {
  std::string digits = birth.compact() + "000";
  if (form == NumberKind::samordningsnummer) digits[6] = static_cast<char>(digits[6] + 6);  // the day plus 60
  for (std::size_t i = digits.size(); fodelsenummer > 0; fodelsenummer /= 10)
    digits[--i] = static_cast<char>('0' + fodelsenummer % 10);
  const int right = luhnCheckDigit(std::string_view(digits).substr(2));
  const int check = kind == RegisterKind::loadTest ? (right + 1) % 10 : right;
  return Personnummer::fromStored(std::stoull(digits) * 10 + static_cast<std::uint64_t>(check));
}

std::optional<int> NumberSupply::freeOn(Day day, bool woman, Dice& dice) {
  auto& taken = taken_[day.number()];
  taken.resize(lastNumber + 1);
  const auto tryNumber = [&taken](int number) {
    if (taken[static_cast<std::size_t>(number)]) return false;
    taken[static_cast<std::size_t>(number)] = true;
    return true;
  };
  if (kind_ == RegisterKind::training) {
    const int wished = woman ? womanTestNumber : manTestNumber;
    if (tryNumber(wished)) return wished;
    return std::nullopt;
  }
  // Even for women, odd for men; 000 does not exist.
  const int start = dice.between(0, 498);
  for (int step = 0; step < 499; ++step) {
    const int number = ((start + step) % 499 + 1) * 2 + (woman ? 0 : 1);
    if (tryNumber(number)) return number;
  }
  return std::nullopt;
}

std::optional<Personnummer> NumberSupply::take(Day first, Day last, bool woman, Dice& dice) {
  if (last < first) return std::nullopt;
  const int days = last - first + 1;
  const int start = dice.between(0, days - 1);
  for (const bool sex : {woman, !woman})
    for (int step = 0; step < days; ++step) {
      const Day day = first + (start + step) % days;
      if (const auto number = freeOn(day, sex, dice)) return inventedNumber(day, *number, kind_);
    }
  return std::nullopt;
}

}  // namespace fyren::generate

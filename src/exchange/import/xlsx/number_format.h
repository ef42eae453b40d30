// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fyren::exchange {

// How a spreadsheet shows a number, as far as a list needs to know. Source: ECMA-376 Part 1, 18.8.30 and 18.8.31.
struct NumberFormat {
  enum class Kind : std::uint8_t { plain, day, time };
  Kind kind = Kind::plain;
  std::uint8_t digits = 0;  // shown with zeros in front, so many in all: "000000-0000" is 10
};

NumberFormat builtInFormat(int id);
NumberFormat formatOfCode(std::string_view code);

// A number cell as its format shows it: a day as ÅÅÅÅ-MM-DD (with the time after it, if any), a time as HH:MM, other
// numbers in full without exponent. Text that is no number comes back as it is.
// since1904: the workbook counts its days from 1904-01-01 instead of 1899-12-30.
std::string numberAsShown(std::string_view value, NumberFormat format, bool since1904);

}  // namespace fyren::exchange

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/message.h"
#include "base/result.h"

namespace fyren {

// What a register may hold. Real registers warn of test numbers; training registers take nothing but test
// numbers; load-test registers take nothing but numbers whose check digit is one more than the right one
// (modulo 10), so that no load-test identity can be a person. The kinds never mix.
enum class RegisterKind : std::uint8_t { real = 0, training = 1, loadTest = 2 };  // stored; never renumber

enum class NumberKind : std::uint8_t { personnummer = 0, samordningsnummer = 1 };

enum class NumberError : std::uint8_t {
  empty,            // nothing there
  notANumber,       // letters or signs that do not belong (incl. T-numbers: 4 § does not allow them)
  wrongLength,      // not 10 or 12 digits
  noSuchDay,        // the birth date does not exist
  wrongCheckDigit,  // Luhn
  notATestNumber,   // training register: only test personnummer (födelsenummer 238 or 239)
  notALoadTestNumber,
  notBornYet,       // the birth date, written with its century, lies after today
};

// A personnummer or samordningsnummer that has been checked; an unchecked one cannot exist.
//
// Source: folkbokföringslagen (1991:481) 18 § (birth date, three-digit födelsenummer, even for women,
// check digit); lag (2022:1697) om samordningsnummer 2 kap. 8 § (day + 60). Check digit: Luhn over the ten
// digits ÅÅMMDDNNNC. The date in the number may differ from the true birth date (18 §: a nearby day is
// used when a day's numbers are used up), so a true birth date is kept apart where it is known.
class Personnummer {
 public:
  // Reads ÅÅÅÅMMDDNNNC, ÅÅÅÅMMDD-NNNC, ÅÅMMDD-NNNC, ÅÅMMDDNNNC, each also with blanks around it and with any
  // hyphen or no-break blank that lists come with; "+" means that the person has turned 100. A century that
  // is missing is the latest one in which the birth date is not after `today`.
  static Result<Personnummer, NumberError> parse(std::string_view text, RegisterKind kind, Day today);
  // The number stored as digits(); the caller guarantees that it came from there.
  static Personnummer fromStored(std::uint64_t digits) { return Personnummer(digits); }

  std::uint64_t digits() const { return digits_; }  // ÅÅÅÅMMDDNNNC as a number: the stored form
  NumberKind kind() const;
  Day birthDay() const;   // by the number; a samordningsnummer's day less 60
  bool isWoman() const;   // even födelsenummer
  bool isTestNumber() const;  // födelsenummer 238 or 239

  std::string text12() const;      // "200803052380"
  std::string hyphenated() const;  // "20080305-2380"
  std::string lastFour() const;    // "2380"

  friend auto operator<=>(const Personnummer&, const Personnummer&) = default;

 private:
  explicit Personnummer(std::uint64_t digits) : digits_(digits) {}
  std::uint64_t digits_;
};

// What is wrong with `value` (as it was written) and what to do about it: a sentence of section "nummer".
Message describe(NumberError error, std::string_view value);

// The check digit (0..9) that ÅÅMMDDNNN, given as nine digits, shall have.
int luhnCheckDigit(std::string_view nineDigits);

}  // namespace fyren

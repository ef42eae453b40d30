// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/result.h"

namespace fyren::report {

// Where a postal code lies: the part of the municipality and the office that works there. Either may be empty.
struct Omrade {
  std::string omrade;
  std::string kontor;
};

enum class OmradestabellError { noPostnummer, tooLong };

// The municipality's own division, by postal code. What the table does not have lies nowhere ("Saknar område").
class Omradestabell {
 public:
  // One line for each postal code: postnummer;område;kontor. A first line without a postal code is a heading. Tabs
  // serve too. Errors: a later line without a postal code, more than 20,000 lines.
  static Result<Omradestabell, Failure<OmradestabellError>> parse(std::string_view text);

  void put(std::string postnummer, Omrade omrade) { places_[std::move(postnummer)] = std::move(omrade); }
  // Nothing known: both empty. Borrowed.
  const Omrade& of(const std::string& postnummer) const;
  std::size_t size() const { return places_.size(); }
  std::string text() const;  // as parse() reads it

 private:
  std::map<std::string, Omrade> places_;
};

}  // namespace fyren::report

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/interval.h"
#include "base/message.h"
#include "base/result.h"

namespace fyren::report {

// Where a postal code lies: the part of the municipality and the office that works there. Either may be empty.
struct Omrade {
  std::string omrade;
  std::string kontor;
};

enum class OmradestabellError { noPostnummer, tooLong };

// The municipality's own division, by postal code and by day, and its schools under the names that they have had. What
// the table does not have lies nowhere ("Saknar område").
class Omradestabell {
 public:
  // One line for each postal code: postnummer;område;kontor. A first line without a postal code is a heading. Tabs
  // serve too. Errors: a later line without a postal code, more than 20,000 lines.
  static Result<Omradestabell, Failure<OmradestabellError>> parse(std::string_view text);

  void put(std::string postnummer, Omrade omrade) { places_[std::move(postnummer)] = std::move(omrade); }
  // On these days the postal code lies in that area, whatever put() says; its office stays.
  void putArea(const std::string& postnummer, Interval days, std::string omrade);
  // The school goes on under another name after `last`; nothing: it was closed.
  void putSchool(std::string skola, Day last, std::string efter);

  // Nothing known: both empty.
  Omrade of(const std::string& postnummer, Day day) const;
  // What the school is called on that day, or what took over from it by then.
  std::string schoolOn(std::string skola, Day day) const;
  std::size_t size() const { return places_.size(); }
  std::string text() const;  // as parse() reads it

 private:
  struct Dated {
    Interval days;
    std::string omrade;
  };
  struct Successor {
    Day last;
    std::string efter;
  };
  std::map<std::string, Omrade> places_;
  std::map<std::string, std::vector<Dated>> areas_;
  std::map<std::string, Successor> schools_;
};

}  // namespace fyren::report

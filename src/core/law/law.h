// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/day.h"

namespace fyren {

// One wording of a rule: in force from `from` until the next entry's `from`.
template <typename Value>
struct Dated {
  Day from;
  Value value;
  std::string reference;    // "29 kap. 9 § skollagen (2010:800), lydelse lag 2022:1315"
  Day lastChecked;          // the day on which someone last checked that the law still says so
};

// A value of the law that changes over time: entries by rising `from`.
template <typename Value>
class DatedValue {
 public:
  // At least one entry, by rising `from`.
  explicit DatedValue(std::vector<Dated<Value>> entries) : entries_(std::move(entries)) {
    assert(!entries_.empty() && "a value of the law needs at least one wording");
  }
  // The entry in force on `day`; the earliest one for days before all of them.
  const Dated<Value>& on(Day day) const {
    const Dated<Value>* found = &entries_.front();
    for (const auto& entry : entries_)
      if (entry.from <= day) found = &entry;
    return *found;
  }
  const std::vector<Dated<Value>>& entries() const { return entries_; }

 private:
  std::vector<Dated<Value>> entries_;
};

// The numbers and choices of the law, with their sources and days. Built in from assets/law/law.json.
struct Law {
  DatedValue<int> ageLimit;                    // years: 20
  DatedValue<int> skolpliktEndYear;            // the year (of age) whose spring term ends skolplikt: 16
  DatedValue<int> skolpliktLatestAge;          // years: 18 (7 kap. 13 §)
  DatedValue<int> springTermEndMonthDay;       // MMDD of the presumed last day of the spring term: 630
  DatedValue<bool> introduktionIsGymnasium;    // false before 2018-07-01, true since
  DatedValue<bool> lateArrivalsCovered;        // condition 2, second alternative: since 2018-07-01
  DatedValue<int> retentionAge;                // 2006:39 7 §: end of the calendar year of 21
  DatedValue<std::string> ansvar;              // what the duty is called; the reference names the wording in force
  int karensDays = 14;                         // municipal routine, not law: grace before outreach
};

// The law as built in. Parsed once; a broken asset is our own mistake and asserts.
const Law& builtInLaw();

}  // namespace fyren

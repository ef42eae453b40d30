// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "report/book.h"

namespace fyren::report::test {

// What somebody has before them who got the report on paper: numbers and dashes, each with a meaning, and the sums that
// they know from the meanings. Knows nothing of Book::relations. Solves in floating point, unlike the program.
class Paper {
 public:
  using Nr = std::size_t;

  // The number that means this; the same meaning twice is the same number. Told where the cell tells it.
  Nr cell(const std::string& meaning, const Book& book, QuantityNr quantity);
  // A number that stands nowhere.
  Nr unsaid(const std::string& meaning, std::int64_t truth);
  Nr at(const std::string& meaning) const { return meanings_.at(meaning); }
  bool has(const std::string& meaning) const { return meanings_.contains(meaning); }

  std::int64_t truth(Nr nr) const { return numbers_[nr].truth; }

  void sum(Nr total, const std::vector<Nr>& parts);      // total = parts
  void atLeast(Nr total, const std::vector<Nr>& parts);  // total = parts and something more
  void same(Nr a, Nr b) { sum(a, {b}); }

  // How many numbers of 1 to threshold - 1 persons can be reckoned; the meaning of the first is kept.
  std::size_t recovered(int threshold);
  const std::string& firstFound() const { return found_; }
  std::size_t size() const { return numbers_.size(); }

 private:
  struct Number {
    std::string meaning;
    std::int64_t truth = 0, persons = 0;
    double low = 0, high = 1e6;
  };
  struct Sum {
    std::vector<std::pair<Nr, double>> terms;  // together 0
  };
  bool knows(Nr nr) const { return numbers_[nr].high - numbers_[nr].low < 0.5; }
  bool narrow(Nr nr, double low, double high);
  bool follow(const std::vector<std::pair<Nr, double>>& terms, double sum);
  std::vector<std::vector<const Sum*>> groups() const;
  bool solve();
  bool solve(const std::vector<const Sum*>& group);

  std::vector<Number> numbers_;
  std::vector<Sum> sums_;
  std::map<std::string, Nr> meanings_;
  std::string found_;
};

}  // namespace fyren::report::test

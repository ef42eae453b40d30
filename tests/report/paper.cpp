// SPDX-License-Identifier: EUPL-1.2
#include "report/paper.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace fyren::report::test {
namespace {

// Reduced row echelon form of all columns but the last; gives the rank.
std::size_t reduce(std::vector<std::vector<double>>& lines, std::size_t columns) {
  std::size_t rank = 0;
  for (std::size_t column = 0; column < columns && rank < lines.size(); ++column) {
    std::size_t best = rank;
    for (std::size_t i = rank; i < lines.size(); ++i)
      if (std::abs(lines[i][column]) > std::abs(lines[best][column])) best = i;
    if (std::abs(lines[best][column]) < 1e-9) continue;
    std::swap(lines[rank], lines[best]);
    const double pivot = lines[rank][column];
    for (double& value : lines[rank]) value /= pivot;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const double times = lines[i][column];
      if (i == rank || std::abs(times) < 1e-9) continue;
      for (std::size_t k = column; k < lines[i].size(); ++k) lines[i][k] -= times * lines[rank][k];
    }
    ++rank;
  }
  return rank;
}

}  // namespace

Paper::Nr Paper::cell(const std::string& meaning, const Book& book, QuantityNr quantity) {
  const Quantity& q = book.at(quantity);
  const auto [found, isNew] = meanings_.try_emplace(meaning, numbers_.size());
  if (isNew) numbers_.push_back({meaning, q.count, static_cast<std::int64_t>(q.persons.size())});
  Number& number = numbers_[found->second];
  EXPECT_EQ(number.truth, q.count) << meaning << " means two numbers";
  if (!q.hidden) number.low = number.high = static_cast<double>(q.count);
  return found->second;
}

Paper::Nr Paper::unsaid(const std::string& meaning, std::int64_t truth) {
  const auto [found, isNew] = meanings_.try_emplace(meaning, numbers_.size());
  if (isNew) numbers_.push_back({meaning, truth, truth});
  return found->second;
}

void Paper::sum(Nr total, const std::vector<Nr>& parts) {
  Sum sum;
  std::int64_t truth = 0;
  for (const Nr part : parts) sum.terms.emplace_back(part, 1.0), truth += numbers_[part].truth;
  sum.terms.emplace_back(total, -1.0);
  EXPECT_EQ(truth, numbers_[total].truth) << numbers_[total].meaning << " is not its sum";
  sums_.push_back(std::move(sum));
}

void Paper::atLeast(Nr total, const std::vector<Nr>& parts) {
  std::int64_t rest = numbers_[total].truth;
  std::string meaning = numbers_[total].meaning + " without";
  for (const Nr part : parts) rest -= numbers_[part].truth, meaning += " " + numbers_[part].meaning;
  ASSERT_GE(rest, 0) << meaning;
  std::vector<Nr> all = parts;
  all.push_back(unsaid(meaning, rest));
  sum(total, all);
}

bool Paper::narrow(Nr nr, double low, double high) {
  Number& number = numbers_[nr];
  low = std::ceil(low - 1e-6), high = std::floor(high + 1e-6);
  if (low <= number.low && high >= number.high) return false;
  number.low = std::max(number.low, low), number.high = std::min(number.high, high);
  return true;
}

bool Paper::follow(const std::vector<std::pair<Nr, double>>& terms, double sum) {
  double least = 0, most = 0;
  const auto reach = [this](Nr nr, double factor) {
    const double a = factor * numbers_[nr].low, b = factor * numbers_[nr].high;
    return std::pair(std::min(a, b), std::max(a, b));
  };
  for (const auto& [nr, factor] : terms) least += reach(nr, factor).first, most += reach(nr, factor).second;
  bool gained = false;
  for (const auto& [nr, factor] : terms) {
    const auto [a, b] = reach(nr, factor);
    const double from = (sum - (most - b)) / factor, to = (sum - (least - a)) / factor;
    gained = narrow(nr, std::min(from, to), std::max(from, to)) || gained;
  }
  return gained;
}

// The sums that hang together through unknown numbers, one list for each.
std::vector<std::vector<const Paper::Sum*>> Paper::groups() const {
  std::vector<Nr> parent(numbers_.size());
  for (Nr nr = 0; nr < parent.size(); ++nr) parent[nr] = nr;
  const auto root = [&parent](Nr at) {
    while (parent[at] != at) at = parent[at] = parent[parent[at]];
    return at;
  };
  std::vector<std::pair<Nr, const Sum*>> open;
  for (const Sum& sum : sums_) {
    const auto first = std::find_if(sum.terms.begin(), sum.terms.end(), [this](const auto& term) { return !knows(term.first); });
    if (first == sum.terms.end()) continue;
    open.emplace_back(first->first, &sum);
    for (auto term = first; term != sum.terms.end(); ++term)
      if (!knows(term->first)) parent[root(term->first)] = root(first->first);
  }
  std::map<Nr, std::vector<const Sum*>> byRoot;
  for (const auto& [nr, sum] : open) byRoot[root(nr)].push_back(sum);
  std::vector<std::vector<const Sum*>> all;
  for (auto& [nr, sums] : byRoot) all.push_back(std::move(sums));
  return all;
}

bool Paper::solve() {
  bool gained = false;
  for (const auto& group : groups()) gained = solve(group) || gained;
  return gained;
}

bool Paper::solve(const std::vector<const Sum*>& group) {
  std::map<Nr, std::size_t> place;
  for (const Sum* sum : group)
    for (const auto& [nr, factor] : sum->terms)
      if (!knows(nr)) place.emplace(nr, 0);
  std::vector<Nr> unknown;
  for (auto& [nr, at] : place) at = unknown.size(), unknown.push_back(nr);
  std::vector<std::vector<double>> lines;
  for (const Sum* sum : group) {
    auto& line = lines.emplace_back(unknown.size() + 1, 0.0);
    for (const auto& [nr, factor] : sum->terms) (knows(nr) ? line.back() : line[place.at(nr)]) += knows(nr) ? -factor * numbers_[nr].low : factor;
  }
  const std::size_t rank = reduce(lines, unknown.size());
  bool gained = false;
  for (std::size_t i = 0; i < rank; ++i) {
    std::vector<std::pair<Nr, double>> terms;
    for (std::size_t at = 0; at < unknown.size(); ++at)
      if (std::abs(lines[i][at]) > 1e-6) terms.emplace_back(unknown[at], lines[i][at]);
    gained = follow(terms, lines[i].back()) || gained;
  }
  return gained;
}

std::size_t Paper::recovered(int threshold) {
  do {
    for (bool gained = true; gained;) {
      gained = false;
      for (const Sum& sum : sums_) gained = follow(sum.terms, 0) || gained;
    }
  } while (solve());
  std::size_t count = 0;
  for (Nr nr = 0; nr < numbers_.size(); ++nr) {
    const Number& number = numbers_[nr];
    if (number.persons <= 0 || number.persons >= threshold || !knows(nr)) continue;
    EXPECT_NEAR(number.low, static_cast<double>(number.truth), 0.1) << number.meaning << " was reckoned wrongly";
    if (count++ == 0) found_ = number.meaning + " = " + std::to_string(number.truth);
  }
  return count;
}

}  // namespace fyren::report::test

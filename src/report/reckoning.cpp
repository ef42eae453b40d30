// SPDX-License-Identifier: EUPL-1.2
#include "report/reckoning.h"

#include <algorithm>
#include <numeric>

namespace fyren::report {
namespace {

// Arithmetic modulo a prime: exact, and a number that is determined there is determined.
constexpr std::uint64_t kPrime = 1'000'000'007;
constexpr std::int64_t kEndless = std::int64_t{1} << 40U;
constexpr std::int64_t kLargestFactor = 64;  // of a solved line that is followed by its bounds

std::uint64_t power(std::uint64_t base, std::uint64_t exponent) {
  std::uint64_t result = 1;
  for (; exponent > 0; exponent >>= 1U, base = base * base % kPrime)
    if (exponent & 1U) result = result * base % kPrime;
  return result;
}
std::uint64_t residue(std::int64_t value) {
  const auto prime = static_cast<std::int64_t>(kPrime);
  return static_cast<std::uint64_t>((value % prime + prime) % prime);
}
std::int64_t nearZero(std::uint64_t value) {
  return value > kPrime / 2 ? static_cast<std::int64_t>(value) - static_cast<std::int64_t>(kPrime) : static_cast<std::int64_t>(value);
}

using Line = std::vector<std::uint64_t>;  // one place for each unknown, the last for what is known

// Reduced row echelon form of all columns but the last; gives the rank.
std::size_t reduce(std::vector<Line>& lines, std::size_t columns) {
  std::size_t rank = 0;
  for (std::size_t column = 0; column < columns && rank < lines.size(); ++column) {
    std::size_t pivot = rank;
    while (pivot < lines.size() && lines[pivot][column] == 0) ++pivot;
    if (pivot == lines.size()) continue;
    std::swap(lines[rank], lines[pivot]);
    const std::uint64_t inverse = power(lines[rank][column], kPrime - 2);
    for (std::uint64_t& value : lines[rank]) value = value * inverse % kPrime;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::uint64_t times = lines[i][column];
      if (i == rank || times == 0) continue;
      for (std::size_t k = column; k <= columns; ++k)
        if (lines[rank][k] != 0) lines[i][k] = (lines[i][k] + (kPrime - times) * lines[rank][k]) % kPrime;
    }
    ++rank;
  }
  return rank;
}

class Reader {
 public:
  Reader(const Book& book, const std::vector<bool>& unknown) : book_(book), low_(unknown.size(), 0), high_(unknown.size(), kEndless) {
    for (QuantityNr nr = 0; nr < unknown.size(); ++nr)
      if (!unknown[nr]) low_[nr] = high_[nr] = book_.at(nr).count;
  }

  std::vector<bool> run() {
    do {
      while (tighten()) {
      }
    } while (solve());
    std::vector<bool> known(low_.size());
    for (QuantityNr nr = 0; nr < known.size(); ++nr) known[nr] = knows(nr);
    return known;
  }

 private:
  bool knows(QuantityNr nr) const { return low_[nr] == high_[nr]; }
  bool narrow(QuantityNr nr, std::int64_t least, std::int64_t most) {
    if (least <= low_[nr] && most >= high_[nr]) return false;
    low_[nr] = std::max(low_[nr], least);
    high_[nr] = std::min(high_[nr], most);
    return true;
  }

  bool tighten() {
    bool changed = false;
    for (const Relation& relation : book_.relations) {
      std::int64_t least = 0, most = 0;
      for (const QuantityNr part : relation.parts) least += low_[part], most += high_[part];
      changed = narrow(relation.total, least, most) || changed;
      for (const QuantityNr part : relation.parts)
        changed = narrow(part, low_[relation.total] - (most - high_[part]), high_[relation.total] - (least - low_[part])) || changed;
    }
    return changed;
  }

  // The unknown numbers that hang together through relations.
  std::vector<std::vector<std::size_t>> groups(std::vector<std::size_t>& parent) const {
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&parent](std::size_t at) {
      while (parent[at] != at) at = parent[at] = parent[parent[at]];
      return at;
    };
    std::vector<std::optional<QuantityNr>> first(book_.relations.size());
    for (std::size_t i = 0; i < book_.relations.size(); ++i)
      forEach(book_.relations[i], [&](QuantityNr nr, int) {
        if (knows(nr)) return;
        if (!first[i]) first[i] = nr;
        parent[root(nr)] = root(*first[i]);
      });
    std::vector<std::vector<std::size_t>> lines(parent.size());
    for (std::size_t i = 0; i < first.size(); ++i)
      if (first[i]) lines[root(*first[i])].push_back(i);
    std::erase_if(lines, [](const auto& one) { return one.empty(); });
    return lines;
  }

  template <typename Each>
  static void forEach(const Relation& relation, Each each) {
    for (const QuantityNr part : relation.parts) each(part, 1);
    each(relation.total, -1);
  }

  bool solve() {
    bool gained = false;
    std::vector<std::size_t> parent(low_.size());
    for (const std::vector<std::size_t>& group : groups(parent)) gained = solve(group) || gained;
    return gained;
  }

  bool solve(const std::vector<std::size_t>& group) {
    std::map<QuantityNr, std::size_t> place;
    for (const std::size_t i : group) forEach(book_.relations[i], [&](QuantityNr nr, int) { if (!knows(nr)) place.emplace(nr, 0); });
    std::vector<QuantityNr> unknown;
    for (auto& [nr, at] : place) at = unknown.size(), unknown.push_back(nr);
    std::vector<Line> lines;
    for (const std::size_t i : group) {
      Line& line = lines.emplace_back(unknown.size() + 1, 0);
      forEach(book_.relations[i], [&](QuantityNr nr, int sign) {
        std::uint64_t& at = knows(nr) ? line.back() : line[place.at(nr)];
        at = (at + residue(knows(nr) ? -sign * low_[nr] : sign)) % kPrime;
      });
    }
    const std::size_t rank = reduce(lines, unknown.size());
    bool gained = false;
    for (std::size_t i = 0; i < rank; ++i) gained = follow(lines[i], unknown) || gained;
    return gained;
  }

  // A solved line: one number is what the others leave of the known. Alone it is known; else it has bounds.
  bool follow(const Line& line, const std::vector<QuantityNr>& unknown) {
    const std::int64_t sum = nearZero(line.back());
    std::int64_t least = 0, most = 0;
    std::vector<std::pair<QuantityNr, std::int64_t>> terms;
    for (std::size_t at = 0; at < unknown.size(); ++at) {
      const std::int64_t factor = nearZero(line[at]);
      if (factor == 0) continue;
      if (std::abs(factor) > kLargestFactor) return false;
      const auto [a, b] = reach(unknown[at], factor);
      least += a, most += b;
      terms.emplace_back(unknown[at], factor);
    }
    bool gained = false;
    for (const auto& [nr, factor] : terms) {
      if (std::abs(factor) != 1) continue;
      const auto [a, b] = reach(nr, factor);
      const std::int64_t from = sum - (most - b), to = sum - (least - a);
      gained = (factor > 0 ? narrow(nr, from, to) : narrow(nr, -to, -from)) || gained;
    }
    return gained;
  }
  std::pair<std::int64_t, std::int64_t> reach(QuantityNr nr, std::int64_t factor) const {
    return factor > 0 ? std::pair(factor * low_[nr], factor * high_[nr]) : std::pair(factor * high_[nr], factor * low_[nr]);
  }

  const Book& book_;
  std::vector<std::int64_t> low_, high_;
};

}  // namespace

std::vector<bool> reckon(const Book& book, const std::vector<bool>& unknown) { return Reader(book, unknown).run(); }

}  // namespace fyren::report

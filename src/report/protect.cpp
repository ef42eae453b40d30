// SPDX-License-Identifier: EUPL-1.2
#include "report/protect.h"

#include <algorithm>
#include <limits>

namespace fyren::report {
namespace {

// Arithmetic modulo a prime: exact, and a number that is determined there is determined.
constexpr std::uint64_t kPrime = 1'000'000'007;

std::uint64_t power(std::uint64_t base, std::uint64_t exponent) {
  std::uint64_t result = 1;
  for (; exponent > 0; exponent >>= 1U, base = base * base % kPrime)
    if (exponent & 1U) result = result * base % kPrime;
  return result;
}

using Line = std::vector<std::uint64_t>;

void subtract(Line& from, const Line& what, std::uint64_t times) {
  for (std::size_t i = 0; i < from.size(); ++i)
    if (what[i] != 0) from[i] = (from[i] + (kPrime - times) * what[i]) % kPrime;
}

// Reduced row echelon form; gives the rank.
std::size_t reduce(std::vector<Line>& lines, std::size_t columns) {
  std::size_t rank = 0;
  for (std::size_t column = 0; column < columns && rank < lines.size(); ++column) {
    std::size_t pivot = rank;
    while (pivot < lines.size() && lines[pivot][column] == 0) ++pivot;
    if (pivot == lines.size()) continue;
    std::swap(lines[rank], lines[pivot]);
    const std::uint64_t inverse = power(lines[rank][column], kPrime - 2);
    for (std::uint64_t& value : lines[rank]) value = value * inverse % kPrime;
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (i != rank && lines[i][column] != 0) subtract(lines[i], lines[rank], lines[i][column]);
    ++rank;
  }
  return rank;
}

class Protector {
 public:
  Protector(Book& book, const Protection& wish) : book_(book), wish_(wish), small_(book.quantities.size(), false), free_(small_) {}

  std::vector<std::string> run() {
    std::vector<std::string> tooLate = hideSmall();
    while (hideLonely() || hideDetermined()) {
    }
    return tooLate;
  }

 private:
  bool isHidden(QuantityNr nr) const { return book_.quantities[nr].hidden; }
  // Not told by this report and not known from the earlier one.
  bool isUnknown(QuantityNr nr) const { return isHidden(nr) && !free_[nr]; }
  bool isSmall(const Quantity& quantity) const {
    const auto persons = static_cast<std::int64_t>(quantity.persons.size());
    return persons > 0 && persons < wish_.threshold;
  }

  std::vector<std::string> hideSmall() {
    std::vector<std::string> tooLate;
    for (QuantityNr nr = 0; nr < book_.quantities.size(); ++nr) {
      Quantity& quantity = book_.quantities[nr];
      small_[nr] = isSmall(quantity);
      if (small_[nr] || quantity.unseen) quantity.hidden = true;
      if (wish_.earlier == nullptr) continue;
      const auto known = wish_.earlier->find(quantity.key);
      if (known == wish_.earlier->end()) continue;
      if (!known->second) quantity.hidden = small_[nr] = true;
      else if (small_[nr]) tooLate.push_back(quantity.key);
      // What is known to everybody hides nothing; it may be shown but never serves to hide something else.
      free_[nr] = known->second.has_value();
    }
    return tooLate;
  }

  // A helper: the smallest of the relation that still stands there and can hide something; nothing when there is none.
  std::optional<QuantityNr> helper(const Relation& relation) const {
    std::optional<QuantityNr> best;
    const auto consider = [&](QuantityNr nr) {
      if (isHidden(nr) || free_[nr]) return;  // what has been told hides nothing
      const std::int64_t count = book_.at(nr).count;
      const auto rank = [](std::int64_t value) { return value == 0 ? std::numeric_limits<std::int64_t>::max() : value; };
      if (!best || rank(count) < rank(book_.at(*best).count)) best = nr;
    };
    for (const QuantityNr part : relation.parts) consider(part);
    if (!best) consider(relation.total);
    return best;
  }

  bool hide(const Relation& relation) {
    const auto found = helper(relation);
    if (found) book_.quantities[*found].hidden = true;
    return found.has_value();
  }

  std::vector<QuantityNr> membersOf(const Relation& relation) const {
    std::vector<QuantityNr> members = relation.parts;
    members.push_back(relation.total);
    return members;
  }

  // A relation with one unknown number gives it away.
  bool hideLonely() {
    bool changed = false;
    for (const Relation& relation : book_.relations) {
      std::size_t unknown = 0;
      bool small = false;
      for (const QuantityNr nr : membersOf(relation))
        if (isUnknown(nr)) ++unknown, small = small_[nr];
      if (unknown == 1 && small) changed = hide(relation) || changed;
    }
    return changed;
  }

  // Several relations together, and bounds, may give a number away: follow them all.
  bool hideDetermined() {
    const std::vector<bool> known = determined();
    bool changed = false;
    for (QuantityNr nr = 0; nr < known.size(); ++nr)
      if (small_[nr] && isUnknown(nr) && known[nr]) changed = hideBeside(nr) || changed;
    return changed;
  }

  // What a reader can find out: first by bounds, then by solving the equations for what the bounds leave open.
  std::vector<bool> determined() const {
    std::vector<bool> known = pinned();
    std::vector<QuantityNr> unknown;
    std::vector<std::size_t> place(known.size(), 0);
    for (QuantityNr nr = 0; nr < known.size(); ++nr)
      if (!known[nr]) place[nr] = unknown.size(), unknown.push_back(nr);
    std::vector<Line> lines;
    for (const Relation& relation : book_.relations) {
      Line line(unknown.size(), 0);
      bool any = false;
      for (const QuantityNr part : relation.parts)
        if (!known[part]) line[place[part]] = (line[place[part]] + 1) % kPrime, any = true;
      if (!known[relation.total]) line[place[relation.total]] = (line[place[relation.total]] + kPrime - 1) % kPrime, any = true;
      if (any) lines.push_back(std::move(line));
    }
    const std::size_t rank = reduce(lines, unknown.size());
    for (std::size_t i = 0; i < rank; ++i) {
      if (std::count_if(lines[i].begin(), lines[i].end(), [](std::uint64_t value) { return value != 0; }) != 1) continue;
      const auto at = static_cast<std::size_t>(std::find(lines[i].begin(), lines[i].end(), 1U) - lines[i].begin());
      known[unknown[at]] = true;
    }
    return known;
  }

  // Another number in a relation that `nr` belongs to, or in those that belong to its neighbours, and so on.
  bool hideBeside(QuantityNr nr) {
    std::vector<bool> near(book_.quantities.size(), false), tried(book_.relations.size(), false);
    near[nr] = true;
    for (bool grown = true; grown;) {
      grown = false;
      std::vector<std::size_t> ring;
      for (std::size_t i = 0; i < book_.relations.size(); ++i) {
        const auto members = membersOf(book_.relations[i]);
        if (!tried[i] && std::any_of(members.begin(), members.end(), [&near](QuantityNr member) { return near[member]; })) ring.push_back(i);
      }
      for (const std::size_t i : ring) {
        if (hide(book_.relations[i])) return true;
        tried[i] = grown = true;
        for (const QuantityNr member : membersOf(book_.relations[i])) near[member] = true;
      }
    }
    return false;
  }

  // What bounds that meet give away: numbers are whole and never negative.
  std::vector<bool> pinned() const {
    constexpr std::int64_t kEndless = std::int64_t{1} << 40U;
    const std::size_t n = book_.quantities.size();
    std::vector<std::int64_t> low(n, 0), high(n, kEndless);
    for (QuantityNr nr = 0; nr < n; ++nr)
      if (!isUnknown(nr)) low[nr] = high[nr] = book_.at(nr).count;
    while (tighten(low, high)) {
    }
    std::vector<bool> known(n);
    for (QuantityNr nr = 0; nr < n; ++nr) known[nr] = low[nr] == high[nr];
    return known;
  }

  bool tighten(std::vector<std::int64_t>& low, std::vector<std::int64_t>& high) const {
    bool changed = false;
    const auto raise = [&](QuantityNr nr, std::int64_t value) { if (value > low[nr]) low[nr] = value, changed = true; };
    const auto lower = [&](QuantityNr nr, std::int64_t value) { if (value < high[nr]) high[nr] = value, changed = true; };
    for (const Relation& relation : book_.relations) {
      std::int64_t least = 0, most = 0;
      for (const QuantityNr part : relation.parts) least += low[part], most += high[part];
      raise(relation.total, least);
      lower(relation.total, most);
      for (const QuantityNr part : relation.parts) {
        raise(part, low[relation.total] - (most - high[part]));
        lower(part, high[relation.total] - (least - low[part]));
      }
    }
    return changed;
  }

  Book& book_;
  const Protection& wish_;
  std::vector<bool> small_;
  std::vector<bool> free_;
};

}  // namespace

Published publishedOf(const Book& book) {
  Published all;
  for (const Quantity& quantity : book.quantities)
    all[quantity.key] = quantity.hidden ? std::nullopt : std::optional(quantity.count);
  return all;
}

std::vector<std::string> protect(Book& book, const Protection& wish) {
  for (Quantity& quantity : book.quantities) quantity.hidden = false;
  if (wish.threshold <= 1) return {};
  return Protector(book, wish).run();
}

}  // namespace fyren::report

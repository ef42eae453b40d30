// SPDX-License-Identifier: EUPL-1.2
#include "report/protect.h"

#include <algorithm>
#include <limits>

#include "report/reckoning.h"

namespace fyren::report {
namespace {

class Protector {
 public:
  Protector(Book& book, const Protection& wish) : book_(book), wish_(wish), small_(book.quantities.size(), false), free_(small_) {}

  std::vector<std::string> run() {
    std::vector<std::string> tooLate = hideSmall();
    while (hideLonely() || hideDetermined()) {
    }
    const std::vector<bool> known = determined();
    for (QuantityNr nr = 0; nr < known.size(); ++nr)
      if (small_[nr] && isUnknown(nr) && known[nr]) tooLate.push_back(book_.at(nr).key);
    return tooLate;
  }

 private:
  bool isHidden(QuantityNr nr) const { return book_.quantities[nr].hidden; }
  // Not told by this report and not known from earlier ones. What stands nowhere may be nothing: that is no secret.
  bool isUnknown(QuantityNr nr) const { return isHidden(nr) && !free_[nr] && (!book_.at(nr).unseen || book_.at(nr).count != 0); }
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
      if (!known->second) {
        quantity.hidden = true;
        continue;
      }
      // What is known to everybody hides nothing; it may be shown but never serves to hide something else. A number that
      // has become a small one since is protected as if it had not been told.
      const bool toldSmall = *known->second > 0 && *known->second < wish_.threshold;
      if (small_[nr] && toldSmall) tooLate.push_back(quantity.key);
      free_[nr] = !small_[nr] || toldSmall;
    }
    return tooLate;
  }

  // A helper: the smallest of the relation that still stands there and can hide something; nothing when there is none.
  // The total last: it is what a report is about.
  std::optional<QuantityNr> helper(const Relation& relation, bool alsoTotal) const {
    std::optional<QuantityNr> best;
    const auto consider = [&](QuantityNr nr) {
      if (isHidden(nr) || free_[nr]) return;  // what has been told hides nothing
      const std::int64_t count = book_.at(nr).count;
      const auto rank = [](std::int64_t value) { return value == 0 ? std::numeric_limits<std::int64_t>::max() : value; };
      if (!best || rank(count) < rank(book_.at(*best).count)) best = nr;
    };
    for (const QuantityNr part : relation.parts) consider(part);
    if (!best && alsoTotal) consider(relation.total);
    return best;
  }

  bool hide(const Relation& relation, bool alsoTotal) {
    const auto found = helper(relation, alsoTotal);
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
      if (unknown == 1 && small) changed = hide(relation, true) || changed;
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

  std::vector<bool> determined() const {
    std::vector<bool> unknown(book_.quantities.size());
    for (QuantityNr nr = 0; nr < unknown.size(); ++nr) unknown[nr] = isUnknown(nr);
    return reckon(book_, unknown);
  }

  // Another number in a relation that `nr` belongs to, or in those that belong to its neighbours, and so on.
  bool hideBeside(QuantityNr nr) { return hideAround(nr, false) || hideAround(nr, true); }

  bool hideAround(QuantityNr nr, bool alsoTotal) {
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
        if (hide(book_.relations[i], alsoTotal)) return true;
        tried[i] = grown = true;
        for (const QuantityNr member : membersOf(book_.relations[i])) near[member] = true;
      }
    }
    return false;
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
    if (!quantity.unseen) all[quantity.key] = quantity.hidden ? std::nullopt : std::optional(quantity.count);
  return all;
}

std::vector<std::string> protect(Book& book, const Protection& wish) {
  for (Quantity& quantity : book.quantities) quantity.hidden = false;
  if (wish.threshold <= 1) return {};
  return Protector(book, wish).run();
}

}  // namespace fyren::report

// SPDX-License-Identifier: EUPL-1.2
#include "report/several_periods.h"

#include <algorithm>
#include <iterator>

namespace fyren::report {
namespace {

struct Instance {
  const NamedPeriod* of;
  QuantityNr nr;
};

bool liesIn(Period inner, Period outer) { return inner.first >= outer.first && inner.last <= outer.last && inner != outer; }

class Periods {
 public:
  explicit Periods(Book& book) : book_(book) {}

  void relate(const std::string& suffix, const std::vector<Instance>& same) {
    if (suffix.starts_with("perioder/report.row.ingang") || suffix.starts_with("perioder/report.row.utgang")) return stocks(suffix, same);
    if (suffix.starts_with("perioder/") || suffix.starts_with("forsok")) return events(same);
    for (const Instance& outer : same) {
      const std::vector<Instance> inside = within(same, outer);
      for (const Instance& inner : inside) book_.relateInside(outer.nr, inner.nr);
      inBoth(outer.nr, beside(inside));
    }
  }

  // Who was left when one ended was there when the next began; and a year begins and ends with its halves.
  void neighbours(const std::vector<Instance>& in, const std::vector<Instance>& out) {
    for (const Instance& earlier : out)
      for (const Instance& later : in)
        if (earlier.of->period.last + 1 == later.of->period.first) same(later.nr, earlier.nr);
  }

 private:
  void same(QuantityNr a, QuantityNr b) {
    if (a != b && book_.at(a).count == book_.at(b).count) book_.relate(a, {b});
  }

  void stocks(const std::string& suffix, const std::vector<Instance>& all) {
    const bool isIn = suffix.starts_with("perioder/report.row.ingang");
    for (const Instance& a : all)
      for (const Instance& b : all)
        if (a.nr < b.nr && (isIn ? a.of->period.first == b.of->period.first : a.of->period.last == b.of->period.last)) same(a.nr, b.nr);
  }

  // What happened in periods beside each other within a longer one: the longer one's less the rest.
  void events(const std::vector<Instance>& all) {
    for (const Instance& outer : all) {
      const std::vector<Instance> inside = within(all, outer);
      for (const Instance& one : inside) rest(outer.nr, {one.nr});
      if (std::vector<QuantityNr> row = beside(inside); row.size() > 1) rest(outer.nr, std::move(row));
    }
  }

  static std::vector<Instance> within(const std::vector<Instance>& all, const Instance& outer) {
    std::vector<Instance> inside;
    for (const Instance& inner : all)
      if (liesIn(inner.of->period, outer.of->period)) inside.push_back(inner);
    std::sort(inside.begin(), inside.end(), [](const Instance& a, const Instance& b) { return a.of->period.first < b.of->period.first; });
    return inside;
  }
  // Of those one after the other, that do not overlap.
  static std::vector<QuantityNr> beside(const std::vector<Instance>& inside) {
    std::vector<QuantityNr> row;
    std::optional<Day> last;
    for (const Instance& one : inside) {
      if (last && one.of->period.first <= *last) continue;
      row.push_back(one.nr), last = one.of->period.last;
    }
    return row;
  }

  // Persons of two halves less those of the year are those of both, where the year holds nobody else.
  void inBoth(QuantityNr outer, std::vector<QuantityNr> row) {
    if (row.size() < 2) return;
    std::map<std::uint32_t, int> times;
    std::int64_t sum = 0;
    std::string key = "tillsammans";
    for (const QuantityNr part : row) {
      for (const std::uint32_t person : book_.at(part).persons) ++times[person];
      sum += book_.at(part).count, key += "|" + book_.at(part).key;
    }
    if (times.size() != book_.at(outer).persons.size()) return;
    std::vector<std::uint32_t> both;
    for (const auto& [person, count] : times)
      if (count > 1) both.push_back(person);
    const QuantityNr together = book_.addUnseen(std::move(key), sum, book_.at(outer).persons);
    book_.relate(together, std::move(row));
    book_.relateRest(together, {outer}, std::move(both));
  }

  // Whose the rest is, is not known event by event: never fewer than it may be.
  void rest(QuantityNr outer, std::vector<QuantityNr> parts) {
    std::int64_t left = book_.at(outer).count;
    for (const QuantityNr part : parts) left -= book_.at(part).count;
    std::vector<std::uint32_t> persons = book_.at(outer).persons;
    if (left >= 0 && left < static_cast<std::int64_t>(persons.size())) persons.resize(static_cast<std::size_t>(left));
    book_.relateRest(outer, std::move(parts), std::move(persons));
  }

  Book& book_;
};

}  // namespace

void relatePeriods(Book& book, std::span<const NamedPeriod> periods, const Published& told) {
  std::map<std::string, std::vector<Instance>> bySuffix;
  for (QuantityNr nr = 0; nr < book.quantities.size(); ++nr) {
    const std::string& key = book.at(nr).key;
    if (book.at(nr).unseen && !told.contains(key)) continue;
    for (const NamedPeriod& one : periods)
      if (key.starts_with(one.name + "/")) bySuffix[key.substr(one.name.size() + 1)].push_back({&one, nr});
  }
  Periods together(book);
  for (const auto& [suffix, same] : bySuffix)
    if (same.size() > 1) together.relate(suffix, same);
  together.neighbours(bySuffix["perioder/report.row.ingang"], bySuffix["perioder/report.row.utgang"]);
}

}  // namespace fyren::report

// SPDX-License-Identifier: EUPL-1.2
#include "report/book.h"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "base/text.h"

namespace fyren::report {
namespace {

constexpr std::string_view kShared = "gemensamt/";

}  // namespace

QuantityNr Book::add(std::string key, std::vector<std::uint32_t> persons) {
  const auto count = static_cast<std::int64_t>(persons.size());
  return addEvents(std::move(key), count, std::move(persons));
}

QuantityNr Book::addEvents(std::string key, std::int64_t count, std::vector<std::uint32_t> persons) {
  const auto [place, isNew] = byKey.try_emplace(key, quantities.size());
  if (isNew) quantities.push_back({std::move(key), count, std::move(persons), false, false});
  assert(quantities[place->second].count == count && "one key stands for two different numbers");
  return place->second;
}

QuantityNr Book::addUnseen(std::string key, std::int64_t count, std::vector<std::uint32_t> persons) {
  const bool isNew = !byKey.contains(key);
  const QuantityNr nr = addEvents(std::move(key), count, std::move(persons));
  if (isNew) quantities[nr].unseen = true;
  return nr;
}

void Book::relate(QuantityNr total, std::vector<QuantityNr> parts) {
  std::sort(parts.begin(), parts.end());
  for (const Relation& known : relations)
    if (known.total == total && known.parts == parts) return;
  relations.push_back({total, std::move(parts)});
}

void Book::relateRest(QuantityNr total, std::vector<QuantityNr> parts, std::vector<std::uint32_t> restOf) {
  std::int64_t rest = at(total).count;
  std::string key = at(total).key + "/utom";
  for (const QuantityNr part : parts) rest -= at(part).count, key += "|" + at(part).key;
  if (rest < 0) return;
  if (rest > 0) parts.push_back(addUnseen(std::move(key), rest, std::move(restOf)));
  relate(total, std::move(parts));
}

void Book::relateInside(QuantityNr whole, QuantityNr part) {
  const std::vector<std::uint32_t>&all = at(whole).persons, &some = at(part).persons;
  if (whole == part || !std::includes(all.begin(), all.end(), some.begin(), some.end())) return;
  std::vector<std::uint32_t> others;
  std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::back_inserter(others));
  relateRest(whole, {part}, std::move(others));
}

void Book::relateOverlaps(std::span<const QuantityNr> numbers) {
  std::vector<QuantityNr> all(numbers.begin(), numbers.end());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  std::map<std::uint32_t, std::vector<QuantityNr>> where;
  for (const QuantityNr nr : all)
    for (const std::uint32_t person : at(nr).persons) where[person].push_back(nr);
  std::map<std::vector<QuantityNr>, std::vector<std::uint32_t>> shared;
  for (const auto& [person, in] : where) shared[in].push_back(person);
  std::map<QuantityNr, std::vector<QuantityNr>> parts;
  for (auto& [in, persons] : shared) {
    const auto count = static_cast<std::int64_t>(persons.size());
    const bool isWhole = in.size() == 1 && persons.size() == at(in.front()).persons.size();
    const QuantityNr part = isWhole ? in.front() : addUnseen(std::string(kShared) + std::to_string(quantities.size()), count, std::move(persons));
    for (const QuantityNr nr : in) parts[nr].push_back(part);
  }
  for (auto& [nr, of] : parts)
    if (of.front() != nr) relate(nr, std::move(of));
  for (const QuantityNr whole : all)  // what is left of one beside another may be several of the parts together
    for (const QuantityNr part : all) relateInside(whole, part);
}

void Book::markUnseen() {
  std::vector<bool> seen(quantities.size(), false);
  const auto see = [&seen](const std::optional<QuantityNr>& nr) { if (nr) seen[*nr] = true; };
  for (const Table& table : tables)
    for (const TableRow& row : table.rows)
      for (const Cell& cell : row.cells) see(cell.quantity), see(cell.of);
  for (const Chart& chart : charts) {
    for (const Series& series : chart.series)
      for (const QuantityNr nr : series.values) see(nr);
    for (const Stream& stream : chart.streams) see(stream.value);
  }
  for (QuantityNr nr = 0; nr < quantities.size(); ++nr) quantities[nr].unseen = !seen[nr];
}

void Book::absorb(const Book& other) {
  const std::string mine = "tidigare/" + std::to_string(quantities.size()) + "/";  // of numbers that have no name of their own
  std::vector<QuantityNr> place;
  for (const Quantity& quantity : other.quantities)
    place.push_back(addUnseen(quantity.key.starts_with(kShared) ? mine + quantity.key : quantity.key, quantity.count, quantity.persons));
  for (const Relation& relation : other.relations) {
    std::vector<QuantityNr> parts;
    for (const QuantityNr part : relation.parts) parts.push_back(place[part]);
    relate(place[relation.total], std::move(parts));
  }
}

const Table* Book::table(std::string_view id) const {
  for (const Table& table : tables)
    if (table.id == id) return &table;
  return nullptr;
}

const Chart* Book::chart(std::string_view id) const {
  for (const Chart& chart : charts)
    if (chart.id == id) return &chart;
  return nullptr;
}

Shown shown(const Book& book, const Cell& cell) {
  if (!cell.quantity) return {};
  const Quantity& upper = book.at(*cell.quantity);
  if (!cell.of) return {upper.hidden ? Shown::Kind::hidden : Shown::Kind::count, upper.hidden ? 0 : upper.count, 0};
  const Quantity& lower = book.at(*cell.of);
  if (upper.hidden || lower.hidden) return {Shown::Kind::hidden, 0, 0};
  if (lower.count == 0) return {Shown::Kind::noShare, 0, 0};
  return {Shown::Kind::share, upper.count, lower.count};
}

std::int64_t wholePercent(std::int64_t count, std::int64_t of) { return (200 * count + of) / (2 * of); }

std::string cellText(const Book& book, const Cell& cell) {
  const Shown what = shown(book, cell);
  switch (what.kind) {
    case Shown::Kind::empty: return {};
    case Shown::Kind::hidden: return "–";
    case Shown::Kind::noShare: return "·";
    case Shown::Kind::count: return countText(what.count);
    case Shown::Kind::share: break;
  }
  return countText(wholePercent(what.count, what.of)) + " %";
}

}  // namespace fyren::report
